// A report as the reader sees it: what it is, its chart beside its table, the ways to take it along.
import { chartOf, hoursChartOf } from './charts.js';
import { h } from './elements.js';
import { matrixOf } from './matrix.js';
import { ReportTable } from './table.js';

// A table with more columns needs the whole width, below its chart.
const BESIDE = 5;

export class ReportView {
  constructor({ about, words, figures, engine }, page, values) {
    Object.assign(this, { about, words, figures, engine, page, values });
  }

  async parts(report) {
    const shown = report.rows.length > 0 ? await this.shown(report) : [this.empty()];
    return [
      h('h2', {}, report.title),
      ...(report.note ? [h('p', { class: 'desk-note' }, report.note)] : []),
      h('div', { class: report.columns.length <= BESIDE ? 'desk-parts desk-beside' : 'desk-parts' }, shown),
      this.downloads()
    ];
  }

  destroy() {
    this.chart?.destroy();
  }

  empty() {
    return h('p', { class: 'desk-empty' }, this.words.say(this.page.empty || (this.page.now ? 'emptyNow' : 'empty')));
  }

  async shown(report) {
    if (report.chart.type === 'matrix') {
      const text = (value, column) => this.text(value, column);
      this.chart = await hoursChartOf(report, this.words, text);
      return [this.chart.element, matrixOf(report, this.words, text)];
    }
    const table = new ReportTable(this.withTasks(report), this.words, (value, column, row) => this.cell(value, column, row));
    if (report.chart.type === 'none') {
      return [table.element];
    }
    const x = report.columns.find(column => column.key === report.chart.x);
    const ordered = x?.kind === 'date' || x?.kind === 'moment';
    const short = (value, column) => (column?.kind === 'date' ? this.words.date(value, this.values.grain, true) : this.text(value, column));
    this.chart = await chartOf(report, this.words, { of: (value, column) => this.text(value, column), short, ordered });
    return [this.chart.element, table.element];
  }

  // Only for those who may enter Tasklist.
  withTasks(report) {
    if (!this.about.tasklist || !report.rows.some(row => row.task)) {
      return report;
    }
    const task = { key: 'task', label: this.words.say('task'), kind: 'task' };
    const [first, ...others] = report.columns;
    return { ...report, columns: [first, task, ...others] };
  }

  cell(value, column, row) {
    if (value === null || value === undefined || value === '') {
      return '—';
    }
    if (column.kind === 'ticket') {
      return h('a', { href: `/desk/tickets/${value}` }, this.words.say('number', value));
    }
    if (column.key === 'claim') {
      return h('a', { href: `/desk/claims/${value}` }, value);
    }
    if (column.kind === 'task') {
      return h('a', { href: `/camunda/app/tasklist/${this.engine}/#/?task=${encodeURIComponent(value)}` }, this.words.say('toTask'));
    }
    return this.text(value, column);
  }

  text(value, column) {
    if (value === null || value === undefined) {
      return '—';
    }
    switch (column?.kind) {
      case 'count':
      case 'number':
        return column.unit === '₽' ? this.words.roubles.format(value) : this.words.number.format(value);
      case 'percent':
        return this.words.number.format(value) + ' %';
      case 'minutes':
        return this.words.minutes(value);
      case 'date':
        return this.words.date(value, this.values.grain);
      case 'moment':
        return this.words.moment(value, this.about.zone);
      default:
        return String(value);
    }
  }

  downloads() {
    const link = kind => h('a', { href: this.figures.address(`${this.page.id}.${kind}`, this.values), download: true }, kind.toUpperCase());
    return h('p', { class: 'desk-downloads' }, this.words.say('download'), ' ', link('csv'), ' ', link('xlsx'));
  }
}
