// Keeps what is typed into a form in this tab until it is saved: a login that has run out loses nothing. Nothing of the
// pages of personal data is kept, and never a password or a file.
(() => {
  const { login, kept: words, anew } = document.currentScript.dataset;
  const TYPED = 'input:not([type=hidden]):not([type=password]):not([type=file]):not([type=checkbox]):not([type=radio]), textarea, select';

  const keyOf = form => `desk-keep:${login}:${new URL(form.getAttribute('action'), location.href).pathname}`;
  const fields = form => [...form.querySelectorAll(TYPED)].filter(field => field.name !== '');
  const before = field => field.tagName === 'SELECT'
    ? ([...field.options].find(option => option.defaultSelected) || field.options[0] || { value: '' }).value
    : field.defaultValue;
  const read = form => JSON.parse(sessionStorage.getItem(keyOf(form)) || 'null');

  function keep(form, also) {
    const all = form.dataset.unsaved === 'yes';
    const values = {};
    fields(form).filter(field => all || field.value !== before(field)).forEach(field => (values[field.name] = field.value));
    if (Object.keys(values).length === 0) {
      sessionStorage.removeItem(keyOf(form));
      return;
    }
    const version = form.querySelector('input[name=version]');
    const old = read(form);
    const page = all && old ? old.page : location.pathname + location.search;
    sessionStorage.setItem(keyOf(form), JSON.stringify({ values, version: version ? version.value : null, page, sent: false, ...also }));
  }

  // With the version that it was typed over: who saved meanwhile is shown beside it, as ever.
  function restore(form, kept) {
    const changed = fields(form).filter(field => field.name in kept.values && kept.values[field.name] !== field.value);
    if (changed.length === 0) {
      return;
    }
    changed.forEach(field => (field.value = kept.values[field.name]));
    const version = form.querySelector('input[name=version]');
    if (version && kept.version !== null) {
      version.value = kept.version;
    }
    changed[0].closest('details')?.setAttribute('open', '');
    form.prepend(said(form));
  }

  function said(form) {
    const notice = document.createElement('p');
    notice.className = 'warning kept';
    notice.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = anew;
    button.addEventListener('click', () => {
      sessionStorage.removeItem(keyOf(form));
      location.reload();
    });
    notice.append(words + ' ', button);
    return notice;
  }

  function watch(form) {
    const kept = read(form);
    if (form.dataset.unsaved === 'yes') {
      keep(form);
    } else if (kept && kept.sent) {
      sessionStorage.removeItem(keyOf(form));
    } else if (kept) {
      restore(form, kept);
    }
    form.addEventListener('input', () => keep(form));
    form.addEventListener('submit', () => keep(form, { sent: true }));
    form.querySelectorAll('.actions a').forEach(link => link.addEventListener('click', () => sessionStorage.removeItem(keyOf(form))));
  }

  if (!location.pathname.startsWith('/desk/privacy')) {
    const forms = [...document.querySelectorAll('form[method=post]')].filter(form => fields(form).length > 0);
    forms.forEach(watch);
    // What was sent from here and led to another page has arrived.
    const here = forms.map(keyOf);
    Object.keys(sessionStorage)
      .filter(key => key.startsWith(`desk-keep:${login}:`) && !here.includes(key))
      .filter(key => JSON.parse(sessionStorage.getItem(key)).sent)
      .forEach(key => sessionStorage.removeItem(key));
  }
})();
