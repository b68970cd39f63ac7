import { render } from 'preact';
import { Api, cookie } from './api.ts';
import { watchForms } from './calls.ts';
import { speakEnglish } from './delivered-names.ts';
import { keepForms } from './form-kept.ts';
import { command, isField } from './keys.ts';
import { showLetters } from './letter-look.ts';
import { mindNumbers } from './number-fields.ts';
import './plugin.css';
import { SearchBox } from './search-box.tsx';
import { Tab } from './tab.tsx';
import { nextTask } from './tasklist.ts';
import { Words } from './words.ts';

const words = new Words(navigator.language || 'ru');
const shown = new Set<HTMLElement>();

function api(): Api {
  const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  const engine = /\/app\/tasklist\/([^/]+)/.exec(location.pathname)?.[1] ?? 'default';
  return new Api(`${root}/api/desk/${engine}`, () => cookie('XSRF-TOKEN', document.cookie));
}

/** Camunda tells that a tab goes, not which: the one whose place is no longer on the page. */
function clear(): void {
  for (const place of shown) {
    if (!place.isConnected) {
      render(null, place);
      shown.delete(place);
    }
  }
}

const conversation = {
  id: 'desk-conversation',
  pluginPoint: 'tasklist.task.detail',
  // Just after the form, which has 1000.
  properties: { label: words.say('Переписка', 'Conversation'), priority: 999 },
  render: (place: HTMLElement, { taskId }: { taskId: string }) => {
    clear();
    shown.add(place);
    place.classList.add('desk-tab');
    render(<Tab key={taskId} task={taskId} api={api()} words={words} />, place);
  },
  unmount: () => setTimeout(clear)
};

/** In the bar at the top, before what Camunda has there. */
const search = {
  id: 'desk-search',
  pluginPoint: 'tasklist.navbar.action',
  properties: { priority: 400 },
  render: (place: HTMLElement) => render(<SearchBox words={words} />, place)
};

if (!words.isRussian) {
  speakEnglish();
}

/** Where a task has just gone no tab is left to hear its keys; the next one is a key away all the same. */
document.addEventListener('keydown', event => {
  const covered = document.querySelector('.modal-dialog, dialog[open], .desk-room') !== null;
  if (!event.defaultPrevented && !covered && !isField(event.target as HTMLElement | null) && command(event) === 'next') {
    event.preventDefault();
    nextTask();
  }
});

watchForms(api, words);
keepForms();
mindNumbers(words);
showLetters(api, words);

export default [conversation, search];
