import { useEffect, useState } from 'preact/hooks';
import { ActionForm, type Asked, IMPACTS } from './action-forms.tsx';
import { Refused } from './api.ts';
import { useDesk } from './desk.ts';
import { explain } from './tab.tsx';
import { tellAfterwards, tellTasklist } from './tasklist.ts';
import type { Done, TicketHead, Undoable } from './types.ts';

/** What was done last, by person and ticket: it is still told when Tasklist has drawn the task anew. */
const last = new Map<string, { done: Done; at: number }>();
const TOLD = 60_000;

/** After these Tasklist itself has to know which task there is and who holds it. */
const MOVING = new Set(['take', 'put-back', 'hand-over', 'merge', 'keep-solved', 'contact', 'spam']);

interface Props {
  head: TicketHead;
  undos: Undoable[];
  /** Reads the ticket anew; null when the reader may see it no more. */
  changed: () => Promise<TicketHead | null>;
}

/** What can be done to a ticket: at once where it can be taken back, else after a question. */
export function Actions({ head, undos, changed }: Props) {
  const { api, words, ticket, login, offers, categories } = useDesk();
  const key = `${login}:${ticket}`;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [more, setMore] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const told = last.get(key);
  const [done, setDone] = useState<Done | null>(told && Date.now() - told.at < TOLD ? told.done : null);

  // What was refused then may be possible now.
  useEffect(() => setRefused(''), [head.assignee, head.state, head.queue]);
  const can = (action: string) => offers(`POST tickets/{}/actions/${action}`);
  const run = async (what: () => Promise<Done>, moves: boolean): Promise<boolean> => {
    setBusy(true);
    setRefused('');
    try {
      const result = await what();
      last.set(key, { done: result, at: Date.now() });
      setDone(result);
      const now = await changed();
      if (moves) {
        tellTasklist(now?.task ?? '');
        if (now === null || now.task === '') {
          tellAfterwards(result.words);
        }
      }
      return true;
    } catch (error) {
      setRefused(error instanceof Refused ? explain(error, words) : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const act = (action: string, body: unknown = {}) => run(() => api.act(ticket, action, body), MOVING.has(action));
  const undo = (token: string) => run(() => api.undo(ticket, token), true);
  const ask = (what: Asked) => {
    setRefused('');
    setAsked(what);
  };

  if (!head.mayWork) {
    return null;
  }
  const working = head.state !== 'closed';
  // Only where an agent works on it can its task be ended: the desk refuses it to whoever waits or is done.
  const inWork = head.state === 'open' && head.task !== '';
  const earlier = undos.filter(undo => undo.token !== done?.undo);
  const mine = head.assignee === login;
  const once = (action: string, label: string) => !can(action) ? null : (
    <button type="button" class="btn btn-default btn-sm" disabled={busy} onClick={() => void act(action)}>{label}</button>
  );
  const asks = (what: Asked, label: string) => !can(what) ? null : (
    <button type="button" class="btn btn-default btn-sm" disabled={busy} onClick={() => ask(what)}>{label}</button>
  );
  return (
    <div class="desk-actions">
      {!working ? null : (
        <div role="group" aria-label={words.say('Действия с заявкой', 'Actions on the ticket')} class="desk-buttons">
          {head.task === '' ? null : mine ? once('put-back', words.say('Вернуть в очередь', 'Put back')) : once('take', words.say('Взять', 'Take'))}
          {head.task === '' ? null : asks('hand-over', words.say('Передать…', 'Hand over…'))}
          {head.mayKeepSolved ? asks('keep-solved', words.say('Не открывать снова…', 'Do not reopen…')) : null}
          {can('category') && categories.length > 0 ? (
            <Choice label={words.say('Категория', 'Category')} empty={words.say('Категория…', 'Category…')} value={head.category} disabled={busy}
              options={categories.map(category => [category.id, category.name])} choose={category => void act('category', { category })} />
          ) : null}
          {can('impact') && head.state !== 'solved' ? (
            <Choice label={words.say('Кого задевает', 'Whom it hits')} value={head.impact} disabled={busy}
              options={IMPACTS.map(([code, russian, english]) => [code, words.say('Задевает: ' + russian, 'Hits ' + english)])}
              choose={impact => void act('impact', { impact })} />
          ) : null}
          {head.declaredUrgent || head.state === 'solved' ? null : once('urgency', words.say('Срочно', 'Urgent'))}
          <button type="button" class="btn btn-default btn-sm" aria-expanded={more} onClick={() => setMore(!more)}>
            {words.say('Ещё', 'More')} <span aria-hidden="true">{more ? '▴' : '▾'}</span>
          </button>
          {!more ? null : (
            <>
              {!inWork ? null : asks('contact', words.say('Кто обратился…', 'Who asks…'))}
              {asks('watch', words.say('Наблюдатель…', 'Watcher…'))}
              {!inWork ? null : asks('merge', words.say('Объединить…', 'Merge…'))}
              {asks('link', words.say('Связать…', 'Link…'))}
              {!inWork ? null : asks('spam', words.say('Спам…', 'Spam…'))}
            </>
          )}
        </div>
      )}
      {refused === '' || asked !== null ? null : <p class="desk-notice desk-bad" role="alert">{refused}</p>}
      {done === null ? null : (
        <p class="desk-notice desk-done" role="status">
          {done.words}{' '}
          {done.undo === null ? null : <button type="button" class="btn btn-default btn-xs" disabled={busy} onClick={() => void undo(done.undo!)}>{words.say('Отменить', 'Undo')}</button>}
        </p>
      )}
      {earlier.length === 0 ? null : (
        <details class="desk-undos">
          <summary>{words.say('Отменить сделанное', 'Take back what you did')} ({earlier.length})</summary>
          <ul>
            {earlier.map(one => (
              <li key={one.token}>
                {one.words}{' '}
                <button type="button" class="btn btn-default btn-xs" disabled={busy} onClick={() => void undo(one.token)}>{words.say('Отменить', 'Undo')}</button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asked === null ? null : (
        <ActionForm asked={asked} busy={busy} refused={refused} close={() => { setAsked(null); setRefused(''); }}
          act={async body => { if (await act(asked, body)) { setAsked(null); } }} />
      )}
    </div>
  );
}

interface Choices {
  label: string;
  /** Said while nothing is chosen; left out when something always is. */
  empty?: string;
  value: string;
  disabled: boolean;
  options: [string, string][];
  choose: (value: string) => void;
}

/** One of a few values, changed at once. A value that is offered no more stays what it is. */
function Choice({ label, empty, value, disabled, options, choose }: Choices) {
  const known = value === '' || options.some(([code]) => code === value);
  return (
    <select class="form-control input-sm" value={value} disabled={disabled} aria-label={label} title={label}
      onChange={event => { if (event.currentTarget.value !== '') { choose(event.currentTarget.value); } }}>
      {empty === undefined || value !== '' ? null : <option value="">{empty}</option>}
      {known ? null : <option value={value}>{value}</option>}
      {options.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
    </select>
  );
}
