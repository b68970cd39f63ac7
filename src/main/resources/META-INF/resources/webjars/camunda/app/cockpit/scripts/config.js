// What the desk sets about Cockpit; everything that is not said here stays as Camunda has it.
import { locales } from '../../../lib/language.js';

export default { locales, disableWelcomeMessage: true, customScripts: ['../../lib/words-of-pages'] };
