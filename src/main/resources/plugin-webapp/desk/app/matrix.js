// A report as a grid of coloured numbers, e.g. weekday by hour. It is a table by itself.
import { h } from './elements.js';

const TONES = 5;

// text(value, column) says a value.
export function matrixOf(report, words, text) {
  const { columns, rows, chart } = report;
  const inside = new Set(chart.series);
  const first = columns.findIndex(column => inside.has(column.key));
  const most = Math.max(1, ...rows.flatMap(row => chart.series.map(key => row[key] ?? 0)));
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
  return h('div', {}, scroll, legend(words, most, value => text(value, columns[first])));
}

export function tone(value, most) {
  return value ? Math.min(TONES, Math.max(1, Math.ceil((value / most) * TONES))) : 0;
}

function legend(words, most, text) {
  const steps = Array.from({ length: TONES }, (_, i) =>
    h('span', { class: `desk-tone-${i + 1}` }, '≤ ' + text((most * (i + 1)) / TONES))
  );
  return h('p', { class: 'desk-legend' }, h('span', {}, words.say('fewer')), steps, h('span', {}, words.say('many')));
}
