// What makes the pages quicker with a keyboard and safer on a slow line. Everything works without it.
(() => {
  'use strict';

  const typing = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;

  const follow = (id) => {
    const link = document.getElementById(id);
    if (link !== null) {
      link.click();
    }
    return link !== null;
  };

  const move = (step) => {
    const links = Array.from(document.querySelectorAll('.row-link'));
    if (links.length === 0) {
      return false;
    }
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1);
    links[next].focus();
    links[next].scrollIntoView({block: 'nearest'});
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      return;
    }
    const search = document.getElementById('q');
    let done = false;
    if (event.key === '/' && search !== null) {
      search.focus();
      search.select();
      done = true;
    } else if (event.key === 'j') {
      done = move(1) || follow('next');
    } else if (event.key === 'k') {
      done = move(-1) || follow('previous');
    }
    if (done) {
      event.preventDefault();
    }
  });

  // A form is sent once, however often the button is pressed; and what was typed is not left behind by accident.
  let typed = false;
  document.addEventListener('input', (event) => {
    typed = typed || event.target.closest('form.guarded') !== null;
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') {
      return;
    }
    typed = false;
    setTimeout(() => form.querySelectorAll('button').forEach((button) => {
      button.disabled = true;
    }), 0);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form button').forEach((button) => {
    button.disabled = false;
  }));
  window.addEventListener('beforeunload', (event) => {
    if (typed) {
      event.preventDefault();
    }
  });

  // The list is replaced in place: say what it holds now, and say so when it could not be.
  const offline = (hidden) => {
    const message = document.getElementById('offline');
    if (message !== null) {
      message.hidden = hidden;
    }
  };
  document.addEventListener('htmx:afterSettle', () => {
    const total = document.getElementById('total');
    const announcement = document.getElementById('announcement');
    if (total !== null && announcement !== null) {
      announcement.textContent = total.textContent;
    }
    offline(true);
  });
  document.addEventListener('htmx:sendError', () => offline(false));
  document.addEventListener('htmx:timeout', () => offline(false));
})();
