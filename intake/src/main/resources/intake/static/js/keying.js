// Shows the scan that was chosen beside the field into which it is typed.
(() => {
  const file = document.querySelector('[data-preview]');
  const preview = document.getElementById('preview');
  file.addEventListener('change', () => {
    preview.replaceChildren();
    for (const each of file.files) {
      if (each.type === 'image/jpeg' || each.type === 'image/png') {
        const reader = new FileReader();
        reader.addEventListener('load', () => {
          const picture = document.createElement('img');
          picture.src = reader.result;
          picture.alt = '';
          preview.append(picture);
          preview.hidden = false;
        });
        reader.readAsDataURL(each);
      }
    }
  });
})();
