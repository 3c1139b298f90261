// Improves the form where scripts run; without them it works all the same.
(() => {
  const form = document.getElementById('report');
  const text = document.getElementById('text');
  const count = document.getElementById('text-count');
  const contact = document.getElementById('contact');
  const anonymous = document.getElementById('anonymous');
  const question = document.getElementById('question');
  const notice = document.getElementById('notice');
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

  const submit = form.querySelector('button[type=submit]');
  const label = submit.textContent;

  // The work that keeps programs from flooding the form. It begins with the first key, so it is done before the text is.
  // Where no worker can run the form is sent without; the server asks a question then, if it has to.
  let work = null;
  let waiting = false;
  let failed = false;
  const end = (proof) => {
    work = null;
    form.elements.proof.value = proof;
    if (proof && question) {
      question.hidden = true;
      notice.textContent = form.dataset.again;
    }
    if (waiting) {
      waiting = false;
      form.requestSubmit();
    }
  };
  const begin = () => {
    if (form.elements.proof.value || work || failed || !window.Worker || !form.requestSubmit) {
      return;
    }
    work = new Worker(form.dataset.worker);
    work.onmessage = (event) => end(event.data);
    work.onerror = () => {
      failed = true;
      end('');
    };
    work.postMessage({ challenge: form.elements.challenge.value, parts: Number(form.dataset.parts) });
  };
  form.addEventListener('input', begin, { once: true });
  if (question || notice) {
    begin();
  }

  form.addEventListener('submit', (event) => {
    begin();
    if (work) {
      event.preventDefault();
      waiting = true;
      submit.textContent = form.dataset.working;
      return;
    }
    // Waits until the submission is on its way: a disabled button stops it in some browsers.
    setTimeout(() => {
      submit.disabled = true;
      submit.textContent = form.dataset.submitting;
    });
  });
  // Back from the receipt, the form is usable again.
  addEventListener('pageshow', () => {
    submit.disabled = false;
    submit.textContent = label;
  });

  text.addEventListener('input', showCount);
  anonymous.addEventListener('change', showAnonymous);
  showCount();
  showAnonymous();
  const wrong = form.querySelector('[aria-invalid]') || (question && document.getElementById('answer')) || notice;
  if (wrong) {
    wrong.focus();
  }
})();
