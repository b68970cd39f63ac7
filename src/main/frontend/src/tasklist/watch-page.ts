/** In milliseconds: Tasklist changes its page in many small steps. */
const PAUSE = 100;

/** Looks again whenever the page has changed: Tasklist has no place for parts of a form. */
export function watchPage(look: () => void): void {
  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      setTimeout(() => {
        waiting = false;
        look();
      }, PAUSE);
    }
  }).observe(document.body, { childList: true, subtree: true });
}
