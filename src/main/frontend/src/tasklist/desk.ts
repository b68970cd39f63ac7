import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from './api.ts';
import type { Category } from './types.ts';
import type { Words } from './words.ts';

/** What all parts of the tab need. */
export interface Desk {
  api: Api;
  words: Words;
  ticket: number;
  login: string;
  categories: Category[];
  /** Whether the desk can do this, e.g. "POST tickets/{}/replies": no button stands for anything else. */
  offers: (what: string) => boolean;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) {
    throw new Error('outside of a tab');
  }
  return desk;
}
