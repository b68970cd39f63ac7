import { useEffect, useRef } from 'preact/hooks';
import { type Api, Refused } from './api.ts';
import type { News } from './types.ts';

/** In milliseconds: a tab that somebody looks at, one that nobody looks at, one that reaches nobody. */
const SEEN = 3_000;
const HIDDEN = 15_000;
const LOST = 10_000;

/** How long to wait until the next question. */
export function pause(hidden: boolean, failures: number): number {
  return failures > 0 ? Math.min(LOST * failures, 60_000) : hidden ? HIDDEN : SEEN;
}

/** Asks for news for as long as the tab is there; whoever comes back to it hears at once. */
export function useNews(
  api: Api,
  ticket: number,
  known: () => string | null,
  heard: (news: News) => void,
  failed: (refused: Refused | null) => void
): void {
  const handlers = useRef({ known, heard, failed });
  handlers.current = { known, heard, failed };

  useEffect(() => {
    let timer = 0;
    let failures = 0;
    let here = true;
    const ask = async () => {
      clearTimeout(timer);
      const version = handlers.current.known();
      if (version !== null) {
        failures = (await question(version)) ? 0 : failures + 1;
      }
      if (here) {
        clearTimeout(timer);
        timer = window.setTimeout(ask, pause(document.hidden, failures));
      }
    };
    const question = async (version: string) => {
      try {
        const news = await api.news(ticket, version);
        if (here) {
          handlers.current.heard(news);
          handlers.current.failed(null);
        }
        return true;
      } catch (error) {
        if (here) {
          handlers.current.failed(error instanceof Refused ? error : new Refused(0, ''));
        }
        return false;
      }
    };
    const look = () => {
      if (!document.hidden) {
        void ask();
      }
    };
    timer = window.setTimeout(ask, pause(document.hidden, 0));
    document.addEventListener('visibilitychange', look);
    return () => {
      here = false;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [api, ticket]);
}
