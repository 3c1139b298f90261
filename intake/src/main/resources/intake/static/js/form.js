// Improves the form where scripts run; without them it works all the same.
(() => {
  const form = document.getElementById('report');
  const text = document.getElementById('text');
  const count = document.getElementById('text-count');
  const contact = document.getElementById('contact');
  const anonymous = document.getElementById('anonymous');
  const shortest = 5;
  const longest = 2000;

  const say = (pattern, number) => pattern.replace('{0}', number);

  const showCount = () => {
    // Characters as people count them, without the spaces around.
    const length = Array.from(text.value.trim()).length;
    count.hidden = length === 0;
    count.classList.toggle('over', length > longest);
    count.textContent = length > longest ? say(count.dataset.more, length - longest)
      : length < shortest ? say(count.dataset.less, shortest - length)
      : say(count.dataset.count, length);
  };

  const showAnonymous = () => contact.closest('.field').toggleAttribute('data-unused', anonymous.checked);

  // Waits until the submission is on its way: a disabled button stops it in some browsers.
  const submit = form.querySelector('button[type=submit]');
  const label = submit.textContent;
  form.addEventListener('submit', () => setTimeout(() => {
    submit.disabled = true;
    submit.textContent = form.dataset.submitting;
  }));
  // Back from the receipt, the form is usable again.
  addEventListener('pageshow', () => {
    submit.disabled = false;
    submit.textContent = label;
  });

  text.addEventListener('input', showCount);
  anonymous.addEventListener('change', showAnonymous);
  showCount();
  showAnonymous();
  const wrong = form.querySelector('[aria-invalid]') || document.getElementById('notice');
  if (wrong) {
    wrong.focus();
  }
})();
