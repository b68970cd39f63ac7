// Says in Russian what form-js says to a person in English. Readers whose browser asks for English keep the English.
import { english } from '../../../lib/language.js';
import { sayInRussian } from '../../../lib/words.js';

const WORDS = [
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

if (!english) {
  sayInRussian([
    { places: '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty', words: WORDS },
    { places: '.fjs-container input[placeholder]', attributes: ['placeholder'], words: WORDS }
  ]);
}
