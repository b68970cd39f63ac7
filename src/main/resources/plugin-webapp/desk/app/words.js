// What the pages say themselves, in both languages. Titles and columns of a report come from the desk.
const TEXTS = {
  title: ['Показатели', 'Figures'],
  pages: ['Отчёты', 'Reports'],
  filters: ['Фильтры', 'Filters'],
  open: ['Открытые', 'Open'],
  breaking: ['Срок подходит', 'About to break'],
  waiting: ['Ждут заявителя', 'Waiting'],
  promises: ['Обещания', 'Promises'],
  breaches: ['Причины нарушений', 'Breach reasons'],
  durations: ['Сроки работы', 'Durations'],
  reopenings: ['Открыты снова', 'Reopenings'],
  backlog: ['Остаток', 'Backlog'],
  load: ['Нагрузка', 'Load'],
  forecast: ['Прогноз', 'Forecast'],
  steps: ['Шаги', 'Steps'],
  quality: ['Оценки', 'Ratings'],
  voices: ['Слова заявителей', 'Their words'],
  claims: ['Претензии', 'Claims'],
  claimterms: ['Сроки претензий', 'Deadlines of claims'],
  from: ['С', 'From'],
  to: ['По', 'To'],
  grain: ['Разбивка', 'Split by'],
  day: ['по дням', 'day'],
  week: ['по неделям', 'week'],
  month: ['по месяцам', 'month'],
  axis: ['Показать по', 'Show by'],
  'axis.period': ['времени', 'time'],
  'axis.company': ['компаниям', 'company'],
  'axis.plan': ['тарифам', 'plan'],
  'axis.queue': ['очередям', 'queue'],
  'axis.agent': ['сотрудникам', 'agent'],
  'axis.priority': ['приоритетам', 'priority'],
  'axis.reason': ['тому, о чём они', 'reason'],
  'axis.specialist': ['специалистам', 'specialist'],
  'axis.outcome': ['решениям', 'outcome'],
  reason: ['О чём', 'Reason'],
  specialist: ['Специалист', 'Specialist'],
  outcome: ['Решение', 'Outcome'],
  queue: ['Очередь', 'Queue'],
  plan: ['Тариф', 'Plan'],
  priority: ['Приоритет', 'Priority'],
  company: ['Компания', 'Company'],
  agent: ['Сотрудник', 'Agent'],
  hours: ['В ближайшие', 'Within'],
  hoursOf: ['{0} ч', '{0} h'],
  all: ['все', 'all'],
  lastDays: ['{0} дней', '{0} days'],
  presets: ['Период:', 'Period:'],
  reset: ['Сбросить', 'Reset'],
  table: ['Таблица', 'Table'],
  download: ['Скачать:', 'Download:'],
  loading: ['Считаем…', 'Loading…'],
  empty: [
    'За это время и с этими фильтрами заявок нет. Расширьте период или сбросьте фильтры.',
    'There are no tickets for this period and these filters. Widen the period or reset the filters.'
  ],
  emptyAnswers: [
    'За это время и с этими фильтрами никто не ответил. Оценки приходят по ссылке из письма о решении и со звонков контроля качества.',
    'Nobody has answered for this period and these filters. Ratings come by the link in the letter that tells the solution, and from calls of the quality officer.'
  ],
  emptyClaims: [
    'За это время и с этими фильтрами претензий не поступало. Расширьте период или сбросьте фильтры.',
    'No claims arrived for this period and these filters. Widen the period or reset the filters.'
  ],
  emptyClaimsNow: ['Открытых претензий сейчас нет.', 'There are no open claims now.'],
  emptyNow: ['Сейчас таких заявок нет.', 'There are no such tickets now.'],
  signedOut: ['Вы вышли из системы. Войдите снова, фильтры сохранятся.', 'You are signed out. Sign in again, the filters will stay.'],
  signIn: ['Войти', 'Sign in'],
  forbidden: [
    'Эти показатели видят менеджеры, руководство и сотрудники очередей. Если они вам нужны, обратитесь к администратору.',
    'These figures are for managers, heads and the agents of queues. If you need them, ask the administrator.'
  ],
  failed: [
    'Показатели не загрузились. Проверьте связь и повторите; если не поможет, сообщите администратору время.',
    'The figures did not load. Check the connection and try again; if that fails, tell the administrator the time.'
  ],
  again: ['Повторить', 'Try again'],
  more: ['Показать ещё {0}', 'Show {0} more'],
  firstOfMany: ['На графике первые {0} строк, в таблице все.', 'The chart has the first {0} rows, the table has all.'],
  chartOf: ['График: {0}. Те же числа в таблице.', 'Chart: {0}. The table has the same numbers.'],
  sort: ['Сортировать: {0}', 'Sort by {0}'],
  task: ['Задача в Tasklist', 'Task in Tasklist'],
  toTask: ['открыть', 'open'],
  all_figures: ['Все показатели', 'All figures'],
  fewer: ['мало', 'few'],
  many: ['много', 'many'],
  rebuild: ['Пересчитать показатели', 'Rebuild the figures'],
  rebuilding: ['Пересчитываем…', 'Rebuilding…'],
  rebuilt: ['Пересчитано заявок: {0}.', 'Tickets rebuilt: {0}.'],
  number: ['№ {0}', 'no. {0}'],
  hourOfDay: ['час', 'hour'],
  other: ['English', 'Русский'],
  heat: ['Время на шагах', 'Time at steps'],
  heatOff: ['не показывать', 'hide'],
  heatLegend: ['медиана ±5 %', 'median ±5 %'],
  heatNote: [
    'Медиана рабочего времени задачи, с точностью до 5 %; рядом — сколько задач завершено.',
    'Median working time of a task, to within 5 %; beside it, how many were completed.'
  ],
  heatBadge: ['Медиана рабочего времени {0}, завершено {1}', 'Median working time {0}, done {1}'],
  heatNone: ['За это время шаги не завершались.', 'No steps were completed in this time.'],
  tickets: ['заявок', 'tickets'],
  hoursAxis: ['часов', 'hours'],
  h: ['ч', 'h'],
  min: ['мин', 'min'],
  d: ['д', 'd']
};

