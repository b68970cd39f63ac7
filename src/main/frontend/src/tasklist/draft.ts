import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import type { Draft } from './types.ts';

const NOTHING: Draft = { kind: 'reply', text: '', to: '', cc: [], files: [], at: null };
const PAUSE = 1_000;

/** What is written and not sent, by ticket: a change to the form's tab and back must lose nothing. */
const written = new Map<number, Draft>();

/** The draft of a person in a ticket: at once here, a second after the last letter on the server. */
export function useDraft(mayWork: boolean) {
  const { api, ticket, offers } = useDesk();
  const [draft, setDraft] = useState<Draft>(written.get(ticket) ?? NOTHING);
  const [kept, setKept] = useState<'' | 'read' | 'kept'>('');
  const timer = useRef(0);
  const latest = useRef(draft);
  const remote = mayWork && offers('PUT tickets/{}/draft');

  const take = (next: Draft) => {
    latest.current = next;
    written.set(ticket, next);
    setDraft(next);
  };

  useEffect(() => {
    if (!remote || written.has(ticket)) {
      return;
    }
    api.draft(ticket).then(found => {
      // Who has begun to type already keeps that.
      const typed = latest.current.text === '' ? {} : { kind: latest.current.kind, text: latest.current.text };
      take({ ...found, ...typed });
      setKept('read');
    }, () => undefined);
  }, [ticket, remote]);

  const save = () => {
    const now = latest.current;
    const done = now.text === '' && now.files.length === 0 ? api.dropDraft(ticket) : api.keepDraft(ticket, now);
    done.then(() => setKept('kept'), () => setKept(''));
  };
  useEffect(() => () => {
    if (timer.current !== 0) {
      clearTimeout(timer.current);
      save();
    }
  }, []);

  const change = (next: Draft | ((now: Draft) => Draft)) => {
    take(typeof next === 'function' ? next(latest.current) : next);
    if (remote) {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => { timer.current = 0; save(); }, PAUSE);
    }
  };

  /** It was sent: the server has dropped it already. */
  const drop = () => {
    clearTimeout(timer.current);
    timer.current = 0;
    take({ ...latest.current, text: '', files: [] });
    written.delete(ticket);
    setKept('');
  };

  return { draft, change, drop, kept };
}
