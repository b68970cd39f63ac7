// Sends what was chosen in the letter, once somebody sees the page: a program that only looks at links sends nothing.
const form = document.getElementById('rate');

function send() {
  const chosen = form.querySelector('input[name=score]:checked');
  if (chosen && !document.hidden && !navigator.webdriver) {
    // Without the words: there are none yet, and an empty field must not take any away.
    form.querySelector('textarea').disabled = true;
    form.submit();
    return true;
  }
  return false;
}

if (form.dataset.send === 'true' && !send()) {
  document.addEventListener('visibilitychange', send, { once: true });
}
