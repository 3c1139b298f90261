// Keeps what was typed in this browser and nowhere else, until there is a receipt: as long as the tab is open, or for
// seven days if the writer wants that. Contact and passphrase are never kept.
(() => {
  const form = document.getElementById('report');
  const box = document.getElementById('draft');
  const state = document.getElementById('draft-state');
  const keep = document.getElementById('draft-keep');
  const name = 'minyi-draft';
  const fields = ['text', 'place', 'unit'];
  const week = 7 * 24 * 60 * 60 * 1000;

  const read = (store) => {
    try {
      const draft = JSON.parse(store.getItem(name));
      return draft && Date.now() - draft.at < week ? draft : null;
    } catch (broken) {
      return null;
    }
  };
  const forget = () => {
    sessionStorage.removeItem(name);
    localStorage.removeItem(name);
  };
  const isEmpty = () => fields.every((field) => !form.elements[field].value.trim());
  const show = (sentence) => {
    box.hidden = isEmpty();
    state.textContent = sentence;
  };
  const save = () => {
    forget();
    if (isEmpty()) {
      show('');
      return;
    }
    const draft = { at: Date.now() };
    fields.forEach((field) => { draft[field] = form.elements[field].value; });
    try {
      (keep.checked ? localStorage : sessionStorage).setItem(name, JSON.stringify(draft));
    } catch (full) {
      return;
    }
    show(keep.checked ? box.dataset.week : box.dataset.tab);
  };

  try {
    const kept = read(localStorage);
    keep.checked = kept !== null;
    const draft = kept || read(sessionStorage);
    if (!draft) {
      forget();
    }
    if (draft && isEmpty()) {
      fields.forEach((field) => { form.elements[field].value = draft[field] || ''; });
      form.elements.text.dispatchEvent(new Event('input'));
      show(box.dataset.restored);
    } else if (!isEmpty()) {
      save();
    }
    fields.forEach((field) => form.elements[field].addEventListener('input', save));
    keep.addEventListener('change', save);
    document.getElementById('draft-delete').addEventListener('click', () => {
      forget();
      fields.forEach((field) => { form.elements[field].value = ''; });
      form.elements.text.dispatchEvent(new Event('input'));
      show('');
      form.elements.text.focus();
    });
  } catch (forbidden) {
    // The browser allows pages to keep nothing; the form works without.
    box.hidden = true;
  }
})();
