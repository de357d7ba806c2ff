const { clientSecret, locale, presentation } = document.querySelector('#pay').dataset;
window.checkout = window.Farebox.create({ clientSecret, locale: locale || undefined, presentation });
document.querySelector('#open').addEventListener('click', () => window.checkout.open());
// Who comes back from a provider finds the checkout open, as they left it.
window.Farebox.resume().then((returned) => returned && window.checkout.open());
