import type { Words } from './words.ts';

/**
 * In milliseconds. A number field of form-js tells its value a second time when it is left, after a pause, and the form
 * is drawn anew: what another field has not told by then is emptied. Longer than both pauses on a busy machine.
 */
const LATE = 3_000;

const NUMBER = '.fjs-form-field-number';
const TEXT = '.fjs-form-field-textfield, .fjs-form-field-textarea';
const COMPLAINT = 'desk-no-number';

/** When a number field of the form was used last, in milliseconds of its events. */
const used = new WeakMap<Element, number>();

const formOf = (field: Element) => field.closest('.fjs-container');

/** Whether form-js reads it as a number; nothing and a beginning are none yet, but no mistake either. */
export function isNumber(typed: string): boolean {
  return ['', '-'].includes(typed) || !Number.isNaN(Number(typed.replaceAll(',', '.')));
}

/** form-js takes what was typed after a pause, or at once when the field is left. */
function take(field: Element): void {
  field.dispatchEvent(new FocusEvent('blur'));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

function noteNumber(event: Event): void {
  const form = event.target instanceof Element && event.target.closest(NUMBER) !== null ? formOf(event.target) : null;
  if (form !== null) {
    used.set(form, event.timeStamp);
  }
}

function keepText(event: Event): void {
  const field = event.target;
  if (!event.isTrusted || !(field instanceof Element) || field.closest(TEXT) === null) {
    return;
  }
  const form = formOf(field);
  const last = form === null ? undefined : used.get(form);
  if (last !== undefined && event.timeStamp - last < LATE) {
    take(field);
  }
}

function silence(field: Element): void {
  field.closest(NUMBER)?.querySelector(`.${COMPLAINT}`)?.remove();
}

function complain(field: Element, said: string): void {
  silence(field);
  const complaint = document.createElement('div');
  complaint.className = `fjs-form-field-error ${COMPLAINT}`;
  complaint.setAttribute('role', 'alert');
  complaint.textContent = said;
  field.closest(NUMBER)?.append(complaint);
}

/** What is no number becomes the word "NaN" in form-js: it is taken away, and said what is wanted. */
function refuseWords(event: Event, words: Words): void {
  const field = event.target;
  if (!event.isTrusted || !(field instanceof HTMLInputElement) || field.closest(NUMBER) === null) {
    return;
  }
  const typed = field.value;
  if (isNumber(typed)) {
    silence(field);
    return;
  }
  setTimeout(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    complain(field, words.say(`«${typed}» — не число. Запишите его цифрами.`, `“${typed}” is no number. Write it in digits.`));
  });
}

/** A key that form-js does not take. */
function tellKey(event: KeyboardEvent, words: Words): void {
  if (event.defaultPrevented && event.target instanceof HTMLInputElement && event.target.closest(NUMBER) !== null) {
    complain(event.target, words.say('Здесь нужно число: только цифры.', 'A number is needed here: digits alone.'));
  }
}

/** Number fields of all forms lose nothing of their neighbours, and say what they do not take. */
export function mindNumbers(words: Words): void {
  ['input', 'focusout', 'click', 'keydown'].forEach(kind => document.addEventListener(kind, noteNumber, true));
  document.addEventListener('input', event => refuseWords(event, words), true);
  // Behind form-js, which has to hear first what it is to take.
  document.addEventListener('input', keepText);
  document.addEventListener('keypress', event => tellKey(event, words));
}
