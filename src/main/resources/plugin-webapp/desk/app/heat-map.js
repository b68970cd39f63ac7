// Colours the steps of a process diagram by their median working time in a chosen period.
import { daysBefore } from './pages.js';
import { Figures } from './data.js';
import { h } from './elements.js';
import { Strip } from './strip.js';
import { languageOfBrowser, Words } from './words.js';

const KEPT_CHOICE = 'zayavka.heat-map';
const DAYS = [7, 30, 90, 180];
const TONES = 5;
const WIDEST = 6;
const BADGE = 'desk-heat';

export class HeatMap {
  constructor(viewer, process, engine) {
    this.viewer = viewer;
    this.process = process;
    this.words = new Words(languageOfBrowser());
    this.figures = new Figures(engine, this.words.language);
    this.days = Number(localStorage.getItem(KEPT_CHOICE)) || 0;
  }

  // Who may not see figures sees no switch either.
  async begin() {
    this.about = await this.figures.get('').catch(() => null);
    if (!this.about || this.gone) {
      return;
    }
    const choices = [[0, this.words.say('heatOff')], ...DAYS.map(days => [days, this.words.say('lastDays', days)])];
    this.choice = h('select', { class: 'form-control', onchange: () => this.choose() }, choices.map(([value, label]) => h('option', { value }, label)));
    this.choice.value = String(this.days);
    this.legend = h('div', { class: 'desk-heat-legend', hidden: true });
    this.panel = h('div', { class: 'desk-heat-panel', lang: this.words.language }, h('label', {}, h('span', {}, this.words.say('heat')), this.choice), this.legend);
    this.strip = new Strip(this.viewer.get('canvas'), this.panel);
    await this.show();
  }

  choose() {
    this.days = Number(this.choice.value);
    localStorage.setItem(KEPT_CHOICE, String(this.days));
    return this.show();
  }

  async show() {
    this.clear();
    if (!this.days) {
      return;
    }
    const period = { from: daysBefore(this.about.today, this.days - 1), to: this.about.today };
    try {
      const report = await this.figures.get('steps', period);
      this.colour(report.rows.filter(row => row.processId === this.process && this.viewer.get('elementRegistry').get(row.activityId)));
    } catch {
      this.tell(this.words.say('failed'));
    }
  }

  colour(steps) {
    if (steps.length === 0) {
      this.tell(this.words.say('heatNone'));
      return;
    }
    const bounds = boundsOf(steps.map(step => step.median));
    for (const step of steps) {
      this.viewer.get('canvas').addMarker(step.activityId, `desk-heat-${toneOf(step.median, bounds)}`);
      this.viewer.get('overlays').add(step.activityId, BADGE, { position: { top: 0, left: 0 }, scale: { min: 1 }, html: this.badge(step) });
    }
    this.coloured = steps.map(step => step.activityId);
    this.explain(bounds);
  }

  badge(step) {
    const time = this.words.minutes(step.median);
    const title = this.words.say('heatBadge', time, step.count);
    return h('div', { class: 'desk-heat-badge', title, 'aria-label': title }, `${time} · ${this.words.number.format(step.count)}`);
  }

  explain(bounds) {
    const steps = bounds.map((bound, i) => h('span', { class: `desk-tone-${i + 1}` }, '≤ ' + this.words.minutes(bound)));
    this.legend.replaceChildren(h('p', { class: 'desk-legend', title: this.words.say('heatNote') }, h('span', {}, this.words.say('heatLegend')), steps));
    this.legend.hidden = false;
  }

  tell(text) {
    this.legend.replaceChildren(h('p', {}, text));
    this.legend.hidden = false;
  }

  clear() {
    this.legend.hidden = true;
    this.viewer.get('overlays').remove({ type: BADGE });
    for (const activity of this.coloured || []) {
      for (let tone = 1; tone <= TONES; tone++) {
        this.viewer.get('canvas').removeMarker(activity, `desk-heat-${tone}`);
      }
    }
    this.coloured = [];
  }

  end() {
    this.gone = true;
    this.strip?.remove();
  }
}

// Times of steps differ by orders of magnitude: the bounds grow by a factor, the last is the longest. Times that are
// much alike get the same tone.
export function boundsOf(medians) {
  const most = Math.max(WIDEST, ...medians);
  const least = Math.max(1, Math.min(most / WIDEST, ...medians));
  const factor = (most / least) ** (1 / TONES);
  return Array.from({ length: TONES }, (_, i) => Math.round(least * factor ** (i + 1)));
}

export function toneOf(median, bounds) {
  const found = bounds.findIndex(bound => median <= bound);
  return found < 0 ? bounds.length : found + 1;
}
