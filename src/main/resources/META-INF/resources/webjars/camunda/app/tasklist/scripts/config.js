// What the desk sets about Tasklist; everything that is not said here stays as Camunda has it.
import { english, locales } from '../../../lib/language.js';

const say = (inRussian, inEnglish) => (english ? inEnglish : inRussian);

export default {
  locales,
  disableWelcomeMessage: true,

  // The forms' own words ("Field is required.") come from form-js, which knows English alone.
  customScripts: ['scripts/back-to-the-desk', 'scripts/words-of-forms', '../../lib/words-of-pages'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('взять выбранную задачу', 'claims the currently selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('к первому фильтру в списке', 'set the focus to the first filter in the list')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('к первой задаче в списке', 'sets the focus to the first task in the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('к первому полю формы', 'sets the focus to the first input field in a task form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('начать процесс', 'opens the start process modal dialog')
    }
  }
};
