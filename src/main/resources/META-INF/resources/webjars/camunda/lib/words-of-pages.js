// What Camunda's four pages say in English although they have Russian words: calendars, tables, diagrams, tooltips.
import { english } from './language.js';
import { sayInRussian } from './words.js';

const LISTS = [
  {
    places: '.uib-datepicker .sr-only',
    words: [
      [/^previous$/, 'назад'],
      [/^next$/, 'вперёд']
    ]
  },
  {
    places: '.uib-timepicker input, .bpmn-io-diagram button, [cam-widget-bpmn-viewer] button, .navigation button, .zoom button',
    attributes: ['placeholder', 'title'],
    words: [
      [/^HH$/, 'ЧЧ'],
      [/^MM$/, 'ММ'],
      [/^zoom in$/, 'крупнее'],
      [/^zoom out$/, 'мельче'],
      [/^reset zoom$/, 'вся диаграмма']
    ]
  },
  {
    places: '.tooltip-inner',
    words: [
      [/^Toggle this section$/, 'Свернуть или развернуть'],
      [/^Suspended Job Definition$/, 'Определение заданий приостановлено']
    ]
  },
  { places: 'th, td.actions', words: [[/^Actions$/, 'Правка']] },
  { places: '.null-value', words: [[/^null$/, 'нет']] },
  {
    places: '.modal-body, .form-group, .select-column',
    words: [
      [/^Invalid Date Value\.$/, 'Неверная дата.'],
      [/^Select all$/, 'Выбрать все'],
      [/^Unselect all$/, 'Снять выбор']
    ]
  },
  {
    places: '.hit-policy, .clause, .annotation.header',
    words: [
      [/^Hit policy:$/i, 'Сколько правил:'],
      [/^Unique$/, 'одно'],
      [/^First$/, 'первое'],
      [/^Any$/, 'любое'],
      [/^Priority$/, 'важнейшее'],
      [/^Collect$/, 'все'],
      [/^Rule order$/i, 'все по порядку'],
      [/^Output order$/i, 'все по важности'],
      [/^When$/, 'Если'],
      [/^And$/, 'и'],
      [/^Then$/, 'То'],
      [/^Annotations$/, 'Пояснения']
    ]
  },
  {
    places: '.tjs-container [title]',
    attributes: ['title'],
    words: [
      [/^Decision name: /, 'Название решения: '],
      [/^Input label: /, 'Условие: '],
      [/^Input values$/, 'Допустимые значения условия'],
      [/^Output label: /, 'Результат: '],
      [/^Output label$/, 'Результат'],
      [/^Output values$/, 'Допустимые значения результата'],
      [/^(Input|Output) type$/, 'Тип'],
      [/^No overlap is possible and all rules are disjoint\..*$/, 'Подходит не больше одного правила']
    ]
  },
  // "Filter Authorizations": in Russian the second word does not hang on the first.
  { places: 'h3', words: [[/^(.+\S) Разрешения$/, '$1: разрешения']] },
  {
    places: 'input[placeholder]',
    attributes: ['placeholder'],
    words: [
      [/^Jonny$/, 'Иван'],
      [/^Prosciutto$/, 'Петров'],
      [/^j\.prosciutto@acme\.org$/, 'petrov@example.org']
    ]
  }
];

// Months and days in the calendars come from AngularJS, which has English ones.
function russianCalendar($locale) {
  const named = (days, shape) => days.map(day => new Intl.DateTimeFormat('ru', { timeZone: 'UTC', ...shape }).format(day));
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1));
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day));
  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
  const monthNames = named(months, { month: 'long' }).map(capital);
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: monthNames,
    STANDALONEMONTH: monthNames,
    SHORTMONTH: named(months, { month: 'short' }),
    DAY: named(week, { weekday: 'long' }),
    SHORTDAY: named(week, { weekday: 'short' }),
    FIRSTDAYOFWEEK: 0
  });
}

if (!english) {
  const page = document.querySelector('base').getAttribute('app-name');
  window.angular.module(`cam.${page}.custom`).run(['$locale', russianCalendar]);
  sayInRussian(LISTS);
}
