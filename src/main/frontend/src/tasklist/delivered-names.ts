/**
 * The names that come with the desk are Russian, as its diagrams are: readers of English get these. What an analyst or
 * an administrator has named stays as it is.
 */
const ENGLISH: Record<string, string> = {
  'Моя очередь': 'My queue',
  'Мои': 'Mine',
  'Замещаю директора': 'For the director',
  'Задачи директора, которые решает сегодня его заместитель': 'Tasks of the director that the deputy decides today',
  'Просрочено': 'Overdue',
  'Ждут заявителя': 'Waiting for the requester',
  'Задачи моих групп, которые ещё никто не взял: важные и срочные сверху': 'Tasks of my groups that nobody has taken: important and urgent ones first',
  'Задачи, которые я взял': 'Tasks that I have taken',
  'Задачи моих групп, срок которых прошёл': 'Tasks of my groups that are overdue',
  'Заявителя спросили, ответа ещё нет; часы заявки стоят': 'The requester was asked and has not answered; the clocks stand',
  '№:': 'No.:',
  'Тема:': 'Subject:',
  'Компания:': 'Company:',
  'Первая линия': 'Line 1',
  'Вторая линия': 'Line 2',
  'Вести заявку': 'Handle the ticket',
  'Разобрать заявку': 'Triage the ticket',
  'Решить на второй линии': 'Solve on line 2',
  'Спросить заявителя': 'Ask the requester',
  'Ждать ответа заявителя': 'Wait for the requester’s answer',
  'Позвать руководителя': 'Call the head of the desk',
  'Связаться с заявителем': 'Contact the requester',
  'Разобраться со сроком': 'Settle the deadline',
  'Объяснить нарушение срока': 'Explain the breach',
  'Принять сообщение': 'Receive the message',
  'Проверить письмо': 'Review the letter',
  'Принять звонок': 'Take the call',
  'Помочь по телефону': 'Help by phone',
  'Ответить и записать': 'Answer and record',
  'Провести выезд': 'Carry out the visit',
  'Записать, что нужно для выезда': 'Record what the visit needs',
  'Назначить время': 'Choose the time',
  'Провести выезд и оформить акт': 'Carry out the visit and write the act',
  'Назначить приоритет, срок и очередь': 'Set priority, deadline and queue',
  'Спросить, как решили': 'Ask how it was solved',
  'Позвонить и спросить': 'Phone and ask',
  'Разобрать плохую оценку': 'Settle a bad rating',
  'Разобрать оценку': 'Settle the rating',
  'Рассмотреть претензию': 'Consider the claim',
  'Объяснить случившееся': 'Explain what happened',
  'Решить по претензии': 'Decide on the claim',
  'Подписать ответ': 'Sign the answer',
  'Проверить и принять претензию': 'Check and accept the claim',
  'Проверить претензию': 'Check the claim',
  'Сообщить номер и дату': 'Tell number and date',
  'Дождаться недостающего': 'Wait for what is missing',
  'Отправить ответ на претензию': 'Send the answer to the claim',
  'Отправить официальное письмо': 'Send the official letter',
  'Отправить факс': 'Send the fax',
  'Ответить по телефону': 'Answer by phone',
  'Выбрать другой способ': 'Choose another way'
};

/** Where Tasklist shows such names, and never what a requester wrote: neither forms nor the tab. */
const PLACES = '.tasks-filters, .tasks-list, .task-card header, .task-details header, [cam-tasklist-filters], [cam-tasklist-tasks], .available-processes, .modal-title';
const FORM = '.desk-tab, .form-pane, .cam-form, .fjs-container, input, textarea';

/** In English; null where there is nothing to translate. */
export function english(text: string): string | null {
  // The dialog that starts a process says so before the name: "Start process: …".
  const trimmed = text.trim().replace(/^Start process: /, '');
  const translated = Object.hasOwn(ENGLISH, trimmed) ? ENGLISH[trimmed] : undefined;
  return translated === undefined ? null : text.replace(trimmed, translated);
}

function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node !== null; node = walker.nextNode()) {
    const place = node.parentElement;
    const translated = place?.closest(PLACES) && !place.closest(FORM) ? english(node.nodeValue ?? '') : null;
    if (translated !== null) {
      node.nodeValue = translated;
    }
  }
}

/** Tasklist draws its lists anew whenever it likes: each time the names are put into English again. */
export function speakEnglish(): void {
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData') {
      translate(change.target);
    }
    change.addedNodes.forEach(translate);
  })).observe(document.body, { childList: true, subtree: true, characterData: true });
  translate(document.body);
}
