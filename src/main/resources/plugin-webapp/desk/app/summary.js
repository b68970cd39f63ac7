// The corner of Cockpit's dashboard: what burns, with the way to the figures.
import { Figures } from './data.js';
import { h } from './elements.js';

const SHOWN = ['open', 'breaking', 'waiting'];

export async function summary(engine, words) {
  const figures = new Figures(engine, words.language);
  const reports = await Promise.all(SHOWN.map(name => figures.get(name, name === 'breaking' ? { hours: '8' } : {}).catch(() => null)));
  if (reports.every(report => report === null)) {
    return '';
  }
  const links = reports.flatMap((report, i) =>
    report ? [h('a', { href: `#/figures/${SHOWN[i]}` }, h('span', {}, report.title), h('strong', {}, words.number.format(countOf(report))))] : []
  );
  return h('div', { class: 'desk-summary', lang: words.language }, links, h('a', { href: '#/figures/promises' }, words.say('all_figures')));
}

// Lists count their rows, sums their counts.
function countOf(report) {
  const counts = report.columns.filter(column => report.chart.series?.includes(column.key) && column.kind === 'count');
  if (counts.length === 0) {
    return report.rows.length;
  }
  return report.rows.reduce((sum, row) => counts.reduce((all, column) => all + (row[column.key] ?? 0), sum), 0);
}
