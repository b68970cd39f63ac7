import type { Written } from './draft.ts';

/** Of the browser's window: what is in it outlives a reload and a login, not the window. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'desk-draft:';

/** What was written here and is not on the server yet; null when nothing. */
export function read(drawer: Drawer, key: string): Written | null {
  try {
    const found = drawer.getItem(PREFIX + key);
    return found === null ? null : (JSON.parse(found) as Written);
  } catch {
    return null;
  }
}

export function write(drawer: Drawer, key: string, written: Written): void {
  try {
    drawer.setItem(PREFIX + key, JSON.stringify(written));
  } catch {
    // A browser that keeps nothing has the server alone.
  }
}

export function clear(drawer: Drawer, key: string): void {
  try {
    drawer.removeItem(PREFIX + key);
  } catch {
    // Nothing is kept, nothing is to be forgotten.
  }
}
