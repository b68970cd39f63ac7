import { useEffect, useState } from 'preact/hooks';
import { type Api, Refused } from './api.ts';
import { Conversation } from './conversation.tsx';
import { DeskContext } from './desk.ts';
import type { TicketOfTask } from './types.ts';
import type { Words } from './words.ts';

/** The tab of one task: finds its ticket first. */
export function Tab({ task, api, words }: { task: string; api: Api; words: Words }) {
  const [found, setFound] = useState<TicketOfTask | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let here = true;
    api.ticketOf(task).then(
      ticket => here && setFound(ticket),
      (error: unknown) => here && setRefused(error instanceof Refused ? error : new Refused(0, String(error)))
    );
    return () => {
      here = false;
    };
  }, [task, tries]);

  if (refused !== null) {
    return <Failure refused={refused} words={words} again={() => { setRefused(null); setTries(tries + 1); }} />;
  }
  if (found === null) {
    return <p class="desk-wait" role="status">{words.say('Загружаем переписку…', 'Loading the conversation…')}</p>;
  }
  const offered = new Set(found.offers);
  const desk = {
    api,
    words: words.at(found.zone),
    ticket: found.number,
    login: found.login,
    categories: found.categories,
    offers: (what: string) => offered.has(what)
  };
  return (
    <DeskContext.Provider value={desk}>
      <Conversation key={found.number} />
    </DeskContext.Provider>
  );
}

export function Failure({ refused, words, again }: { refused: Refused; words: Words; again: () => void }) {
  return (
    <div class="desk-failure" role="alert">
      <p>{explain(refused, words)}</p>
      {refused.status === 404 || refused.status === 403 ? null : (
        <button type="button" class="btn btn-default" onClick={again}>{words.say('Попробовать ещё раз', 'Try again')}</button>
      )}
    </div>
  );
}

/** The desk's own words where it has said any. */
export function explain(refused: Refused, words: Words): string {
  if (refused.message !== '') {
    return refused.message;
  }
  if (refused.status === 0) {
    return words.say('Нет связи с сервером. Написанное останется здесь.', 'The server cannot be reached. What you wrote stays here.');
  }
  // Without a session Camunda refuses the token before anybody looks at the person.
  if (refused.status === 401 || refused.status === 403) {
    return words.say('Вы вышли из системы. Войдите снова в другой вкладке: написанное останется.', 'You have signed out. Sign in again in another tab: what you wrote stays.');
  }
  return words.say('Не получилось. Попробуйте ещё раз; если не поможет, скажите администратору, когда это было.', 'That did not work. Try again; if it fails again, tell the administrator when it was.');
}
