import { useEffect, useRef } from 'preact/hooks';
import { isField } from './keys.ts';
import type { Words } from './words.ts';

/** Whether this press of a key goes to the search: by the place of "/", so that it works in the Russian layout too. */
export function isSearch(press: { code: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  return press.code === 'Slash' && !press.shiftKey && !press.ctrlKey && !press.metaKey && !press.altKey;
}

/** Search over all tickets, in Tasklist's bar; what is found opens beside Tasklist, always in the same other tab. */
export function SearchBox({ words }: { words: Words }) {
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isSearch(event) && !isField(event.target as HTMLElement | null) && document.querySelector('dialog[open], .modal-open') === null) {
        event.preventDefault();
        box.current?.focus();
        box.current?.select();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  // Tasklist's page is served without a charset: its forms would send Russian letters as character references.
  return (
    <form class="desk-find" role="search" action="/desk/search" target="desk-search" acceptCharset="utf-8">
      <a href="/desk/search" target="desk-search">{words.say('Поиск заявок', 'Search tickets')}</a>
      <input ref={box} class="form-control input-sm" type="search" name="q" maxLength={500}
        aria-label={words.say('Поиск заявок: слова или номер', 'Search tickets: words or a number')}
        placeholder={words.say('слова или №', 'words or no.')} title={words.say('Клавиша /', 'Key /')} />
    </form>
  );
}
