import type { Api } from './api.ts';
import type { Suggested } from './types.ts';
import type { Words } from './words.ts';

/** In milliseconds: a person types the next letter sooner. */
const PAUSE = 150;

/** Writes into a field of form-js as a person would. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set;
  // form-js takes what was typed after a pause, or at once when the field is left.
  field.focus();
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
}

/** What a suggestion says: "Синицына Ольга, ООО «Ромашка», 100-24, +7 …". */
export function line(one: Suggested): string {
  return [one.company, one.contract, one.phone].filter(part => part !== '').join(', ');
}

/** Suggests who calls under the field where the operator types (S3.7): a combobox by the book of WAI-ARIA. */
export class Callers {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('div');
  private found: Suggested[] = [];
  private active = -1;
  private asked = 0;
  private picking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly api: Api,
    private readonly words: Words,
    private readonly pick: (one: Suggested) => void
  ) {
    const place = field.closest('.fjs-container')?.parentElement ?? document.body;
    place.classList.add('desk-callers-place');
    this.list.id = `${field.id}-callers`;
    this.list.className = 'desk-callers';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', words.say('Кто это может быть', 'Who it may be'));
    this.status.className = 'desk-unseen';
    this.status.setAttribute('role', 'status');
    place.append(this.list, this.status);
    field.autocomplete = 'off';
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('input', () => this.typed());
    field.addEventListener('keydown', press => this.pressed(press));
    field.addEventListener('blur', () => this.close());
  }

  private typed(): void {
    clearTimeout(this.timer);
    if (!this.picking) {
      this.timer = setTimeout(() => void this.ask(), PAUSE);
    }
  }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    const text = this.field.value.trim();
    if (text.length < 2) {
      this.close();
      return;
    }
    try {
      const found = await this.api.callers(text);
      // An answer to what is no longer there.
      if (asked === this.asked && document.activeElement === this.field) {
        this.show(found);
      }
    } catch {
      // The form works without suggestions: the desk finds the caller when the form is sent.
      this.close();
    }
  }

  private show(found: Suggested[]): void {
    this.found = found;
    this.active = -1;
    this.list.replaceChildren(...found.map((one, index) => this.option(one, index)));
    this.status.textContent = found.length === 0
      ? this.words.say('Никого не нашли', 'Nobody found')
      : this.words.say('Найдено: ', 'Found: ') + found.length;
    if (found.length === 0) {
      const nobody = document.createElement('li');
      nobody.className = 'desk-quiet';
      nobody.setAttribute('role', 'option');
      nobody.setAttribute('aria-disabled', 'true');
      nobody.textContent = this.words.say('Никого не нашли. Запишите, что назвал звонящий.', 'Nobody found. Write down what the caller states.');
      this.list.append(nobody);
    }
    this.place();
    this.list.hidden = false;
    this.field.setAttribute('aria-expanded', 'true');
    this.field.removeAttribute('aria-activedescendant');
  }

  private option(one: Suggested, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('strong');
    name.textContent = one.name;
    const rest = document.createElement('span');
    rest.className = 'desk-quiet';
    rest.textContent = line(one);
    option.append(name, ' ', rest);
    // The field keeps the focus, or the list would be gone before the click.
    option.addEventListener('mousedown', press => press.preventDefault());
    option.addEventListener('click', () => this.choose(index));
    return option;
  }

  private place(): void {
    const place = this.list.parentElement?.getBoundingClientRect();
    const field = this.field.getBoundingClientRect();
    if (place !== undefined) {
      this.list.style.left = `${field.left - place.left}px`;
      this.list.style.top = `${field.bottom - place.top + 2}px`;
      this.list.style.minWidth = `${field.width}px`;
      this.list.style.maxWidth = `${Math.max(field.width, place.width - (field.left - place.left))}px`;
    }
  }

  private pressed(press: KeyboardEvent): void {
    if (this.list.hidden) {
      return;
    }
    if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      press.preventDefault();
      this.move(press.key === 'ArrowDown' ? 1 : -1);
    } else if (press.key === 'Enter' && this.active >= 0) {
      press.preventDefault();
      press.stopPropagation();
      this.choose(this.active);
    } else if (press.key === 'Escape') {
      // Only the list: the window around it stays.
      press.preventDefault();
      press.stopPropagation();
      this.close();
    }
  }

  private move(by: number): void {
    if (this.found.length === 0) {
      return;
    }
    this.active = (this.active + by + this.found.length + (this.active < 0 && by < 0 ? 1 : 0)) % this.found.length;
    [...this.list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === this.active)));
    const chosen = this.list.children[this.active];
    if (chosen instanceof HTMLElement) {
      this.field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  private choose(index: number): void {
    const one = this.found[index];
    this.asked++;
    clearTimeout(this.timer);
    this.close();
    if (one !== undefined) {
      this.picking = true;
      this.pick(one);
      this.picking = false;
    }
  }

  private close(): void {
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }
}
