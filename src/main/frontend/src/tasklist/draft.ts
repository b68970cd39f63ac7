import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { clear, type Drawer, read, write } from './kept.ts';
import { addresses } from './thread.ts';
import type { Draft, Upload } from './types.ts';

/** What somebody is writing. */
export interface Written {
  kind: Draft['kind'];
  text: string;
  to: string;
  /** The copies as they are typed. */
  cc: string;
  /** Whether the copies are whoever takes part: then none are named. */
  usual: boolean;
  files: Upload[];
}

const NOTHING: Written = { kind: 'reply', text: '', to: '', cc: '', usual: true, files: [] };

/** In milliseconds: after the last letter typed; after a draft that could not be kept. */
const PAUSE = 1_000;
const AGAIN = 5_000;

/** What is written and not sent, by person and ticket: a change to the form's tab and back must lose nothing. */
const open = new Map<string, Written>();

export type Kept = '' | 'kept' | 'failed';

/** The draft of a person in a ticket: at once here, a second after the last letter on the server. */
export function useDraft(mayWork: boolean, version: string, drawer: Drawer = sessionStorage) {
  const { api, ticket, login, offers } = useDesk();
  const key = `${login}:${ticket}`;
  const [draft, setDraft] = useState<Written>(() => open.get(key) ?? read(drawer, key) ?? NOTHING);
  const [kept, setKept] = useState<Kept>('');
  const timer = useRef(0);
  const latest = useRef(draft);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const here = useRef(true);
  const remote = mayWork && offers('PUT tickets/{}/draft');

  const take = (next: Written) => {
    latest.current = next;
    open.set(key, next);
    setDraft(next);
  };

  const save = () => {
    timer.current = 0;
    const now = latest.current;
    const body = { kind: now.kind, text: now.text, cc: now.usual ? null : addresses(now.cc).good, files: now.files.map(file => file.id) };
    saving.current = saving.current
      .then(() => isEmpty(now) ? api.dropDraft(ticket) : api.keepDraft(ticket, body))
      .then(() => {
        if (latest.current === now) {
          clear(drawer, key);
        }
        setKept(isEmpty(now) ? '' : 'kept');
      }, () => {
        setKept('failed');
        if (here.current && timer.current === 0 && latest.current === now) {
          timer.current = window.setTimeout(save, AGAIN);
        }
      });
  };
  const saveSoon = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(save, PAUSE);
  };

  /** Who has begun to write here already keeps that; the requester and whoever takes part are the server's matter. */
  const ask = () => {
    if (!remote) {
      return;
    }
    saving.current.then(() => api.draft(ticket)).then(found => {
      const now = latest.current;
      const copies = now.usual ? { cc: found.cc.join(', '), usual: found.usual } : {};
      const words = isEmpty(now) && timer.current === 0 ? { kind: found.at === null ? now.kind : found.kind, text: found.text, files: found.files } : {};
      take({ ...now, to: found.to, ...copies, ...words });
    }, () => undefined);
  };

  useEffect(ask, [ticket, remote, version]);
  useEffect(() => {
    // What the last visit could not hand over.
    if (remote && read(drawer, key) !== null) {
      saveSoon();
    }
    return () => {
      here.current = false;
      if (timer.current !== 0) {
        clearTimeout(timer.current);
        save();
      }
    };
  }, []);

  const change = (next: Written | ((now: Written) => Written)) => {
    take(typeof next === 'function' ? next(latest.current) : next);
    if (remote) {
      write(drawer, key, latest.current);
      saveSoon();
    }
  };

  /** Nothing more is on its way to the server: what is sent next is not overtaken by a draft of it. */
  const settle = (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = 0;
    return saving.current;
  };

  /** It was sent: the server has dropped it already. */
  const drop = () => {
    take({ ...NOTHING, kind: latest.current.kind, to: latest.current.to });
    open.delete(key);
    clear(drawer, key);
    setKept('');
    ask();
  };

  return { draft, change, drop, settle, kept };
}

function isEmpty(draft: Written): boolean {
  return draft.text === '' && draft.files.length === 0;
}
