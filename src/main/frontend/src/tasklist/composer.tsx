import { forwardRef } from 'preact/compat';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Refused } from './api.ts';
import { CannedPicker } from './canned.tsx';
import { useDesk } from './desk.ts';
import { useDraft } from './draft.ts';
import { isSend } from './keys.ts';
import { explain } from './tab.tsx';
import { addresses } from './thread.ts';
import type { Draft, Entry, TicketHead } from './types.ts';

export interface ComposerHandle {
  begin: (kind: Draft['kind']) => void;
  /** Takes files along, wherever on the tab they were dropped. */
  attach: (files: File[]) => void;
}

interface Props {
  head: TicketHead;
  version: string;
  /** What others wrote while the tab was open. */
  fresh: Entry[];
  seen: () => void;
  sent: () => void;
}

const OFFER = { reply: 'POST tickets/{}/replies', note: 'POST tickets/{}/notes' } as const;

/** Typed in a reply, it opens the canned answers. */
const ASKS = '::';

/** Where an agent writes: a reply to the requester, or a note for colleagues. */
export const Composer = forwardRef<ComposerHandle, Props>(function Composer({ head, version, fresh, seen, sent }, handle) {
  const { api, words, ticket, offers } = useDesk();
  const kinds = (['reply', 'note'] as const).filter(kind => offers(OFFER[kind]));
  const { draft, change, drop, settle, kept } = useDraft(head.mayWork, version);
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [over, setOver] = useState(false);
  const [uploading, setUploading] = useState(0);
  const [asked, setAsked] = useState(false);
  const [timesBegun, setBegun] = useState(0);
  const [refused, setRefused] = useState('');
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const known = useRef(version);
  const told = useRef(0);

  const begin = (kind: Draft['kind']) => {
    if (!kinds.includes(kind)) {
      return;
    }
    change(now => ({ ...now, kind }));
    setOpen(true);
    setBegun(number => number + 1);
  };
  // Before the next key: whoever goes on typing at once loses no letter.
  useLayoutEffect(() => {
    if (timesBegun > 0) {
      field.current?.focus();
    }
  }, [timesBegun]);
  const upload = async (files: Iterable<File>) => {
    for (const file of files) {
      setUploading(number => number + 1);
      try {
        const uploaded = await api.upload(file);
        change(now => ({ ...now, files: [...now.files, uploaded] }));
      } catch (error) {
        setRefused(file.name + ': ' + (error instanceof Refused ? explain(error, words) : String(error)));
      }
      setUploading(number => number - 1);
    }
  };
  const takes = offers('POST uploads');
  const attach = (files: File[]) => {
    if (takes && head.mayWork && files.length > 0) {
      setOpen(true);
      void upload(files);
    }
  };
  useImperativeHandle(handle, () => ({ begin, attach }));
  const begun = draft.text !== '' || draft.files.length > 0;
  useEffect(() => {
    if (begun) {
      setOpen(true);
    }
  }, [begun]);
  // What the writer has seen: what came after the first letter typed is newer than that.
  useEffect(() => {
    if (draft.text === '') {
      known.current = version;
    }
  }, [version, draft.text]);

  if (!head.mayWork || kinds.length === 0) {
    return null;
  }
  if (!open) {
    return (
      <div class="desk-begin-writing">
        {kinds.includes('reply') ? <button type="button" class="btn btn-primary" onClick={() => begin('reply')}>{words.say('Ответить', 'Reply')}</button> : null}{' '}
        {kinds.includes('note') ? <button type="button" class="btn btn-default" onClick={() => begin('note')}>{words.say('Внутренняя заметка', 'Internal note')}</button> : null}
        {begun ? <span class="desk-mark">{words.say('есть черновик', 'there is a draft')}</span> : null}
        <span class="desk-said-so" role="status"> {said}</span>
      </div>
    );
  }

  const typed = (text: string) => {
    change(now => ({ ...now, text }));
    setSaid('');
    if (offers('POST tickets/{}/writing') && Date.now() - told.current > 4_000) {
      told.current = Date.now();
      api.writing(ticket).catch(() => undefined);
    }
  };
  const send = async () => {
    const copies = addresses(draft.cc);
    if (draft.text.trim() === '' || sending || uploading > 0) {
      field.current?.focus();
      return;
    }
    if (draft.kind === 'reply' && !draft.usual && copies.bad.length > 0) {
      setRefused(words.say('Это не похоже на адрес: ', 'This does not look like an address: ') + copies.bad.join(', '));
      return;
    }
    setSending(true);
    setRefused('');
    try {
      const files = draft.files.map(file => file.id);
      await settle();
      if (draft.kind === 'reply') {
        const done = await api.reply(ticket, { text: draft.text, ...(draft.usual ? {} : { cc: copies.good }), files, known: known.current });
        const newer = words.say(' Пока вы писали, пришло новое: посмотрите ниже.', ' Something new arrived while you were writing: see below.');
        setSaid((done.words || words.say('Отправлено.', 'Sent.')) + (done.newer ? newer : ''));
      } else {
        await api.note(ticket, { text: draft.text, files });
        setSaid(words.say('Заметка сохранена.', 'The note is kept.'));
      }
      drop();
      setOpen(false);
      sent();
    } catch (error) {
      setRefused(error instanceof Refused ? explain(error, words) : String(error));
    }
    setSending(false);
  };
  const insert = (text: string) => {
    const at = field.current?.selectionStart ?? draft.text.length;
    typed(draft.text.slice(0, at) + text + draft.text.slice(field.current?.selectionEnd ?? at));
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at + text.length, at + text.length);
    });
  };
  /** Two colons ask for a canned answer, which takes their place. */
  const askedFor = (area: HTMLTextAreaElement) => {
    const at = area.selectionStart;
    if (draft.kind === 'reply' && offers('GET canned') && area.value.slice(0, at).endsWith(ASKS)) {
      area.setSelectionRange(at - ASKS.length, at);
      setAsked(true);
    }
  };

  return (
    <form
      class={`desk-composer desk-${draft.kind}${over ? ' desk-over' : ''}`}
      aria-label={draft.kind === 'reply' ? words.say('Ответ заявителю', 'Reply to the requester') : words.say('Внутренняя заметка', 'Internal note')}
      onSubmit={event => { event.preventDefault(); void send(); }}
      onKeyDown={event => { if (isSend(event)) { event.preventDefault(); void send(); } }}
      onDragOver={event => { if (takes) { event.preventDefault(); setOver(true); } }}
      onDragLeave={() => setOver(false)}
      onDrop={event => { if (takes) { event.preventDefault(); event.stopPropagation(); setOver(false); void upload(event.dataTransfer?.files ?? []); } }}
    >
      <div class="desk-kinds" role="radiogroup" aria-label={words.say('Что пишем', 'What is written')}>
        {kinds.map(kind => (
          <label key={kind} class={draft.kind === kind ? 'desk-chosen' : ''}>
            <input type="radio" name="desk-kind" checked={draft.kind === kind} onChange={() => change(now => ({ ...now, kind }))} />{' '}
            {kind === 'reply' ? words.say('Ответ заявителю', 'Reply to the requester') : words.say('Внутренняя заметка', 'Internal note')}
          </label>
        ))}
      </div>
      {fresh.length === 0 || draft.text === '' ? null : (
        <p class="desk-notice" role="status">
          {words.say('Пока вы писали, пришло новое: ', 'While you were writing, something new arrived: ')}
          {fresh.map(entry => `${entry.author || entry.address || words.say('«Заявка»', 'Zayavka')}, ${words.moment(entry.at)}`).join('; ')}.{' '}
          <button type="button" class="btn btn-link btn-xs" onClick={seen}>{words.say('Понятно', 'Got it')}</button>
        </p>
      )}
      {draft.kind === 'reply' && draft.to !== '' ? <p class="desk-to">{words.say('Кому: ', 'To: ')}{draft.to}</p> : null}
      {draft.kind === 'reply' ? (
        <label class="desk-cc">
          <span>{words.say('Копия', 'Cc')}</span>
          <input type="text" class="form-control" value={draft.cc} placeholder="name@example.org" autocomplete="off"
            onInput={event => { const cc = event.currentTarget.value; change(now => ({ ...now, cc, usual: false })); }} />
        </label>
      ) : null}
      <textarea
        ref={field}
        class="form-control"
        rows={8}
        value={draft.text}
        lang={draft.kind === 'reply' ? head.language : undefined}
        aria-label={draft.kind === 'reply' ? words.say('Текст ответа', 'Text of the reply') : words.say('Текст заметки', 'Text of the note')}
        placeholder={draft.kind === 'reply'
          ? words.say('Заявитель получит это письмом', 'The requester gets this as a letter')
          : words.say('Заявитель этого не увидит', 'The requester never sees this')}
        onInput={event => {
          typed(event.currentTarget.value);
          askedFor(event.currentTarget);
        }}
        onPaste={event => { const files = event.clipboardData?.files; if (takes && files && files.length > 0) { event.preventDefault(); void upload(files); } }}
      />
      {draft.files.length === 0 ? null : (
        <ul class="desk-names">
          {draft.files.map(file => (
            <li key={file.id}>
              {file.name} <span class="desk-quiet">{words.size(file.size)}</span>{' '}
              <button type="button" class="btn btn-link btn-xs" aria-label={words.say('Убрать файл ', 'Remove file ') + file.name}
                onClick={() => { change(now => ({ ...now, files: now.files.filter(other => other.id !== file.id) })); api.dropUpload(file.id).catch(() => undefined); }}>✕</button>
            </li>
          ))}
        </ul>
      )}
      {refused === '' ? null : <p class="desk-notice desk-bad" role="alert">{refused}</p>}
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" disabled={sending || uploading > 0} title="Ctrl+Enter">
          {sending ? words.say('Отправляем…', 'Sending…') : draft.kind === 'reply' ? words.say('Отправить', 'Send') : words.say('Сохранить заметку', 'Keep the note')}
        </button>
        {takes ? (
          <>
            <button type="button" class="btn btn-default" onClick={() => picker.current?.click()}>{words.say('Приложить файл', 'Attach a file')}</button>
            <input ref={picker} type="file" multiple class="desk-hidden" aria-hidden="true" tabIndex={-1}
              onChange={event => { void upload([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
          </>
        ) : null}
        {draft.kind === 'reply' && offers('GET canned') ? <button type="button" class="btn btn-default" onClick={() => setAsked(true)} title="::">{words.say('Готовый ответ', 'Canned answer')}</button> : null}
        <button type="button" class="btn btn-link" onClick={() => setOpen(false)}>{words.say('Свернуть', 'Fold')}</button>
        <span class="desk-quiet" role="status">
          {uploading > 0 ? words.say('Загружаем файлы…', 'Uploading files…') : kept === 'kept' ? words.say('черновик сохранён', 'draft kept') : ''}
        </span>
      </div>
      {kept === 'failed' && refused === '' ? (
        <p class="desk-notice" role="status">{words.say('Черновик пока не сохранён на сервере: текст хранится в этом окне, попробуем ещё раз.', 'The draft is not on the server yet: the text is kept in this window, we try again.')}</p>
      ) : null}
      {asked ? <CannedPicker close={() => setAsked(false)} insert={text => { setAsked(false); insert(text); }} /> : null}
    </form>
  );
});
