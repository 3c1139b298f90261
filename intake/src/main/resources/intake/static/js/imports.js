// Says at once that a file is too large, and moves the progress bar without reloading the page.
(() => {
  const file = document.getElementById('file');
  if (file) {
    file.addEventListener('change', () => {
      const tooLarge = file.files.length > 0 && file.files[0].size > 32 * 1024 * 1024;
      file.setCustomValidity(tooLarge ? file.dataset.large : '');
      file.reportValidity();
    });
    const upload = document.getElementById('import-form');
    upload.addEventListener('submit', () => setTimeout(() => {
      const submit = upload.querySelector('button');
      submit.disabled = true;
      submit.textContent = upload.dataset.submitting;
    }));
  }
  const follow = async () => {
    const shown = document.getElementById('import');
    if (!shown || shown.dataset.state !== 'running') {
      return;
    }
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const next = page.getElementById('import');
      if (!next) {
        location.reload();
        return;
      }
      shown.replaceWith(next);
    } catch (error) {
      // The server may be starting again; the import goes on by itself.
    }
    setTimeout(follow, 1000);
  };
  setTimeout(follow, 1000);
})();
