import { useDesk } from './desk.ts';
import type { TicketHead } from './types.ts';

/** Which ticket it is and where it stands, in one line. */
export function Head({ ticket, onHelp }: { ticket: TicketHead; onHelp: () => void }) {
  const { words } = useDesk();
  return (
    <header class="desk-head">
      <h3>
        <a href={`/desk/tickets/${ticket.number}`} target="_blank" rel="noopener">№ {ticket.number}</a>{' '}
        {ticket.subject === '' ? words.say('(без темы)', '(no subject)') : ticket.subject}
      </h3>
      <ul class="desk-marks" aria-label={words.say('Где заявка', 'Where the ticket stands')}>
        <li class="desk-mark">{ticket.stateWords}</li>
        {ticket.overdue ? <li class="desk-mark desk-bad">{words.say('просрочена', 'overdue')}</li> : null}
        <li class="desk-mark">{words.say('приоритет ', 'priority ')}{ticket.priorityWords}</li>
        {ticket.declaredUrgent ? <li class="desk-mark">{words.say('срочная', 'urgent')}</li> : null}
        {ticket.categoryWords === '' ? null : <li class="desk-mark">{ticket.categoryWords}</li>}
        <li class="desk-mark">{ticket.queueWords}</li>
        <li class="desk-mark">
          {ticket.assignee === '' ? words.say('никто не взял', 'taken by nobody') : words.say('исполнитель — ', 'taken by ') + ticket.assigneeWords}
        </li>
        {ticket.mayWork ? null : <li class="desk-mark">{words.say('только чтение', 'read only')}</li>}
      </ul>
      <button type="button" class="btn btn-link desk-keys" onClick={onHelp} aria-label={words.say('Клавиши', 'Keys')} title={words.say('Клавиши (?)', 'Keys (?)')}>?</button>
    </header>
  );
}
