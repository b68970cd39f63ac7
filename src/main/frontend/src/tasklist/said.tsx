import { useState } from 'preact/hooks';
import { ActionForm } from './action-forms.tsx';
import { Refused } from './api.ts';
import { Attachments } from './attachments.tsx';
import { useDesk } from './desk.ts';
import { Formatted } from './formatted.tsx';
import { explain } from './tab.tsx';
import { shownPieces, withQuotesApart } from './thread.ts';
import type { Delivery, Entry, Piece } from './types.ts';
import type { Words } from './words.ts';

interface Props {
  entry: Entry;
  fresh: boolean;
  mayWork: boolean;
  changed: () => void;
}

/** A letter or a note. */
export function Said({ entry, fresh, mayWork, changed }: Props) {
  const { api, ticket, words } = useDesk();
  const [formatted, setFormatted] = useState(false);
  const [whole, setWhole] = useState<Piece[] | null>(null);
  const [refused, setRefused] = useState('');
  const author = entry.author || entry.address || words.say('«Заявка»', 'Zayavka');
  const told = whole ?? entry.pieces;
  const pieces = shownPieces(entry.direction === 'OUT' ? withQuotesApart(told) : told);
  const readOn = () =>
    api.text(ticket, entry.id).then(
      text => setWhole(text.pieces),
      (error: unknown) => setRefused(error instanceof Refused ? explain(error, words) : String(error))
    );
  return (
    <article class={`desk-said desk-${entry.direction.toLowerCase()}${fresh ? ' desk-fresh' : ''}`} aria-label={label(entry, author, words)}>
      <header>
        <strong>{author}</strong>
        {entry.author !== '' && entry.address !== '' ? <span class="desk-quiet"> {entry.address}</span> : null}
        {entry.kind === 'note' ? <span class="desk-mark">{words.say('внутренняя заметка', 'internal note')}</span> : null}
        {fresh ? <span class="desk-mark desk-new">{words.say('новое', 'new')}</span> : null}
        <time class="desk-quiet" dateTime={entry.at} title={words.fullMoment(entry.at)}>{words.moment(entry.at)}</time>
      </header>
      {formatted ? <Formatted message={entry.id} /> : pieces.map((piece, i) => <Text key={i} piece={piece} />)}
      {whole === null && entry.pieces.some(piece => piece.cut) && !formatted ? (
        <button type="button" class="btn btn-link" onClick={() => void readOn()}>{words.say('Показать весь текст', 'Show the whole text')}</button>
      ) : null}
      {entry.files.length === 0 ? null : <Attachments message={entry.id} files={entry.files} />}
      {entry.remarks.map((remark, i) => <p key={i} class="desk-remark">{remark}</p>)}
      {entry.asksNew && entry.leadsTo === null ? (
        <div class="desk-notice">
          {words.say('Похоже, это новый вопрос: ему нужны свой номер и свой срок. ', 'This looks like a new question: it needs a number and a deadline of its own. ')}
          {mayWork ? <Split message={entry.id} changed={changed} suggested /> : null}
        </div>
      ) : null}
      <footer>
        {entry.html ? (
          <button type="button" class="btn btn-link" aria-expanded={formatted} onClick={() => setFormatted(!formatted)}>
            {formatted ? words.say('Показать текстом', 'Show as text') : words.say('Показать с оформлением', 'Show with formatting')}
          </button>
        ) : null}
        {entry.original ? <a href={api.original(ticket, entry.id)} download>{words.say('Исходное письмо (.eml)', 'Original letter (.eml)')}</a> : null}
        {entry.direction === 'IN' && entry.leadsTo !== null ? (
          <a href={`/desk/tickets/${entry.leadsTo}`} target="_blank" rel="noopener">{words.say('Выделено в заявку № ', 'Split off into ticket no. ')}{entry.leadsTo}</a>
        ) : null}
        {entry.direction === 'IN' && entry.leadsTo === null && mayWork && !entry.asksNew ? <Split message={entry.id} changed={changed} /> : null}
        {entry.delivery === null ? null : <Sent message={entry.id} delivery={entry.delivery} mayWork={mayWork} changed={changed} refuse={setRefused} />}
      </footer>
      {refused === '' ? null : <p class="desk-notice desk-bad" role="alert">{refused}</p>}
    </article>
  );
}

/** A new question under an old number becomes a ticket of its own (S5.4). */
function Split({ message, changed, suggested }: { message: number; changed: () => void; suggested?: boolean }) {
  const { api, ticket, words, offers } = useDesk();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const [done, setDone] = useState('');
  if (!offers('POST tickets/{}/actions/split')) {
    return null;
  }
  const split = async () => {
    setBusy(true);
    setRefused('');
    try {
      setDone((await api.act(ticket, 'split', { message })).words);
      setAsked(false);
      changed();
    } catch (error) {
      setRefused(error instanceof Refused ? explain(error, words) : String(error));
    }
    setBusy(false);
  };
  return (
    <>
      {done === ''
        ? <button type="button" class={suggested ? 'btn btn-default btn-xs' : 'btn btn-link'} onClick={() => setAsked(true)}>{words.say('Выделить в новую заявку', 'Split off into a new ticket')}</button>
        : <span role="status">{done}</span>}
      {asked ? <ActionForm asked="split" busy={busy} refused={refused} close={() => setAsked(false)} act={split} /> : null}
    </>
  );
}

function label(entry: Entry, author: string, words: Words): string {
  if (entry.kind === 'note') {
    return words.say('Внутренняя заметка, ', 'Internal note, ') + author;
  }
  return (entry.direction === 'IN' ? words.say('Письмо от ', 'Letter from ') : words.say('Наше письмо, ', 'Our letter, ')) + author;
}

function Text({ piece }: { piece: Piece }) {
  const { words } = useDesk();
  if (piece.fold === 'OPEN') {
    return <p class="desk-text">{piece.text.trim()}{piece.cut ? '…' : ''}</p>;
  }
  return (
    <details class="desk-fold">
      <summary>{piece.fold === 'QUOTE' ? words.say('Цитата', 'Quote') : words.say('Подпись', 'Signature')}</summary>
      <p class="desk-text">{piece.text.trim()}{piece.cut ? '…' : ''}</p>
    </details>
  );
}

interface SentProps {
  message: number;
  delivery: Delivery;
  mayWork: boolean;
  changed: () => void;
  refuse: (words: string) => void;
}

/** Where our letter is now. */
function Sent({ message, delivery, mayWork, changed, refuse }: SentProps) {
  const { api, ticket, words, offers } = useDesk();
  const isBad = delivery.state === 'FAILED' || delivery.state === 'BOUNCED';
  const again = () =>
    api.sendAgain(ticket, message).then(changed, (error: unknown) => refuse(error instanceof Refused ? explain(error, words) : String(error)));
  return (
    <span class="desk-sent">
      <span class={`desk-mark${isBad ? ' desk-bad' : ''}`}>{delivery.words}</span>
      {delivery.error === '' ? null : <span class="desk-quiet"> {delivery.error}</span>}
      {mayWork && (isBad || delivery.state === 'HELD') && offers('POST tickets/{}/messages/{}/send-again') ? (
        <button type="button" class="btn btn-default btn-xs" onClick={() => void again()}>{words.say('Отправить ещё раз', 'Send again')}</button>
      ) : null}
    </span>
  );
}
