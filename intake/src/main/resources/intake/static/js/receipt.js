// Shows the buttons that need a script, and forgets the draft: it has arrived.
(() => {
  const copy = document.getElementById('copy');
  const print = document.getElementById('print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
  // Browsers allow this on encrypted connections only.
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById('code').textContent);
      copy.textContent = copy.dataset.done;
      document.getElementById('copied').textContent = copy.dataset.done;
    });
  }
  try {
    sessionStorage.removeItem('minyi-draft');
    localStorage.removeItem('minyi-draft');
  } catch (forbidden) {
    // Then there is no draft either.
  }
})();