export class Words {
  constructor(language) {
    this.language = language;
    this.number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    this.roubles = new Intl.NumberFormat(language, { style: 'currency', currency: 'RUB', currencyDisplay: 'narrowSymbol', minimumFractionDigits: 2 });
  }

  say(key, ...values) {
    const said = TEXTS[key];
    const text = said ? said[this.language === 'en' ? 1 : 0] : key;
    return text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  }

  // "1 ч 25 мин" of minutes.
  minutes(value) {
    const all = Math.round(value);
    const hours = Math.floor(all / 60);
    const minutes = all % 60;
    const parts = [hours && `${this.number.format(hours)} ${this.say('h')}`, minutes && `${minutes} ${this.say('min')}`];
    return parts.filter(Boolean).join(' ') || `0 ${this.say('min')}`;
  }

  // A day by itself; the first of a week or month stands for the whole.
  date(iso, grain, short) {
    const month = grain === 'month';
    const shape = {
      day: month ? undefined : 'numeric',
      month: month && !short ? 'long' : 'short',
      year: month || !short ? 'numeric' : undefined
    };
    const said = new Intl.DateTimeFormat(this.language, { timeZone: 'UTC', ...shape }).format(new Date(iso + 'T12:00:00Z'));
    return said.replace(/\sг\.$/, '');
  }

  moment(iso, zone) {
    return new Intl.DateTimeFormat(this.language, {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit'
    }).format(new Date(iso));
  }
}

// Like the forms' own words: English for who asks for English, Russian for everybody else.
export function languageOfBrowser() {
  return (navigator.languages?.[0] || navigator.language || '').startsWith('en') ? 'en' : 'ru';
}
