// The pages in the order of their links: what each shows, and by what it can be filtered.
const PERIOD = ['from', 'to'];
const WHOSE = ['queue', 'plan', 'priority', 'company', 'agent'];

const BY = ['period', 'company', 'plan', 'queue', 'agent', 'priority'];

// Claims are no tickets: they are told apart by other things.
const CLAIMS = ['reason', 'specialist', 'outcome', 'company'];
const CLAIMS_BY = ['period', 'reason', 'specialist', 'outcome', 'company'];

export const PAGES = [
  { id: 'open', now: true, filters: WHOSE },
  { id: 'breaking', now: true, filters: ['hours', ...WHOSE] },
  { id: 'waiting', now: true, filters: WHOSE },
  { id: 'promises', axes: BY, filters: [...PERIOD, 'grain', 'axis', ...WHOSE], days: 90, grain: 'week' },
  { id: 'breaches', filters: [...PERIOD, ...WHOSE], days: 90 },
  { id: 'durations', axes: BY, filters: [...PERIOD, 'grain', 'axis', ...WHOSE], days: 90, grain: 'week' },
  { id: 'reopenings', axes: BY, filters: [...PERIOD, 'grain', 'axis', ...WHOSE], days: 90, grain: 'week' },
  { id: 'backlog', filters: [...PERIOD, 'grain', ...WHOSE] },
  { id: 'load', filters: [...PERIOD, ...WHOSE] },
  { id: 'forecast', filters: WHOSE },
  { id: 'steps', filters: [...PERIOD, 'queue'] },
  { id: 'quality', axes: BY, filters: [...PERIOD, 'grain', 'axis', ...WHOSE], days: 90, grain: 'week', empty: 'emptyAnswers' },
  { id: 'voices', filters: [...PERIOD, ...WHOSE], days: 90, empty: 'emptyAnswers' },
  { id: 'claims', now: true, filters: CLAIMS, empty: 'emptyClaimsNow' },
  { id: 'claimterms', axes: CLAIMS_BY, filters: [...PERIOD, 'grain', 'axis', ...CLAIMS], days: 180, grain: 'month', empty: 'emptyClaims' }
];

const DAYS = 30;

export function pageOf(id) {
  return PAGES.find(page => page.id === id) || PAGES[0];
}

// What is asked for where the address says nothing.
export function defaults(page, today) {
  const from = daysBefore(today, (page.days || DAYS) - 1);
  const values = { from, to: today, grain: page.grain || 'day', axis: page.axes?.[0], hours: '8' };
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value && page.filters.includes(key)));
}

// Not everything is for everybody: the desk says what this reader may see.
export function pagesFor(about) {
  return PAGES.filter(page => about.pages.includes(page.id));
}

// Only what the page knows: the address keeps the filters of other pages too.
export function asked(page, params, today) {
  const isKnown = (key, value) => page.filters.includes(key) && value && (key !== 'axis' || page.axes.includes(value));
  const known = Object.entries(params).filter(([key, value]) => isKnown(key, value));
  return { ...defaults(page, today), ...Object.fromEntries(known) };
}

export function daysBefore(iso, days) {
  const day = new Date(iso + 'T12:00:00Z');
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
