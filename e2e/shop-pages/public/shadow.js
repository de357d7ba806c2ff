const place = document.querySelector('#pay');
const { clientSecret, presentation } = place.dataset;
const inner = document.createElement('div');
place.attachShadow({ mode: 'open' }).append(inner);
window.checkout = window.Farebox.create({ clientSecret, presentation });
window.checkout.mount(inner);
