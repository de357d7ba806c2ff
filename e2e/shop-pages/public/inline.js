const place = document.querySelector('#pay');
const { clientSecret, locale, presentation } = place.dataset;
window.checkout = window.Farebox.create({ clientSecret, locale: locale || undefined, presentation });
window.checkout.mount(place);
