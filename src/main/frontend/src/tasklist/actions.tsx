import { useState } from 'preact/hooks';
import { ActionForm, type Asked, IMPACTS } from './action-forms.tsx';
import { Refused } from './api.ts';
import { useDesk } from './desk.ts';
import { explain } from './tab.tsx';
import { tellTasklist } from './tasklist.ts';
import type { Done, TicketHead } from './types.ts';

/** What was done last, by ticket: it is still told when Tasklist has drawn the task anew. */
const last = new Map<number, { done: Done; at: number }>();
const TOLD = 60_000;

/** After these Tasklist itself has to know who holds the task. */
const MOVING = new Set(['take', 'put-back', 'hand-over', 'merge', 'keep-solved', 'contact']);

/** What can be done to a ticket: at once where it can be taken back, else after a question. */
export function Actions({ head, changed }: { head: TicketHead; changed: () => void }) {
  const { api, words, ticket, login, offers } = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const told = last.get(ticket);
  const [done, setDone] = useState<Done | null>(told && Date.now() - told.at < TOLD ? told.done : null);

  const can = (action: string) => offers(`POST tickets/{}/actions/${action}`);
  const run = async (what: () => Promise<Done>, moves: boolean): Promise<boolean> => {
    setBusy(true);
    setRefused('');
    try {
      const result = await what();
      last.set(ticket, { done: result, at: Date.now() });
      setDone(result);
      changed();
      if (moves) {
        tellTasklist();
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

  if (!head.mayWork) {
    return null;
  }
  const working = head.state !== 'closed';
  const mine = head.assignee === login;
  const asks = (what: Asked, label: string) => (
    <button key={what} type="button" class="btn btn-default btn-sm" disabled={busy} onClick={() => setAsked(what)}>{label}</button>
  );
  return (
    <div class="desk-actions">
      <div role="toolbar" aria-label={words.say('Действия с заявкой', 'Actions on the ticket')} class="desk-buttons">
        {working && can('take') && !mine ? <button type="button" class="btn btn-default btn-sm" disabled={busy} onClick={() => void act('take')}>{words.say('Взять', 'Take')}</button> : null}
        {working && can('put-back') && mine ? <button type="button" class="btn btn-default btn-sm" disabled={busy} onClick={() => void act('put-back')}>{words.say('Вернуть в очередь', 'Put back')}</button> : null}
        {working && can('hand-over') ? asks('hand-over', words.say('Передать…', 'Hand over…')) : null}
        {working && can('urgency') ? <button type="button" class="btn btn-default btn-sm" disabled={busy} onClick={() => void act('urgency')}>{words.say('Срочно', 'Urgent')}</button> : null}
        {working && can('impact') ? (
          <select class="form-control input-sm" value="" disabled={busy} aria-label={words.say('Что задето', 'What it hits')}
            onChange={event => { const impact = event.currentTarget.value; event.currentTarget.value = ''; if (impact !== '') { void act('impact', { impact }); } }}>
            <option value="">{words.say('Что задето…', 'What it hits…')}</option>
            {IMPACTS.map(([code, russian, english]) => <option key={code} value={code}>{words.say(russian, english)}</option>)}
          </select>
        ) : null}
        {working && can('contact') ? asks('contact', words.say('Контакт…', 'Contact…')) : null}
        {working && can('watch') ? asks('watch', words.say('Наблюдатель…', 'Watcher…')) : null}
        {working && can('merge') ? asks('merge', words.say('Объединить…', 'Merge…')) : null}
        {working && can('link') ? asks('link', words.say('Связать…', 'Link…')) : null}
        {working && can('spam') ? asks('spam', words.say('Спам…', 'Spam…')) : null}
        {head.mayKeepSolved && can('keep-solved') ? asks('keep-solved', words.say('Не открывать снова…', 'Do not reopen…')) : null}
      </div>
      {refused === '' ? null : <p class="desk-notice desk-bad" role="alert">{refused}</p>}
      {done === null ? null : (
        <p class="desk-notice desk-done" role="status">
          {done.words}{' '}
          {done.undo === null ? null : <button type="button" class="btn btn-default btn-xs" disabled={busy} onClick={() => void undo(done.undo!)}>{words.say('Отменить', 'Undo')}</button>}
        </p>
      )}
      {asked === null ? null : (
        <ActionForm asked={asked} busy={busy} refused={refused} close={() => setAsked(null)}
          act={async body => { if (await act(asked, body)) { setAsked(null); } }} />
      )}
    </div>
  );
}
