import { useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { Said } from './said.tsx';
import { groups } from './thread.ts';
import type { Entry } from './types.ts';

const KEPT = 'desk-happened';

interface Props {
  entries: Entry[];
  fresh: Entry[];
  mayWork: boolean;
  changed: () => void;
}

/** The thread, the newest first: nothing moves under the reader's eyes when older entries are added below. */
export function Entries({ entries, fresh, mayWork, changed }: Props) {
  const { words } = useDesk();
  const [all, setAll] = useState(() => remembered());
  const isFresh = new Set(fresh.map(entry => entry.key));
  const show = (yes: boolean) => {
    setAll(yes);
    try {
      localStorage.setItem(KEPT, String(yes));
    } catch {
      // A browser that keeps nothing asks anew each time.
    }
  };
  return (
    <section class="desk-thread" aria-label={words.say('Переписка', 'Conversation')}>
      <div class="desk-bar">
        <span class="desk-quiet">{words.say('Сначала новые', 'The newest first')}</span>
        <label>
          <input type="checkbox" checked={all} onChange={event => show(event.currentTarget.checked)} />{' '}
          {words.say('события и решения', 'events and decisions')}
        </label>
      </div>
      {groups(entries).map(group =>
        group.kind === 'said' ? (
          <Said key={group.entry.key} entry={group.entry} fresh={isFresh.has(group.entry.key)} mayWork={mayWork} changed={changed} />
        ) : all ? (
          <Happened key={group.key} entries={group.entries} />
        ) : null
      )}
    </section>
  );
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'false';
  } catch {
    return true;
  }
}

/** What happened between two letters: the last of it, the rest after a click. */
function Happened({ entries }: { entries: Entry[] }) {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  const newestFirst = [...entries].reverse();
  const shown = open || entries.length <= 3 ? newestFirst : newestFirst.slice(0, 2);
  return (
    <div class="desk-happened">
      <ul>{shown.map(entry => <Fact key={entry.key} entry={entry} />)}</ul>
      {shown.length === entries.length ? null : (
        <button type="button" class="btn btn-link" onClick={() => setOpen(true)}>
          {words.say('ещё ', '')}{words.count(entries.length - shown.length, 'событие', 'события', 'событий', 'more event', 'more events')}
        </button>
      )}
    </div>
  );
}

function Fact({ entry }: { entry: Entry }) {
  const { words } = useDesk();
  return (
    <li>
      <time dateTime={entry.at} title={words.fullMoment(entry.at)}>{words.moment(entry.at)}</time>{' '}
      {entry.leadsTo === null ? entry.words : (
        <a href={`/desk/tickets/${entry.leadsTo}`} target="_blank" rel="noopener">{entry.words}</a>
      )}
      {entry.why.length === 0 ? null : (
        <details class="desk-why">
          <summary>{words.say('почему?', 'why?')}</summary>
          <ul>{entry.why.map((line, i) => <li key={i}>{line}</li>)}</ul>
        </details>
      )}
    </li>
  );
}
