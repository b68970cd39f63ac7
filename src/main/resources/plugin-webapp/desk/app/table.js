// The numbers of a report, sortable by each column.
import { h } from './elements.js';

const NUMBERS = new Set(['count', 'percent', 'minutes', 'number']);
// Texts that people wrote: a word of theirs may be longer than its column.
const WRITTEN = new Set(['subject', 'company', 'agent', 'name', 'process', 'activity', 'words', 'specialist']);
const TIMES = new Set(['date', 'moment', 'ticket', 'task']);
const PAGE = 100;

export class ReportTable {
  // shown(value, column, row) gives the text or element of a cell.
  constructor(report, words, shown) {
    this.report = report;
    this.words = words;
    this.shown = shown;
    this.limit = PAGE;
    this.rows = report.rows;
    this.body = h('tbody');
    this.heads = report.columns.map(column => this.head(column));
    this.more = h('button', { type: 'button', class: 'btn btn-link', onclick: () => this.showMore() });
    this.element = h(
      'div',
      { class: 'desk-table', tabindex: '0', role: 'region', 'aria-label': report.title },
      h('table', {}, h('caption', {}, report.title), h('thead', {}, h('tr', {}, this.heads)), this.body),
      this.more
    );
    this.fill();
  }

  head(column) {
    const sort = () => this.sort(column);
    return h(
      'th',
      { scope: 'col', class: classOf(column), 'data-key': column.key },
      h('button', { type: 'button', onclick: sort, title: this.words.say('sort', column.label) }, column.label)
    );
  }

  sort(column) {
    const head = this.heads.find(it => it.dataset.key === column.key);
    const up = head.getAttribute('aria-sort') !== 'ascending';
    this.heads.forEach(it => it.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const collator = new Intl.Collator(this.words.language, { numeric: true });
    const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a ?? '', b ?? ''));
    this.rows = [...this.report.rows].sort((a, b) => (up ? 1 : -1) * compare(a[column.key], b[column.key]));
    this.fill();
  }

  showMore() {
    this.limit += PAGE;
    this.fill();
  }

  fill() {
    this.body.replaceChildren(...this.rows.slice(0, this.limit).map(row => this.row(row)));
    const rest = this.rows.length - this.limit;
    this.more.hidden = rest <= 0;
    this.more.textContent = this.words.say('more', Math.min(PAGE, rest));
  }

  row(row) {
    const cells = this.report.columns.map((column, i) =>
      h(i === 0 ? 'th' : 'td', { scope: i === 0 && 'row', class: classOf(column) }, this.shown(row[column.key], column, row))
    );
    return h('tr', {}, cells);
  }
}

function classOf(column) {
  if (NUMBERS.has(column.kind)) {
    return 'desk-number';
  }
  if (TIMES.has(column.kind)) {
    return 'desk-time';
  }
  return WRITTEN.has(column.key) ? 'desk-written' : null;
}
