import type { Api } from './api.ts';
import { beginToday } from './arrival.ts';
import { Callers, type } from './callers.ts';
import { Scans } from './scans.ts';
import type { Suggested } from './types.ts';
import { watchPage } from './watch-page.ts';
import type { Words } from './words.ts';

/** In milliseconds: how often it is asked whether the call has become long. */
const EVERY = 10_000;

const seen = new WeakSet<Element>();
let watched: { task: string; stop: () => void } | null = null;

/** The field of a form by the id that its author gave it. */
function field(form: Element, id: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[id$="-Field_${id}"]`);
}

function fill(form: Element, id: string, value: string): void {
  const found = field(form, id);
  if (found !== null && value !== '') {
    type(found, value);
  }
}

/** A click on a suggestion fills the form; whether the caller told it themselves only the operator knows. */
function picked(form: Element, caller: HTMLInputElement, one: Suggested): void {
  type(caller, [one.name, one.company].filter(part => part !== '').join(', '));
  fill(form, 'contractNumber', one.contract);
  fill(form, 'surname', one.name);
  fill(form, 'phone', one.phone);
  const languages = form.querySelectorAll<HTMLInputElement>('input[type="radio"][id*="-Field_callLanguage"]');
  languages[one.language === 'en' ? 1 : 0]?.click();
  // What nobody but the operator can tell comes next.
  form.querySelector<HTMLInputElement>('input[type="radio"][id*="-Field_stated"]')?.focus();
}

/** The task whose form is on the screen. */
export function taskOf(hash: string): string {
  return /[?&]task=([^&]+)/.exec(hash)?.[1] ?? '';
}

/** Above the form, which stays as it is with what was typed (S3.8). */
function offer(form: Element, title: string, say: string, words: Words): void {
  const place = form.parentElement;
  if (place === null || place.querySelector('.desk-offer') !== null || form.textContent?.includes(title)) {
    return;
  }
  const notice = document.createElement('div');
  notice.className = 'desk-offer';
  notice.setAttribute('role', 'alert');
  const head = document.createElement('strong');
  head.textContent = `${title}.`;
  const text = document.createElement('p');
  text.textContent = `${words.say('Скажите', 'Say')}: «${say}»`;
  const how = document.createElement('p');
  how.className = 'desk-quiet';
  how.textContent = words.say('Согласен — выберите «Заявка с выездом».', 'If they agree, choose «Заявка с выездом».');
  notice.append(head, text, how);
  place.insertBefore(notice, form);
}

function watch(form: Element, task: string, api: Api, words: Words): void {
  watched?.stop();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    try {
      const talk = await api.call(task);
      if (!form.isConnected || taskOf(location.hash) !== task) {
        return;
      }
      if (talk.offeredAt !== null) {
        offer(form, talk.title, talk.say, words);
        return;
      }
    } catch {
      // Not about a call any more, or nobody answers: the next look tells.
    }
    if (form.isConnected) {
      timer = setTimeout(() => void look(), EVERY);
    }
  };
  watched = { task, stop: () => clearTimeout(timer) };
  void look();
}

let starting: { form: Element; before: Promise<string[]> } | null = null;

async function mine(api: Api): Promise<string[]> {
  try {
    return (await api.myCalls()).tasks;
  } catch {
    return [];
  }
}

/** The call has begun: its task comes to the screen, the operator has somebody at the ear. */
async function begun(before: Promise<string[]>, api: Api): Promise<void> {
  const known = await before;
  const task = (await mine(api)).find(one => !known.includes(one));
  if (task !== undefined) {
    location.hash = `#/?task=${task}`;
  }
}

/** Looks whether a form of a call or of a claim has come to the screen. */
function look(api: () => Api, words: Words): void {
  if (starting !== null && !starting.form.isConnected) {
    void begun(starting.before, api());
    starting = null;
  }
  for (const form of document.querySelectorAll('.fjs-container')) {
    if (seen.has(form)) {
      continue;
    }
    const scans = field(form, 'scans');
    const caller = field(form, 'caller');
    if (scans !== null) {
      seen.add(form);
      new Scans(scans, api(), words);
      void beginToday(form, api());
      continue;
    }
    if (caller !== null) {
      seen.add(form);
      starting = { form, before: mine(api()) };
      new Callers(caller, api(), words, one => picked(form, caller, one));
    } else if (field(form, 'recording') !== null && taskOf(location.hash) !== '') {
      seen.add(form);
      watch(form, taskOf(location.hash), api(), words);
    }
  }
}

/** They are added when the form appears. */
export function watchForms(api: () => Api, words: Words): void {
  watchPage(() => look(api, words));
}
