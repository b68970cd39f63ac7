import { describe, expect, test } from 'vitest';
import { addresses, cameSince, groups, hasHole, merge, withQuotesApart } from './thread.ts';
import type { Entry } from './types.ts';

function entry(key: string, kind: Entry['kind'] = 'letter', at = '2026-11-20T06:00:00Z', words = ''): Entry {
  return {
    key, kind, id: Number(key.replace(/\D/g, '')), at, direction: kind === 'note' ? 'NOTE' : 'IN', author: '', address: '', subject: '',
    pieces: [], html: false, original: false, delivery: null, files: [], remarks: [], asksNew: false, words, why: [], leadsTo: null
  };
}

const keys = (entries: Entry[]) => entries.map(one => one.key);

describe('what is shown', () => {
  test('keeps older entries, replaces known ones and adds new ones in their place', () => {
    const shown = [entry('m1'), entry('m2'), entry('m3')];
    const now = merge(shown, [entry('m2', 'letter', undefined, 'sent'), entry('m3'), entry('m4', 'letter', '2026-11-20T07:00:00Z')]);
    expect(keys(now)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(now[1]?.words).toBe('sent');
    expect(now[2]).toBe(shown[2]);
  });

  test('takes an older page before what is there', () => {
    const now = merge([entry('m3', 'letter', '2026-11-20T08:00:00Z')], [entry('m1'), entry('m2')]);
    expect(keys(now)).toEqual(['m1', 'm2', 'm3']);
  });

  test('has a hole when a page came that does not reach what is shown', () => {
    expect(hasHole([entry('m1')], [entry('m90'), entry('m91')], true)).toBe(true);
    expect(hasHole([entry('m1')], [entry('m1'), entry('m2')], true)).toBe(false);
    expect(hasHole([entry('m1')], [entry('m90')], false)).toBe(false);
  });

  test('is grouped with the newest first, what happened between two letters together', () => {
    const found = groups([entry('d1', 'decision'), entry('e2', 'event'), entry('m3'), entry('e4', 'event'), entry('m5', 'note')]);
    expect(found.map(group => group.kind === 'said' ? group.entry.key : keys(group.entries))).toEqual(['m5', ['e4'], 'm3', ['d1', 'e2']]);
  });

  test('tells of letters and notes that came, not of events', () => {
    expect(keys(cameSince([entry('m1')], [entry('m1'), entry('e2', 'event'), entry('m3')]))).toEqual(['m3']);
  });
});

describe('addresses of a copy', () => {
  test('are told from what is none, whatever stands between them', () => {
    expect(addresses('a@example.org, Olga <b@example.org>; c@example\n a@example.org')).toEqual({
      good: ['a@example.org', 'b@example.org'],
      bad: ['Olga', 'c@example']
    });
  });
});

test('sets the quoted lines of our own letters apart, with the blank lines among them', () => {
  const pieces = withQuotesApart([{ text: 'Сделано.\n\n> Не печатает\n\n> принтер\nСлужба поддержки', fold: 'OPEN', cut: true }]);

  expect(pieces.map(piece => piece.fold)).toEqual(['OPEN', 'QUOTE', 'OPEN']);
  expect(pieces[1]!.text).toBe('> Не печатает\n\n> принтер');
  expect(pieces.map(piece => piece.cut)).toEqual([false, false, true]);
});
