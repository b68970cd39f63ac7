// Draws a report with Chart.js. The table beside it says the same, so the picture is an image to a screen reader.
import { h } from './elements.js';
import { inLines, shortened } from './labels.js';

const BROKEN = ['#c2571a', '#e39a63'];
const KEPT = ['#1f6f94', '#7fb4cc'];
// Reaction, solution; the 90th percentile in a bar is paler, as a line dashed.
const CLOCKS = { reaction: ['#c2571a', '#e5b08c'], solution: ['#155cb5', '#9cbce4'], '': ['#155cb5', '#9cbce4'] };
const OTHERS = ['#155cb5', '#c2571a', '#3a7d44'];
// From young to old.
const AGES = ['#a9cbe9', '#5f9fd8', '#155cb5', '#e39a63', '#c2571a'];
const DAYS = ['#155cb5', '#c2571a', '#3a7d44', '#7a3e9d', '#a8790a', '#5a6472', '#b3261e'];
const DASHES = [[], [], [], [6, 3], [6, 3], [2, 3], [2, 3]];
const HOUR = 60;
const STEPS = [0.25, 0.5, 1, 2, 4, 8, 24, 48, 96, 240].map(hours => hours * HOUR);
const MOST_TICKS = 8;
const MOST_ROWS = 30;
const LYING_ROWS = 8;
const ROW_HEIGHT = 26;

export async function chartOf(report, words, texts) {
  const { default: Chart } = await import('./chart.js');
  const rows = report.rows.slice(0, texts.ordered ? report.rows.length : MOST_ROWS);
  const columns = new Map(report.columns.map(column => [column.key, column]));
  // A line leads from period to period, never from one company to the next.
  const line = report.chart.type === 'line' && texts.ordered;
  const lying = !texts.ordered && rows.length > LYING_ROWS;
  const canvas = h('canvas', { role: 'img', 'aria-label': words.say('chartOf', report.title) });
  const box = h('div', { class: 'desk-canvas' }, canvas);
  if (lying) {
    box.style.height = `${rows.length * ROW_HEIGHT + 80}px`;
  }
  const shape = { report, rows, columns, line, lying, words, texts };
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  const chart = new Chart(canvas, {
    type: line ? 'line' : 'bar',
    data: { labels: rows.map(row => texts.short(row[report.chart.x], columns.get(report.chart.x))), datasets: datasets(shape) },
    options: options(shape)
  });
  const cut = rows.length < report.rows.length && h('p', { class: 'desk-hint' }, words.say('firstOfMany', rows.length));
  return { element: h('figure', { class: 'desk-chart' }, box, cut), destroy: () => chart.destroy() };
}

// A line for each row of a matrix over its columns, e.g. for each weekday over the hours of the day.
export async function hoursChartOf(report, words, text) {
  const { default: Chart } = await import('./chart.js');
  const columns = report.columns.filter(column => report.chart.series.includes(column.key));
  const x = report.columns.find(column => column.key === report.chart.x);
  const canvas = h('canvas', { role: 'img', 'aria-label': words.say('chartOf', report.title) });
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  const chart = new Chart(canvas, {
    type: 'line',
    data: { labels: columns.map(column => column.label), datasets: report.rows.map((row, i) => dayOf(row, i, columns, text(row[x.key], x))) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      locale: words.language,
      scales: {
        x: { grid: { display: false }, title: { display: true, text: words.say('hourOfDay') } },
        y: scale({ kind: 'count' }, 0, words)
      },
      plugins: {
        legend: { position: 'bottom', labels: { boxWidth: 28, boxHeight: 0 } },
        tooltip: {
          callbacks: {
            title: ([at]) => (at ? `${at.label}:00–${at.label}:59` : ''),
            label: at => `${at.dataset.label}: ${text(at.raw, columns[at.dataIndex])}`
          }
        }
      }
    }
  });
  const box = h('div', { class: 'desk-canvas' }, canvas);
  return { element: h('figure', { class: 'desk-chart' }, box), destroy: () => chart.destroy() };
}

// Dashes tell apart where colours don't.
function dayOf(row, i, columns, label) {
  const color = DAYS[i % DAYS.length];
  return {
    label,
    data: columns.map(column => row[column.key] ?? 0),
    backgroundColor: color,
    borderColor: color,
    borderWidth: 2,
    borderDash: DASHES[i % DASHES.length],
    pointRadius: 0,
    pointHitRadius: 8,
    tension: 0
  };
}

