// The managers' room: links to its pages, the filters, and the chart and table of the chosen report.
import * as address from './address.js';
import { Figures, Refused } from './data.js';
import { h } from './elements.js';
import { Filters } from './filters.js';
import { asked, pageOf, pagesFor } from './pages.js';
import { ReportView } from './report.js';
import { languageOfBrowser, Words } from './words.js';

const SAME_MOMENT_MS = 500;

export class Room {
  constructor(engine) {
    this.engine = engine;
    this.element = h('section', { class: 'desk-figures' });
    this.shownAt = 0;
    window.addEventListener('hashchange', () => this.show());
  }

  // Cockpit makes a new place at each change of the address; the room moves there with what it has.
  moveTo(place) {
    const focused = this.focused;
    place.append(this.element);
    if (focused?.isConnected && document.activeElement === document.body) {
      focused.focus({ preventScroll: true });
    }
    this.show();
  }

  go(page, params) {
    this.focused = this.element.contains(document.activeElement) ? document.activeElement : null;
    address.go(page, params);
  }

  async show() {
    if (!address.isOurs() || !this.element.isConnected) {
      return;
    }
    const now = Date.now();
    if (this.shown === location.hash && now - this.shownAt < SAME_MOMENT_MS) {
      return;
    }
    this.shown = location.hash;
    this.shownAt = now;
    const { page, params } = address.read();
    await this.showPage(pageOf(page), params, page !== '');
  }

  // Who comes by the menu has named no page and gets the first of theirs.
  async showPage(page, params, named) {
    this.request?.abort();
    this.request = new AbortController();
    const { signal } = this.request;
    const language = ['ru', 'en'].includes(params.lang) ? params.lang : languageOfBrowser();
    try {
      await this.learn(language, page, signal);
      const first = pagesFor(this.about)[0];
      if (!named && first && !this.about.pages.includes(page.id)) {
        page = first;
      }
      this.dress(page, params);
      const values = asked(page, params, this.about.today);
      this.filters.show(values);
      const report = await this.figures.get(page.id, values, signal);
      await this.showReport(page, values, report);
    } catch (problem) {
      if (!signal.aborted) {
        this.showProblem(problem);
      }
    }
  }

  // Who reads, what can be chosen; asked anew in another language.
  async learn(language, page, signal) {
    if (this.words?.language === language && this.about) {
      return;
    }
    this.words = new Words(language);
    this.figures = new Figures(this.engine, language);
    this.about = null;
    this.page = null;
    this.element.lang = language;
    this.report = h('div', { class: 'desk-report', 'aria-live': 'polite' });
    this.element.replaceChildren(this.report);
    this.wait();
    this.about = await this.figures.get('', {}, signal);
  }

  dress(page, params) {
    if (this.page !== page) {
      this.page = page;
      this.filters = new Filters(page, this.about, this.words, values => this.filter(values));
      this.report.replaceChildren();
    }
    const rest = [this.header(params), this.links(page, params), this.filters.element, this.report];
    if (this.element.contains(this.filters.element)) {
      this.element.querySelector('header').replaceWith(rest[0]);
      this.element.querySelector('nav').replaceWith(rest[1]);
    } else {
      this.element.replaceChildren(...rest);
    }
    this.wait();
  }

  header(params) {
    const other = this.words.language === 'en' ? 'ru' : 'en';
    const link = address.of(this.page.id, { ...params, lang: other });
    return h(
      'header',
      {},
      h('h1', {}, this.words.say('title')),
      this.about.administrator && this.rebuildButton(),
      h('a', { href: link, lang: other, hreflang: other }, this.words.say('other'))
    );
  }

  rebuildButton() {
    const button = h('button', { type: 'button', class: 'btn btn-default btn-sm' }, this.words.say('rebuild'));
    button.addEventListener('click', async () => {
      button.disabled = true;
      button.textContent = this.words.say('rebuilding');
      try {
        const { tickets } = await this.figures.post('rebuild');
        button.textContent = this.words.say('rebuilt', tickets);
      } catch (problem) {
        this.showProblem(problem);
      }
    });
    return button;
  }

  links(page, params) {
    const items = pagesFor(this.about).map(it =>
      h('li', {}, h('a', { href: address.of(it.id, params), 'aria-current': it === page && 'page' }, this.words.say(it.id)))
    );
    return h('nav', { 'aria-label': this.words.say('pages') }, h('ul', {}, items));
  }

  filter(values) {
    const { params } = address.read();
    this.go(this.page.id, values === null ? { lang: params.lang || '' } : { ...params, ...values });
  }

  wait() {
    this.report.setAttribute('aria-busy', 'true');
    if (!this.report.hasChildNodes()) {
      this.report.append(h('p', { class: 'desk-loading', role: 'status' }, this.words.say('loading')));
    }
  }

  async showReport(page, values, report) {
    const view = new ReportView(this, page, values);
    const parts = await view.parts(report);
    this.view?.destroy();
    this.view = view;
    this.report.replaceChildren(...parts);
    this.report.removeAttribute('aria-busy');
  }

  showProblem(problem) {
    this.shown = null;
    this.report.removeAttribute('aria-busy');
    this.report.replaceChildren(h('div', { class: 'desk-problem', role: 'alert' }, this.said(problem)));
  }

  said(problem) {
    const status = problem instanceof Refused ? problem.status : 0;
    const again = (key, action) => h('button', { type: 'button', class: 'btn btn-default', onclick: action }, this.words.say(key));
    if (status === 401) {
      return [h('p', {}, this.words.say('signedOut')), again('signIn', () => location.reload())];
    }
    if (status === 403) {
      return [h('p', {}, this.words.say('forbidden'))];
    }
    if (status === 400 && problem.detail) {
      return [h('p', {}, problem.detail)];
    }
    return [h('p', {}, this.words.say('failed')), again('again', () => this.show())];
  }
}
