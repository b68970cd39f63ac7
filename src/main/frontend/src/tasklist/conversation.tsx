import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Actions } from './actions.tsx';
import { Refused } from './api.ts';
import { CardBeside } from './card.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { useDesk } from './desk.ts';
import { Entries } from './entries.tsx';
import { Head } from './head.tsx';
import { Help } from './help.tsx';
import { type Command, command, isField } from './keys.ts';
import { useNews } from './news.ts';
import { Failure, explain } from './tab.tsx';
import { nextTask } from './tasklist.ts';
import { cameSince, hasHole, merge } from './thread.ts';
import type { Card, Entry, News, TicketHead, Undoable } from './types.ts';

interface Shown {
  version: string;
  ticket: TicketHead;
  entries: Entry[];
  more: boolean;
  undos: Undoable[];
}

/** In milliseconds: the card says minutes. */
const CARD_AGE = 30_000;

/** The conversation of one ticket with everything around it. */
export function Conversation() {
  const desk = useDesk();
  const { api, words, ticket } = desk;
  const [shown, setShown] = useState<Shown | null>(null);
  const [card, setCard] = useState<Card | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [lost, setLost] = useState<Refused | null>(null);
  const [writing, setWriting] = useState<string[]>([]);
  const [fresh, setFresh] = useState<Entry[]>([]);
  const [older, setOlder] = useState(false);
  const [help, setHelp] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const current = useRef<Shown | null>(null);
  current.current = shown;

  const load = useCallback(async (note: boolean): Promise<TicketHead | null> => {
    try {
      const page = await api.thread(ticket);
      const before = current.current;
      const hole = before !== null && hasHole(before.entries, page.entries, page.more);
      const entries = before === null || hole ? page.entries : merge(before.entries, page.entries);
      if (note && before !== null) {
        setFresh(known => [...known, ...cameSince(before.entries, page.entries)]);
      }
      setShown({
        version: page.version,
        ticket: page.ticket,
        entries,
        more: before === null || hole ? page.more : before.more,
        undos: page.undos
      });
      setRefused(null);
      api.card(ticket).then(setCard, () => undefined);
      return page.ticket;
    } catch (error) {
      setRefused(error instanceof Refused ? error : new Refused(0, ''));
      return null;
    }
  }, [api, ticket]);

  useEffect(() => {
    void load(false);
  }, [load]);

  const heard = (news: News) => {
    setWriting(news.writing);
    if (current.current !== null && news.version !== current.current.version) {
      void load(true);
    }
  };
  // The time that is left grows less, whether anything happens or not.
  useEffect(() => {
    const again = setInterval(() => {
      if (!document.hidden) {
        api.card(ticket).then(setCard, () => undefined);
      }
    }, CARD_AGE);
    return () => clearInterval(again);
  }, [api, ticket]);
  useNews(api, ticket, () => current.current?.version ?? null, heard, setLost);

  const showOlder = async () => {
    if (shown === null || shown.entries[0] === undefined) {
      return;
    }
    setOlder(true);
    try {
      const page = await api.thread(ticket, shown.entries[0].key);
      setShown(now => now === null ? now : { ...now, entries: merge(now.entries, page.entries), more: page.more });
    } catch (error) {
      setLost(error instanceof Refused ? error : new Refused(0, ''));
    }
    setOlder(false);
  };

  const obey = (what: Command) => {
    if (what === 'help') {
      setHelp(true);
    } else if (what === 'next') {
      nextTask();
    } else if (what === 'reply' || what === 'note') {
      composer.current?.begin(what);
    }
  };
  useKeys(place, obey);

  if (shown === null) {
    return refused === null
      ? <p class="desk-wait" role="status">{words.say('Загружаем переписку…', 'Loading the conversation…')}</p>
      : <Failure refused={refused} words={words} again={() => void load(false)} />;
  }
  return (
    // A file that misses the composer is meant for it all the same: the browser would leave Tasklist to show it.
    <div class="desk-room" ref={place}
      onDragOver={event => event.preventDefault()}
      onDrop={event => { event.preventDefault(); composer.current?.attach([...(event.dataTransfer?.files ?? [])]); }}>
      <Head ticket={shown.ticket} onHelp={() => setHelp(true)} />
      {lost === null && refused === null ? null : (
        <p class="desk-notice desk-bad" role="alert">{explain(lost ?? refused!, words)}</p>
      )}
      <div class="desk-columns">
        <div class="desk-main">
          <Actions head={shown.ticket} undos={shown.undos} changed={() => load(false)} />
          <Composer
            ref={composer}
            head={shown.ticket}
            version={shown.version}
            fresh={fresh}
            seen={() => setFresh([])}
            sent={() => { setFresh([]); void load(false); }}
          />
          <p class="desk-writing" role="status">
            {writing.length === 0 ? '' : words.say(
              `${words.list(writing)}: ${writing.length === 1 ? 'пишет' : 'пишут'} в этой заявке…`,
              `${words.list(writing)} ${writing.length === 1 ? 'is' : 'are'} writing in this ticket…`)}
          </p>
          <Entries
            entries={shown.entries}
            fresh={fresh}
            mayWork={shown.ticket.mayWork}
            changed={() => void load(false)}
          />
          {shown.more ? (
            <button type="button" class="btn btn-default desk-older" disabled={older} onClick={() => void showOlder()}>
              {older ? words.say('Загружаем…', 'Loading…') : words.say('Показать более ранние', 'Show earlier ones')}
            </button>
          ) : (
            <p class="desk-quiet desk-begin">{words.say('Это начало заявки.', 'This is where the ticket begins.')}</p>
          )}
        </div>
        <CardBeside card={card} mayWork={shown.ticket.mayWork} changed={() => void load(false)} />
      </div>
      {help ? <Help close={() => setHelp(false)} /> : null}
    </div>
  );
}

/** Keys of the page, as long as nobody types and nothing lies over the tab. */
function useKeys(place: { current: HTMLElement | null }, obey: (what: Command) => void): void {
  const latest = useRef(obey);
  latest.current = obey;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const covered = document.querySelector('.modal-dialog, dialog[open]') !== null;
      if (event.defaultPrevented || covered || isField(event.target as HTMLElement | null) || !place.current?.isConnected) {
        return;
      }
      const what = command(event);
      if (what !== null) {
        event.preventDefault();
        latest.current(what);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
