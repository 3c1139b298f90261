// Lets a collector enter note after note without the mouse.
(() => {
  const form = document.getElementById('note-form');
  const upload = document.getElementById('import-form');
  document.getElementById('keys').hidden = false;
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  const file = document.getElementById('file');
  file.addEventListener('change', () => {
    const tooLarge = file.files.length > 0 && file.files[0].size > 10 * 1024 * 1024;
    file.setCustomValidity(tooLarge ? file.dataset.large : '');
    file.reportValidity();
  });
  upload.addEventListener('submit', () => setTimeout(() => {
    const submit = upload.querySelector('button');
    submit.disabled = true;
    submit.textContent = upload.dataset.submitting;
  }));
})();
