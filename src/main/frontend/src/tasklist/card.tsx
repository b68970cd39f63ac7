import { useEffect, useState } from 'preact/hooks';
import { Refused } from './api.ts';
import { useDesk } from './desk.ts';
import { explain } from './tab.tsx';
import type { Article, Card, Clock, OtherTicket, VisitLine } from './types.ts';
import type { Words } from './words.ts';

/** Who asks, what was promised, what else is open: beside the conversation, above it where there is no room. */
export function CardBeside({ card, mayWork, changed }: { card: Card | null; mayWork: boolean; changed: () => void }) {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  if (card === null) {
    return <aside class="desk-card" aria-busy="true" />;
  }
  return (
    <aside class={`desk-card${open ? ' desk-open' : ''}`} aria-label={words.say('Карточка заявителя', 'Card of the requester')}>
      <button type="button" class="desk-short" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> {short(card, words)}
      </button>
      <div class="desk-full">
      <h4>{words.say('Кто обратился', 'Who asks')}</h4>
      <dl>
        <Line name={words.say('Имя', 'Name')} value={card.contact?.name || words.say('имя неизвестно', 'name unknown')} />
        <Line name={words.say('Адрес', 'Address')} value={card.contact?.address ?? ''} />
        <Line name={words.say('Телефон', 'Phone')} value={card.contact?.phone ?? ''} />
        <Line name={words.say('Компания', 'Company')} value={card.company} />
        <Line name={words.say('Договор', 'Contract')} value={card.contract === '' ? '' : `${card.contract}, ${words.say('план', 'plan')} ${card.plan}`} />
        <Line name={words.say('Баланс', 'Balance')} value={card.balance} bad={card.debtor} />
        <Line name={words.say('Опознан', 'Identified')} value={card.identifiedBy} bad={!card.identified} />
        {card.roundTheClock ? <Line name={words.say('Часы', 'Hours')} value={words.say('круглосуточно', 'round the clock')} /> : null}
      </dl>
      {card.clocks.length === 0 ? null : <h4>{words.say('Сроки', 'Deadlines')}</h4>}
      {card.clocks.map(clock => <ClockLines key={clock.name} clock={clock} />)}
      {card.linked.length === 0 ? null : (
        <Others title={words.say('Связанные заявки', 'Linked tickets')} tickets={card.linked} changed={mayWork ? changed : undefined} />
      )}
      {card.watchers.length === 0 ? null : <Watchers addresses={card.watchers} changed={mayWork ? changed : undefined} />}
      {card.visits.length === 0 ? null : <LastVisits visits={card.visits} />}
      <Others title={words.say('Другие открытые заявки', 'Other open tickets')} tickets={card.otherOpen} />
      <Helpful />
      </div>
    </aside>
  );
}

/** One line where there is no room for more: who, from where, how much time is left. */
function short(card: Card, words: Words): string {
  const clock = card.clocks.find(one => one.state !== 'STOPPED');
  return [
    card.contact?.name || card.contact?.address || words.say('имя неизвестно', 'name unknown'),
    card.company,
    card.debtor ? words.say('долг', 'in debt') : '',
    card.identified ? '' : words.say('не опознан', 'not identified'),
    clock === undefined ? '' : `${clock.name.toLowerCase()}: ${clock.leftWords}`
  ].filter(part => part !== '').join(' · ');
}

