// The bar of filters. A change goes to the address; what the address says is shown.
import { h } from './elements.js';
import { daysBefore } from './pages.js';

const HOURS = ['2', '4', '8', '24', '72'];
const GRAINS = ['day', 'week', 'month'];
const PRESETS = [7, 30, 90, 180];

export class Filters {
  // change(values) is told the values that the reader chose; empty ones mean the default.
  constructor(page, about, words, change) {
    this.page = page;
    this.about = about;
    this.words = words;
    this.change = change;
    this.controls = new Map();
    this.element = h(
      'form',
      { class: 'desk-filters', 'aria-label': words.say('filters'), onsubmit: event => event.preventDefault() },
      page.filters.map(name => this.labelled(name)),
      page.filters.includes('from') && this.presets(),
      h('button', { type: 'button', class: 'btn btn-link desk-reset', onclick: () => change(null) }, words.say('reset'))
    );
  }

  labelled(name) {
    const control = name === 'from' || name === 'to' ? this.dateField(name) : this.selection(name);
    control.addEventListener('change', () => this.changed(name, control));
    this.controls.set(name, control);
    return h('label', {}, h('span', {}, this.words.say(name)), control);
  }

  changed(name, control) {
    if (control.validity.valid) {
      this.change({ [name]: control.value });
    }
  }

  dateField(name) {
    return h('input', { type: 'date', name, class: 'form-control', max: '2199-12-31', min: '2000-01-01' });
  }

  selection(name) {
    const options = this.options(name).map(([value, label]) => h('option', { value }, label));
    return h('select', { name, class: 'form-control' }, options);
  }

  options(name) {
    switch (name) {
      case 'axis':
        return this.page.axes.map(axis => [axis, this.words.say('axis.' + axis)]);
      case 'grain':
        return GRAINS.map(grain => [grain, this.words.say(grain)]);
      case 'hours':
        return HOURS.map(hours => [hours, this.words.say('hoursOf', hours)]);
      default:
        return [['', this.words.say('all')], ...(this.about.filters[name] || []).map(({ value, label }) => [value, label])];
    }
  }

  presets() {
    const buttons = PRESETS.map(days =>
      h(
        'button',
        {
          type: 'button',
          class: 'btn btn-default btn-sm',
          onclick: () => this.change({ from: daysBefore(this.about.today, days - 1), to: this.about.today })
        },
        this.words.say('lastDays', days)
      )
    );
    return h('div', { class: 'desk-presets', role: 'group', 'aria-label': this.words.say('presets') }, buttons);
  }

  show(values) {
    for (const [name, control] of this.controls) {
      const value = values[name] || '';
      if (control.tagName === 'SELECT' && ![...control.options].some(option => option.value === value)) {
        control.append(h('option', { value }, value));
      }
      control.value = value;
    }
  }
}
