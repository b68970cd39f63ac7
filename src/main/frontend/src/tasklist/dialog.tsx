import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from './desk.ts';

/** Something over the page: Esc and the cross close it, the focus goes back to where it was. */
export function Dialog({ title, close, wide, children }: { title: string; close: () => void; wide?: boolean; children: ComponentChildren }) {
  const { words } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog ref={dialog} class={`desk-dialog${wide ? ' desk-wide' : ''}`} aria-label={title} onClose={close} onKeyDown={event => event.stopPropagation()}>
      <header>
        <h4>{title}</h4>
        <button type="button" class="btn btn-link" aria-label={words.say('Закрыть', 'Close')} onClick={() => dialog.current?.close()}>✕</button>
      </header>
      {children}
    </dialog>
  );
}
