import type { Attachment, Entry, Piece } from './types.ts';

/**
 * Puts what came anew into what is shown: an entry that is known is replaced in its place, older ones that somebody asked
 * for stay, and nothing is shown twice. Both lists have the oldest first.
 */
export function merge(shown: Entry[], came: Entry[]): Entry[] {
  const anew = new Map(came.map(entry => [entry.key, entry]));
  const kept = shown.map(entry => {
    const fresh = anew.get(entry.key);
    anew.delete(entry.key);
    return fresh === undefined ? entry : same(entry, fresh) ? entry : fresh;
  });
  return anew.size === 0 ? kept : [...kept, ...anew.values()].sort(inOrder);
}

function same(one: Entry, other: Entry): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** At one moment first what was decided, then what happened, then what was said. */
const RANK = { decision: 0, event: 1, note: 2, letter: 2 } as const;

function inOrder(one: Entry, other: Entry): number {
  return (
    Date.parse(one.at) - Date.parse(other.at) || RANK[one.kind] - RANK[other.kind] || one.id - other.id
  );
}

/** Whether there is a hole between what is shown and the page that came: then the page alone is shown. */
export function hasHole(shown: Entry[], came: Entry[], more: boolean): boolean {
  if (shown.length === 0 || !more) {
    return false;
  }
  const keys = new Set(shown.map(entry => entry.key));
  return !came.some(entry => keys.has(entry.key));
}

export type Group = { kind: 'said'; entry: Entry } | { kind: 'happened'; key: string; entries: Entry[] };

/** For showing, the newest first: letters and notes one by one, what happened between them together. */
export function groups(entries: Entry[]): Group[] {
  const found: Group[] = [];
  for (const entry of [...entries].reverse()) {
    const last = found[found.length - 1];
    if (entry.kind === 'letter' || entry.kind === 'note') {
      found.push({ kind: 'said', entry });
    } else if (last?.kind === 'happened') {
      last.entries.unshift(entry);
      // By its oldest entry: the group stays the same one when something newer happens.
      last.key = entry.key;
    } else {
      found.push({ kind: 'happened', key: entry.key, entries: [entry] });
    }
  }
  return found;
}

/** The keys of what others wrote since. */
export function cameSince(shown: Entry[], now: Entry[]): Entry[] {
  const known = new Set(shown.map(entry => entry.key));
  return now.filter(entry => !known.has(entry.key) && (entry.kind === 'letter' || entry.kind === 'note'));
}

/** Our own letters quote below what they say: the quoted lines apart from the others. */
export function withQuotesApart(pieces: Piece[]): Piece[] {
  return pieces.flatMap(piece => piece.fold === 'OPEN' ? runs(piece) : [piece]);
}

function runs(piece: Piece): Piece[] {
  const found: Piece[] = [];
  for (const line of piece.text.split('\n')) {
    const fold = line.startsWith('>') ? 'QUOTE' : 'OPEN';
    const last = found[found.length - 1];
    if (last !== undefined && (last.fold === fold || (line.trim() === '' && last.fold === 'QUOTE'))) {
      last.text += '\n' + line;
    } else {
      found.push({ text: line, fold, cut: false });
    }
  }
  found[found.length - 1]!.cut = piece.cut;
  return found;
}

/** Pieces without those that show nothing. */
export function shownPieces(pieces: Piece[]): Piece[] {
  return pieces.filter(piece => piece.text.trim() !== '');
}

export function pictures(files: Attachment[]): Attachment[] {
  return files.filter(file => file.preview === 'image');
}

/** The part of a text that an address may be: what is written between commas, semicolons, spaces and lines. */
export function addresses(text: string): { good: string[]; bad: string[] } {
  const parts = text.split(/[\s,;]+/).map(part => part.replace(/^.*<|>$/g, '')).filter(part => part !== '');
  const good = parts.filter(part => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(part));
  return { good: [...new Set(good)], bad: parts.filter(part => !good.includes(part)) };
}
