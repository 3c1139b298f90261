// Shows the buttons that need a script.
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
})();
