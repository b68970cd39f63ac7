import type { Api } from './api.ts';
import type { Words } from './words.ts';

/** The claim whose paper an address shows; empty for other addresses. */
export function claimOf(address: string): string {
  return /\/desk\/claims\/(C-\d+)\/letter\.pdf$/.exec(address)?.[1] ?? '';
}

/** The paper shows what stands in the form, which the desk does not know yet (S3.10). */
async function look(link: HTMLAnchorElement, text: string, api: Api, words: Words): Promise<void> {
  // Opened now: a browser opens no window later than the click.
  const paper = window.open('about:blank', '_blank');
  link.parentElement?.querySelector('.desk-caution')?.remove();
  try {
    await api.keepLetter(claimOf(link.href), text);
    if (paper === null) {
      location.assign(link.href);
    } else {
      paper.location.replace(link.href);
    }
  } catch (failed) {
    paper?.close();
    const why = document.createElement('strong');
    why.className = 'desk-caution';
    why.setAttribute('role', 'alert');
    why.textContent = ' ' + (failed instanceof Error && failed.message !== ''
      ? failed.message
      : words.say('Письмо не показать: проверьте связь и повторите.', 'The letter can’t be shown: check the connection and try again.'));
    link.after(why);
  }
}

/** The link to the paper in a form in which its text can be changed. */
export function showLetters(api: () => Api, words: Words): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.fjs-container a[href]') : null;
    const text = link?.closest('.fjs-container')?.querySelector<HTMLTextAreaElement>('textarea[id$="-Field_letterText"]:not([readonly]):not([disabled])');
    if (link !== null && text != null && claimOf(link.href) !== '') {
      event.preventDefault();
      void look(link, text.value, api(), words);
    }
  });
}
