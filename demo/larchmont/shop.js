// The shop's own code. It talks to Helpdock only to tell support what stands in the basket.
const basket = [];
const count = document.querySelector('#basket output');

document.querySelectorAll('[data-add]').forEach((button) =>
  button.addEventListener('click', () => {
    basket.push(button.dataset.add);
    count.value = basket.length;
  }),
);

document.querySelector('#basket').addEventListener('click', () => {
  const description = basket.length ? `In the basket: ${basket.join(', ')}.` : 'The basket is empty.';
  (window.Helpdock ??= []).push(['prefill', { fields: { description } }]);
  window.Helpdock.push(['open', { new: 'failed-order' }]);
});
