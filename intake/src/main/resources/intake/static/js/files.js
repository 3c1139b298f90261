// Says before anything is sent that a file is too large or that there are too many. The server says so as well.
(() => {
  const field = document.getElementById('files');
  const said = document.getElementById('files-mistake');
  const show = () => {
    const chosen = Array.from(field.files);
    const mistakes = chosen.filter((file) => file.size > Number(field.dataset.bytes))
      .map((file) => field.dataset.large.replace('{0}', file.name));
    if (chosen.length > Number(field.dataset.most)) {
      mistakes.push(field.dataset.many);
    }
    said.replaceChildren(...mistakes.map((mistake) => {
      const line = document.createElement('small');
      line.className = 'mistake';
      line.textContent = mistake;
      return line;
    }));
    field.toggleAttribute('aria-invalid', mistakes.length > 0);
    return mistakes.length === 0;
  };
  field.addEventListener('change', show);
  // First of all listeners: what is wrong is not sent.
  field.form.addEventListener('submit', (event) => {
    if (field.files.length > 0 && !show()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      field.focus();
    }
  }, { capture: true });
})();
