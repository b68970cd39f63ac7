import { Refused, type Api } from './api.ts';
import type { Upload } from './types.ts';
import type { Words } from './words.ts';

/** In pixels of the picture that is kept. */
const PAD = { width: 680, height: 200 };

/** A file that the desk has, and whether it is the owner's signature. */
export interface Laid {
  id: string;
  signature: boolean;
}

/** What the field of the form says: ids divided by spaces, the drawn signature marked. */
export function told(laid: Laid[]): string {
  return laid.map(one => (one.signature ? 'signature:' : '') + one.id).join(' ');
}

/** Writes where nobody types: the form hears of it as if somebody had. */
function tell(field: HTMLInputElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  left(field);
}

/** form-js takes what was typed after a pause, or at once when the field is left. */
function left(field: Element): void {
  field.dispatchEvent(new FocusEvent('blur'));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** What somebody types at this moment would be lost when the form is drawn anew for another field. */
function keepTyped(): void {
  const typing = document.activeElement;
  if (typing?.closest('.fjs-form-field-textfield, .fjs-form-field-textarea') != null) {
    left(typing);
  }
}

/** In milliseconds: longer than the pause of form-js; how often it is looked whether the field still says it. */
const LATER = 400;
const ROUNDS = 5;

/** Files of a claim, dropped or chosen, in place of a field that form-js does not have (S3.10). */
export class Scans {
  private readonly place = document.createElement('div');
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');
  private laid: Laid[] = [];

  constructor(
    private readonly field: HTMLInputElement,
    private readonly api: Api,
    private readonly words: Words
  ) {
    const own = field.closest<HTMLElement>('.fjs-form-field') ?? field;
    own.style.display = 'none';
    this.place.className = 'desk-scans';
    this.list.className = 'desk-scan-list';
    this.status.className = 'desk-quiet';
    this.status.setAttribute('role', 'status');
    this.place.append(this.chooser(own), this.list, this.status, this.signature());
    own.after(this.place);
    this.takeDrops();
  }

  private chooser(own: HTMLElement): HTMLElement {
    const box = document.createElement('div');
    box.className = 'desk-drop';
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = `${this.field.id}-files`;
    input.className = 'desk-unseen';
    input.accept = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.gif,.webp,.bmp,.heic,.sig,.p7s,.doc,.docx,.odt,.zip';
    const label = document.createElement('label');
    label.htmlFor = input.id;
    label.className = 'btn btn-default';
    label.textContent = own.querySelector('label')?.textContent?.trim() || this.words.say('Сканы и файлы', 'Scans and files');
    const how = document.createElement('span');
    how.className = 'desk-quiet';
    how.textContent = this.words.say(' или перетащите их сюда', ' or drop them here');
    input.addEventListener('change', () => {
      void this.take([...(input.files ?? [])]);
      input.value = '';
    });
    box.append(input, label, how);
    return box;
  }

  private takeDrops(): void {
    const over = (on: boolean) => this.place.classList.toggle('desk-over', on);
    this.place.addEventListener('dragover', drag => { drag.preventDefault(); over(true); });
    this.place.addEventListener('dragleave', () => over(false));
    this.place.addEventListener('drop', drag => {
      drag.preventDefault();
      over(false);
      void this.take([...(drag.dataTransfer?.files ?? [])]);
    });
    // A page that misses the place would leave the form for the file.
    const form = this.field.closest('form');
    form?.addEventListener('dragover', drag => drag.preventDefault());
    form?.addEventListener('drop', drag => drag.preventDefault());
  }

  private async take(files: File[]): Promise<void> {
    for (const file of files) {
      await this.lay(file, false);
    }
  }

  /** One after the other: a line for each, which shows how far it has come and stops it. */
  private async lay(file: File, signature: boolean): Promise<void> {
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = file.name;
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.setAttribute('aria-label', this.words.say('Загружается: ', 'Uploading: ') + file.name);
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'btn btn-link btn-xs';
    remove.textContent = '✕';
    remove.setAttribute('aria-label', this.words.say('Убрать: ', 'Remove: ') + file.name);
    item.append(name, ' ', bar, remove);
    this.list.append(item);
    const stop = new AbortController();
    remove.addEventListener('click', () => { stop.abort(); item.remove(); });
    try {
      const laid = await this.api.layScan(file, part => { bar.value = part; }, stop.signal);
      this.keep(bar, remove, laid, signature);
    } catch (failed) {
      bar.remove();
      if (stop.signal.aborted) {
        return;
      }
      const why = document.createElement('strong');
      why.className = 'desk-caution';
      why.textContent = failed instanceof Refused && failed.message !== ''
        ? failed.message
        : this.words.say('не загрузился: проверьте связь и выберите его снова', 'not uploaded: check the connection and choose it again');
      item.insertBefore(why, remove);
      this.say(`${file.name}: ${why.textContent}`);
    }
  }

  private keep(bar: HTMLElement, remove: HTMLElement, laid: Upload, signature: boolean): void {
    const size = document.createElement('span');
    size.className = 'desk-quiet';
    size.textContent = this.words.size(laid.size);
    bar.replaceWith(size);
    this.laid.push({ id: laid.id, signature });
    this.tell();
    this.say(this.words.say('Загружен: ', 'Uploaded: ') + laid.name);
    remove.addEventListener('click', () => {
      this.laid = this.laid.filter(one => one.id !== laid.id);
      this.tell();
      this.api.dropScan(laid.id).catch(() => undefined);
      this.say(this.words.say('Убран: ', 'Removed: ') + laid.name);
    });
  }

  /** Whatever else is typed meanwhile draws the form anew, and a field that it has not heard of yet is emptied. */
  private tell(rounds = ROUNDS): void {
    const value = told(this.laid);
    if (rounds === ROUNDS || this.field.value !== value) {
      keepTyped();
      tell(this.field, value);
    }
    if (rounds > 0 && this.field.isConnected) {
      setTimeout(() => this.tell(rounds - 1), LATER);
    }
  }

  private say(what: string): void {
    this.status.textContent = what;
  }

  /** Whoever stands before the desk signs on its screen. */
  private signature(): HTMLElement {
    const fold = document.createElement('details');
    fold.className = 'desk-sign';
    const head = document.createElement('summary');
    head.textContent = this.words.say('Подписать на экране', 'Sign on the screen');
    const pad = document.createElement('canvas');
    pad.width = PAD.width;
    pad.height = PAD.height;
    pad.setAttribute('role', 'img');
    pad.setAttribute('aria-label', this.words.say('Поле для подписи мышью или пальцем', 'Place to sign with a mouse or a finger'));
    const clear = this.button(this.words.say('Стереть', 'Clear'));
    const take = this.button(this.words.say('Приложить подпись', 'Attach the signature'));
    const drawn = drawOn(pad);
    clear.addEventListener('click', () => drawn.clear());
    take.addEventListener('click', () => {
      if (drawn.isEmpty()) {
        this.say(this.words.say('Подписи ещё нет: распишитесь в поле.', 'There is no signature yet: sign in the field.'));
        return;
      }
      pad.toBlob(picture => {
        if (picture !== null) {
          const name = this.words.say('Подпись заявителя.png', 'Signature.png');
          void this.lay(new File([picture], name, { type: 'image/png' }), true);
          drawn.clear();
          fold.open = false;
        }
      }, 'image/png');
    });
    fold.append(head, pad, clear, ' ', take);
    return fold;
  }

  private button(label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-default btn-sm';
    button.textContent = label;
    return button;
  }
}

/** Follows a finger, a pen or a mouse. */
function drawOn(pad: HTMLCanvasElement): { clear: () => void; isEmpty: () => boolean } {
  const ink = pad.getContext('2d');
  let drawing = false;
  let empty = true;
  const at = (event: PointerEvent): [number, number] => {
    const box = pad.getBoundingClientRect();
    return [(event.clientX - box.left) * pad.width / box.width, (event.clientY - box.top) * pad.height / box.height];
  };
  pad.addEventListener('pointerdown', event => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    drawing = true;
    if (ink !== null) {
      ink.lineWidth = 4;
      ink.lineCap = ink.lineJoin = 'round';
      ink.beginPath();
      ink.moveTo(...at(event));
    }
  });
  pad.addEventListener('pointermove', event => {
    if (drawing && ink !== null) {
      ink.lineTo(...at(event));
      ink.stroke();
      empty = false;
    }
  });
  const stop = () => { drawing = false; };
  pad.addEventListener('pointerup', stop);
  pad.addEventListener('pointercancel', stop);
  return {
    clear: () => { ink?.clearRect(0, 0, pad.width, pad.height); empty = true; },
    isEmpty: () => empty
  };
}
