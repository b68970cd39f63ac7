import { type } from './callers.ts';
import { taskOf } from './calls.ts';
import { watchPage } from './watch-page.ts';
import type { Drawer } from './kept.ts';

/** What somebody filled in, by the ids of the fields; a box or a choice that is ticked is `true`. */
export type Filled = Record<string, string | boolean>;

const PREFIX = 'desk-form:';
const FIELD = /-Field_(.+?)(?:-display)?$/;

/** How many forms are remembered in one window, the oldest go first. */
const MOST = 20;

/** In milliseconds: form-js shows a field that depends on another one a moment later; how often it is looked for. */
const PAUSE = 200;
const ROUNDS = 10;

/** In milliseconds: a list shows what was chosen. */
const SHOWN = 100;

export function remember(drawer: Drawer & Pick<Storage, 'length' | 'key'>, task: string, filled: Filled): void {
  try {
    // What was written last stands last.
    drawer.removeItem(PREFIX + task);
    const kept = Array.from({ length: drawer.length }, (_, index) => drawer.key(index) ?? '').filter(key => key.startsWith(PREFIX));
    kept.slice(0, Math.max(0, kept.length - MOST + 1)).forEach(key => drawer.removeItem(key));
    drawer.setItem(PREFIX + task, JSON.stringify(filled));
  } catch {
    // A browser that keeps nothing forgets the form with its tab.
  }
}

export function recall(drawer: Pick<Storage, 'getItem'>, task: string): Filled {
  try {
    return JSON.parse(drawer.getItem(PREFIX + task) ?? '{}') as Filled;
  } catch {
    return {};
  }
}

/** The id that the author of the form gave the field; empty for what is no field. */
export function fieldOf(id: string): string {
  return FIELD.exec(id)?.[1] ?? '';
}

function isBox(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}

/** A list shows what is chosen beside its field; the field itself stays empty. */
function shown(form: Element, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`.fjs-select-display[id$="-Field_${CSS.escape(name)}-display"]`);
}

function valueOf(form: Element, field: HTMLInputElement | HTMLTextAreaElement, name: string): string | boolean {
  if (isBox(field)) {
    return field.checked;
  }
  const choice = shown(form, name);
  return choice === null ? field.value : choice.classList.contains('fjs-select-placeholder') ? '' : choice.textContent ?? '';
}

function fieldIn(form: Element, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  return form.querySelector(`input[id$="-Field_${CSS.escape(name)}"], textarea[id$="-Field_${CSS.escape(name)}"]`);
}

function choose(display: HTMLElement, label: string): void {
  const list = display.closest('.fjs-form-field')?.querySelector('.fjs-select-anchor');
  display.closest<HTMLElement>('.fjs-input-group')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  setTimeout(() => {
    const item = [...(list?.querySelectorAll('.fjs-dropdownlist-item') ?? [])].find(one => one.textContent === label);
    item?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    item?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}

/** Puts one value back; false when the form does not show its field yet. */
function putBack(form: Element, name: string, value: string | boolean): boolean {
  const field = fieldIn(form, name);
  if (field === null) {
    return false;
  }
  if (valueOf(form, field, name) === value) {
    return true;
  }
  const choice = shown(form, name);
  if (isBox(field)) {
    field.click();
  } else if (choice !== null) {
    choose(choice, String(value));
  } else {
    type(field, String(value));
  }
  return false;
}

function restore(form: Element, filled: Filled, rounds = ROUNDS): void {
  const missing = Object.entries(filled).filter(([name, value]) => value !== '' && !putBack(form, name, value));
  if (missing.length > 0 && rounds > 0 && form.isConnected) {
    setTimeout(() => restore(form, Object.fromEntries(missing), rounds - 1), PAUSE);
  }
}

const seen = new WeakSet<Element>();

function look(): void {
  const task = taskOf(location.hash);
  for (const form of document.querySelectorAll('.fjs-container')) {
    const mayWrite = form.querySelector('input:not([disabled]):not([readonly]), textarea:not([disabled]):not([readonly])') !== null;
    if (task === '' || seen.has(form) || !mayWrite || form.closest('.modal-dialog') !== null) {
      continue;
    }
    seen.add(form);
    restore(form, recall(sessionStorage, task));
    const changed = (event: Event) => {
      // What we put back ourselves is known. A list that was clicked at goes, and its field shows the choice a moment later.
      if (event.isTrusted) {
        const fields = touched(event.target as Element);
        setTimeout(() => keep(form, task, fields), SHOWN);
      }
    };
    ['input', 'change', 'click', 'keyup'].forEach(kind => form.addEventListener(kind, changed));
  }
}

/** The fields that a key or a click may have changed: of a choice all its boxes. */
function touched(at: Element): (HTMLInputElement | HTMLTextAreaElement)[] {
  const fields = [...(at.closest('.fjs-form-field')?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])];
  return fields.filter(field => fieldOf(field.id) !== '');
}

function keep(form: Element, task: string, fields: (HTMLInputElement | HTMLTextAreaElement)[]): void {
  if (fields.length > 0) {
    const filled = recall(sessionStorage, task);
    fields.forEach(field => {
      const name = fieldOf(field.id);
      filled[name] = valueOf(form, field, name);
    });
    remember(sessionStorage, task, filled);
  }
}

/** Tasklist throws a form away with its tab: what was filled in comes back with it, in this window. */
export function keepForms(): void {
  watchPage(look);
}
