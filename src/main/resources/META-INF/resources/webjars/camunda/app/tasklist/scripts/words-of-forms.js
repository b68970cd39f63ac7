// Says in Russian what form-js says to a person in English. Readers whose browser asks for English keep the English,
// but for patterns, which no person reads.
import { english } from '../../../lib/language.js';
import { sayInRussian } from '../../../lib/words.js';

// form-js shows a pattern as it is written; here is what it means.
const SUM = /^Field must match pattern .*\[\.,\]\[0-9\]\{1,2\}.*$/;

const WORDS = [
  [SUM, 'Здесь нужна сумма в рублях: цифры, копеек не больше двух знаков, например 5000,50.'],
  [/^Field is required\.$/, 'Заполните это поле.'],
  [/^Value is not a number\.$/, 'Здесь нужно число.'],
  [/^Value is expected to be an integer\.$/, 'Здесь нужно целое число.'],
  [/^Field must have minimum value of (\S+)\.$/, 'Число не может быть меньше $1.'],
  [/^Field must have maximum value of (\S+)\.$/, 'Число не может быть больше $1.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Слишком коротко: нужно не меньше $1 знаков.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Слишком длинно: помещается не больше $1 знаков.'],
  [/^Field must match pattern .*$/, 'Проверьте, как это записано.'],
  [/^Field must be a valid email\.$/, 'Здесь нужен адрес e-mail, например name@example.org.'],
  [/^Field must be a valid {1,2}international phone number\..*$/, 'Здесь нужен телефон с кодом страны, например +7…'],
  [/^Select$/, 'Выберите'],
  [/^Search$/, 'Найти'],
  [/^No results$/, 'Ничего не найдено']
];

const ENGLISH_WORDS = [
  [SUM, 'A sum in roubles is needed here: digits, with no more than two decimals, 5000.50 for example.'],
  [/^Field must match pattern .*$/, 'Check how this is written.']
];

if (english) {
  sayInRussian([{ places: '.fjs-form-field-error', words: ENGLISH_WORDS }]);
} else {
  sayInRussian([
    { places: '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty', words: WORDS },
    { places: '.fjs-container input[placeholder]', attributes: ['placeholder'], words: WORDS }
  ]);
}
