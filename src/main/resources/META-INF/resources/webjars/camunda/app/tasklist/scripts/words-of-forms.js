// Says in Russian what form-js says to a person in English. Readers whose browser asks for English keep the English.
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
  [/^No results$/, 'Ничего не найдено'],
  [
    /^An error happened while submitting the task form$/,
    'Задача не отправлена. Поправьте отмеченное в форме и отправьте ещё раз: введённое осталось.'
  ]
];

// Only what the program says, never what people wrote.
const PLACES =
  '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .notifications, [notifications-panel]';

function inRussian(text) {
  const said = text.trim();
  const found = WORDS.find(([pattern]) => pattern.test(said));
  return found ? said.replace(found[0], found[1]) : null;
}

function say(node) {
  const russian = inRussian(node.data);
  if (russian !== null && node.parentElement && node.parentElement.closest(PLACES)) {
    node.data = russian;
  }
}

function look(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    say(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      say(texts.currentNode);
    }
    const fields = node.matches('input[placeholder]') ? [node] : node.querySelectorAll('input[placeholder]');
    fields.forEach(field => {
      if (field.closest('.fjs-container')) {
        field.placeholder = inRussian(field.placeholder) || field.placeholder;
      }
    });
  }
}

if (!(navigator.language || '').startsWith('en')) {
  new MutationObserver(changes =>
    changes.forEach(change => {
      if (change.type === 'characterData') {
        look(change.target);
      } else {
        change.addedNodes.forEach(look);
      }
    })
  ).observe(document.body, { childList: true, characterData: true, subtree: true });
  look(document.body);
}