function datasets({ report, rows, columns, line, lying }) {
  const keys = report.chart.series;
  const percents = percentsApart(keys, columns);
  const apart = percents.length > 0;
  return keys.map((key, i) => {
    const color = colorOf(key, i, keys, line);
    const onOther = apart && percents.includes(key);
    return {
      label: columns.get(key).label,
      data: rows.map(row => row[key]),
      key,
      type: onOther && !lying ? 'line' : undefined,
      order: onOther ? 0 : 1,
      stack: report.chart.type === 'stacked' ? clockOf(key) || 'all' : undefined,
      [lying ? 'xAxisID' : 'yAxisID']: onOther ? 'percent' : 'value',
      backgroundColor: color,
      borderColor: color,
      borderWidth: line || onOther ? 2 : 0,
      borderDash: isPercentile(key) ? [6, 4] : undefined,
      pointRadius: rows.length > 60 ? 0 : 3,
      tension: 0,
      spanGaps: true,
      maxBarThickness: 40
    };
  });
}

// Percents beside counts have a scale of their own; beside other numbers of that size they share it, with one zero.
function percentsApart(keys, columns) {
  const percents = keys.filter(key => columns.get(key).kind === 'percent');
  const others = keys.filter(key => !['percent', 'number'].includes(columns.get(key).kind));
  return others.length > 0 ? percents : [];
}

function clockOf(key) {
  return /^(reaction|solution)/.exec(key)?.[1] || '';
}

function isPercentile(key) {
  return /90$/.test(key);
}

function colorOf(key, i, keys, line) {
  if (isPercentile(key) || /median$/i.test(key)) {
    return CLOCKS[clockOf(key)][isPercentile(key) && !line ? 1 : 0];
  }
  const tone = key.startsWith('reaction') && keys.some(other => other.startsWith('solution')) ? 1 : 0;
  if (/broken/i.test(key)) {
    return BROKEN[tone];
  }
  if (/kept/i.test(key)) {
    return KEPT[tone];
  }
  return keys.length > OTHERS.length ? AGES[i % AGES.length] : OTHERS[i];
}

function options({ report, rows, columns, lying, words, texts }) {
  const keys = report.chart.series;
  const main = columns.get(keys.find(key => columns.get(key).kind !== 'percent') || keys[0]);
  const percent = columns.get(percentsApart(keys, columns)[0]);
  const stacked = report.chart.type === 'stacked';
  const most = Math.max(0, ...rows.flatMap(row => keys.map(key => row[key] ?? 0)));
  const along = lying ? 'x' : 'y';
  const scales = {
    [lying ? 'y' : 'x']: { stacked, grid: { display: false }, ticks: { autoSkip: !lying, callback: shortLabel } },
    value: { axis: along, stacked, position: lying ? 'top' : 'left', ...scale(main, most, words, keys.length > 1) }
  };
  if (percent) {
    scales.percent = { axis: along, position: lying ? 'bottom' : 'right', ...scale(percent, most, words), grid: { display: false } };
  }
  return {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: lying ? 'y' : 'x',
    interaction: { mode: 'index', axis: lying ? 'y' : 'x', intersect: false },
    locale: words.language,
    scales,
    plugins: {
      legend: { position: 'bottom', display: keys.length > 1, labels: { boxWidth: 14 } },
      tooltip: { callbacks: { title: ([at]) => (at ? inLines(at.label) : ''), label: at => `${at.dataset.label}: ${texts.of(at.raw, columns.get(at.dataset.key))}` } }
    }
  };
}

// Chart.js asks its scale for the whole name; a long one would be cut at its beginning.
function shortLabel(value) {
  return shortened(this.getLabelForValue(value));
}

// most: the largest value, so that hours get round marks.
function scale({ kind, unit, label }, most, words, several) {
  const title = kind === 'minutes' ? words.say('hoursAxis') : unit || { percent: '%', count: words.say('tickets'), number: several ? '' : label }[kind];
  const ticks = { callback: value => words.number.format(kind === 'minutes' ? value / HOUR : value) };
  if (kind === 'count') {
    ticks.precision = 0;
  }
  if (kind === 'minutes') {
    ticks.stepSize = STEPS.find(step => most / step <= MOST_TICKS) || STEPS.at(-1);
  }
  return { beginAtZero: true, title: { display: Boolean(title), text: title }, ticks };
}