function Others({ title, tickets, changed }: { title: string; tickets: OtherTicket[]; changed?: () => void }) {
  const { words } = useDesk();
  return (
    <>
      <h4>{title}</h4>
      {tickets.length === 0 ? <p class="desk-quiet">{words.say('Нет.', 'None.')}</p> : (
        <ul class="desk-others">
          {tickets.map(other => (
            <li key={other.number}>
              <a href={`/desk/tickets/${other.number}`} target="_blank" rel="noopener">№ {other.number}</a>{' '}
              {other.subject || words.say('(без темы)', '(no subject)')} <span class="desk-quiet">{other.state}</span>
              {changed === undefined || !other.linkedByHand ? null : (
                <Remove action="unlink" body={{ to: other.number }} changed={changed}
                  label={words.say(`Снять связь с № ${other.number}`, `Unlink no. ${other.number}`)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Who was there before, with what result, and who is on the way. */
function LastVisits({ visits }: { visits: VisitLine[] }) {
  const { words, ticket } = useDesk();
  return (
    <>
      <h4>{words.say('Последние выезды', 'Last visits')}</h4>
      <ul class="desk-others">
        {visits.map((visit, place) => (
          <li key={place}>
            {visit.ticket === ticket ? null : <><a href={`/desk/tickets/${visit.ticket}`} target="_blank" rel="noopener">№ {visit.ticket}</a>{' '}</>}
            {visit.where} {visit.result === '' ? null : <span class="desk-quiet">{visit.result}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who is in copy of the letters. */
function Watchers({ addresses, changed }: { addresses: string[]; changed?: () => void }) {
  const { words } = useDesk();
  return (
    <>
      <h4>{words.say('В копии', 'In copy')}</h4>
      <ul class="desk-others">
        {addresses.map(address => (
          <li key={address}>
            {address}
            {changed === undefined ? null : (
              <Remove action="unwatch" body={{ address }} changed={changed}
                label={words.say(`Убрать ${address} из копии`, `Remove ${address} from copy`)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Takes one line of the card away; a refusal stays beside it. */
function Remove({ action, body, label, changed }: { action: string; body: unknown; label: string; changed: () => void }) {
  const { api, words, ticket, offers } = useDesk();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  if (!offers(`POST tickets/{}/actions/${action}`)) {
    return null;
  }
  const remove = async () => {
    setBusy(true);
    try {
      await api.act(ticket, action, body);
      changed();
    } catch (error) {
      setRefused(error instanceof Refused ? explain(error, words) : String(error));
    }
    setBusy(false);
  };
  return (
    <>
      {' '}
      <button type="button" class="btn btn-link btn-xs desk-remove" disabled={busy} aria-label={label} title={label} onClick={() => void remove()}>×</button>
      {refused === '' ? null : <span class="desk-badly" role="alert">{refused}</span>}
    </>
  );
}

/** Articles that may answer what was asked. */
function Helpful() {
  const { api, words, ticket, offers } = useDesk();
  const [articles, setArticles] = useState<Article[]>([]);
  useEffect(() => {
    if (offers('GET articles')) {
      api.articles(ticket, '').then(setArticles, () => undefined);
    }
  }, [api, ticket]);
  return articles.length === 0 ? null : (
    <>
      <h4>{words.say('Может помочь', 'May help')}</h4>
      <ul class="desk-others">
        {articles.map(article => (
          <li key={article.id}><a href={article.url} target="_blank" rel="noopener" title={article.extract}>{article.title}</a></li>
        ))}
      </ul>
    </>
  );
}

function Line({ name, value, bad }: { name: string; value: string; bad?: boolean }) {
  return value === '' ? null : <div><dt>{name}</dt><dd class={bad ? 'desk-badly' : ''}>{value}</dd></div>;
}

function ClockLines({ clock }: { clock: Clock }) {
  const { words } = useDesk();
  const runs = clock.state === 'RUNNING';
  return (
    <div class="desk-clock">
      <p>
        <strong>{clock.name}</strong>{' '}
        {clock.state === 'STOPPED'
          ? clock.stateWords
          : <>{clock.due === null ? '' : words.say('до ', 'by ') + clock.dueWords + ' · '}<span class={clock.overdue ? 'desk-badly' : ''}>{clock.leftWords}</span>{runs ? '' : ` · ${clock.stateWords}`}</>}
      </p>
      <details class="desk-why">
        <summary>{words.say('почему?', 'why?')}</summary>
        <p class="desk-text">{clock.why}</p>
      </details>
    </div>
  );
}
