import { useDesk } from './desk.ts';
import { Dialog } from './dialog.tsx';

export function Help({ close }: { close: () => void }) {
  const { words } = useDesk();
  const keys: [string, string][] = [
    ['R', words.say('ответить заявителю', 'reply to the requester')],
    ['N', words.say('внутренняя заметка', 'internal note')],
    ['Ctrl+Enter', words.say('отправить', 'send')],
    ['::', words.say('в тексте ответа: готовый ответ', 'in the text of a reply: a canned answer')],
    ['J', words.say('следующая заявка в списке', 'the next ticket in the list')],
    ['/', words.say('поиск по всем заявкам', 'search all tickets')],
    ['?', words.say('эта подсказка', 'this help')]
  ];
  return (
    <Dialog title={words.say('Клавиши', 'Keys')} close={close}>
      <dl class="desk-keylist">
        {keys.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div>)}
      </dl>
      <p class="desk-quiet">{words.say('Действуют, пока курсор не в поле; раскладка не важна.', 'They work while the cursor is in no field; in any layout.')}</p>
    </Dialog>
  );
}
