// Lets a collector enter note after note without the mouse.
(() => {
  const form = document.getElementById('note-form');
  document.getElementById('send-key').hidden = false;
  const wrong = form.querySelector('[aria-invalid="true"]');
  if (wrong) {
    wrong.focus();
  }
  form.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'Enter' && !event.isComposing && field.matches('input, select')) {
      // One line is done: on to the next field.
      event.preventDefault();
      const fields = [...form.querySelectorAll('textarea, input:not([type=hidden]), select, button')];
      fields[fields.indexOf(field) + 1].focus();
    }
  });
  // The same keys in every browser: some want Shift beside Alt.
  document.addEventListener('keydown', (event) => {
    if (event.altKey && !event.ctrlKey && /^Digit[1-7]$/.test(event.code)) {
      const wanted = form.querySelector(`[accesskey="${event.code.slice(5)}"]`);
      if (wanted) {
        event.preventDefault();
        wanted.focus();
        if (wanted.type === 'submit') {
          form.requestSubmit();
        }
      }
    }
  });
})();
