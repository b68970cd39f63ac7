// A report as a grid of coloured numbers, e.g. weekday by hour. It is a table by itself.
import { h } from './elements.js';

const TONES = 5;

// text(value, column) says a value.
export function matrixOf(report, words, text) {
  const { columns, rows, chart } = report;
  const inside = new Set(chart.series);
  const first = columns.findIndex(column => inside.has(column.key));
  const values = rows.flatMap(row => chart.series.map(key => row[key] ?? 0));
  const most = Math.max(1, ...values);
  const cell = (row, column, i) => {
    const value = row[column.key];
    const said = value === 0 && inside.has(column.key) ? '' : text(value, column);
    if (i < first) {
      return h('th', { scope: 'row' }, said);
    }
    return h('td', { class: inside.has(column.key) ? `desk-tone-${tone(value, most)}` : null }, said);
  };
  const table = h(
    'table',
    { class: 'desk-matrix' },
    h('caption', {}, report.title),
    h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col' }, column.label)))),
    h('tbody', {}, rows.map(row => h('tr', {}, columns.map((column, i) => cell(row, column, i)))))
  );
  const scroll = h('div', { class: 'desk-table', tabindex: '0', role: 'region', 'aria-label': report.title }, table);
  const bounds = bounded(most, values.every(Number.isInteger));
  return h('div', {}, scroll, legend(words, bounds, value => text(value, columns[first])));
}

export function tone(value, most) {
  return value ? Math.min(TONES, Math.max(1, Math.ceil((value / most) * TONES))) : 0;
}

// The upper bounds of the tones; of whole numbers there are whole ones, and no tone that none of them can have.
export function bounded(most, whole) {
  const bounds = Array.from({ length: TONES }, (_, i) => ({ tone: i + 1, value: (most * (i + 1)) / TONES }));
  if (!whole) {
    return bounds;
  }
  const floors = bounds.map(({ tone, value }) => ({ tone, value: Math.floor(value) }));
  return floors.filter(({ value }, i) => value > (i ? floors[i - 1].value : 0));
}

function legend(words, bounds, text) {
  const steps = bounds.map(({ tone, value }) => h('span', { class: `desk-tone-${tone}` }, '≤ ' + text(value)));
  return h('p', { class: 'desk-legend' }, h('span', {}, words.say('fewer')), steps, h('span', {}, words.say('many')));
}
