// Who came to the login from a page of the desk (?back=…) is led back there once they have signed in.
const wanted = new URLSearchParams(window.location.search).get('back') || '';
const back = wanted === '' ? null : new URL(wanted, window.location.origin);
const SENT = 'desk-keep:';
const LAST = 'desk-back';
const SOON = 20000;

// What was sent from a form did not arrive: the form shows it again. Its page may be another than the one that failed.
const unsent = () => {
  let page = null;
  Object.keys(window.sessionStorage)
    .filter(key => key.startsWith(SENT))
    .forEach(key => {
      const kept = JSON.parse(window.sessionStorage.getItem(key));
      if (kept.sent) {
        window.sessionStorage.setItem(key, JSON.stringify({ ...kept, sent: false }));
        page = kept.page || page;
      }
    });
  return page;
};

// Whoever may sign in here and not there would go in circles.
const justTried = () => {
  const [page, at] = (window.sessionStorage.getItem(LAST) || ' 0').split(' ');
  return page === back.href && Date.now() - Number(at) < SOON;
};

const goBack = async () => {
  const who = await fetch('../../../api/admin/auth/user/default', { headers: { Accept: 'application/json' } });
  if (!who.ok || justTried()) {
    return;
  }
  window.removeEventListener('hashchange', goBack);
  window.sessionStorage.setItem(LAST, `${back.href} ${Date.now()}`);
  window.location.replace(unsent() || back.href);
};

if (back !== null && back.origin === window.location.origin && back.pathname.startsWith('/desk/')) {
  window.addEventListener('hashchange', goBack);
  goBack();
}
