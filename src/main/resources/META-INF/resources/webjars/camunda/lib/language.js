// Which language Camunda's pages speak to this browser: English to who asks for English first, Russian to everybody else.
const asked = (navigator.languages?.[0] || navigator.language || '').toLowerCase();

export const english = /^en\b/.test(asked);

// Camunda takes the words it lacks, and all relative dates, from the fallback; hence it is the reader's own language.
export const locales = { availableLocales: ['ru', 'en'], fallbackLocale: english ? 'en' : 'ru' };

document.documentElement.lang = english ? 'en' : 'ru';
