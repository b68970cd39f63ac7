import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { Dialog } from './dialog.tsx';
import type { Choices } from './types.ts';

export type Asked = 'hand-over' | 'contact' | 'watch' | 'merge' | 'link' | 'spam' | 'keep-solved' | 'split';

export const IMPACTS = [
  ['person', 'один человек', 'one person'],
  ['department', 'отдел', 'a department'],
  ['company', 'вся компания', 'the whole company']
] as const;

interface Props {
  asked: Asked;
  busy: boolean;
  refused: string;
  close: () => void;
  act: (body: unknown) => Promise<void>;
}

/** The question before an action that needs an answer, or that can't be taken back. */
export function ActionForm({ asked, busy, refused, close, act }: Props) {
  const { api, words, ticket, offers } = useDesk();
  const [choices, setChoices] = useState<Choices>({ colleagues: [], queues: [], contacts: [] });
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    if ((asked === 'hand-over' || asked === 'contact') && offers('GET tickets/{}/choices')) {
      api.choices(ticket).then(setChoices, () => undefined);
    }
  }, [asked]);
  const form = forms(words.say.bind(words))[asked];
  const queue = choices.queues.find(one => 'queue:' + one.id === chosen);
  const needs = queue?.reason === true || asked === 'watch' || asked === 'merge' || asked === 'link';
  const ready = (form.choose === undefined || chosen !== '' || (asked === 'contact' && text.trim() !== '')) && (!needs || text.trim() !== '');
  const submit = (event: Event) => {
    event.preventDefault();
    if (ready && !busy) {
      void act(body(asked, chosen, text.trim()));
    }
  };
  return (
    <Dialog title={form.title} close={close}>
      <form onSubmit={submit}>
        <p>{form.explain}</p>
        {form.choose === undefined ? null : (
          <label class="desk-field">
            {form.choose}
            <select class="form-control" value={chosen} onChange={event => setChosen(event.currentTarget.value)}>
              <option value="">{words.say('Выберите', 'Choose')}</option>
              {asked === 'contact'
                ? choices.contacts.map(one => <option key={one.id} value={one.id}>{one.name}, {one.address}</option>)
                : (
                  <>
                    <optgroup label={words.say('Коллеге', 'To a colleague')}>
                      {choices.colleagues.map(one => <option key={one.login} value={'to:' + one.login}>{one.name}</option>)}
                    </optgroup>
                    {choices.queues.length === 0 ? null : (
                      <optgroup label={words.say('В очередь', 'To a queue')}>
                        {choices.queues.map(one => <option key={one.id} value={'queue:' + one.id}>{one.name}</option>)}
                      </optgroup>
                    )}
                  </>
                )}
            </select>
          </label>
        )}
        {form.write === undefined ? null : (
          <label class="desk-field">
            {form.write}
            <input class="form-control" type={asked === 'merge' || asked === 'link' ? 'number' : 'text'} value={text} autofocus={form.choose === undefined}
              onInput={event => setText(event.currentTarget.value)} />
          </label>
        )}
        {refused === '' ? null : <p class="desk-notice desk-bad" role="alert">{refused}</p>}
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary" disabled={busy || !ready}>{form.button}</button>
          <button type="button" class="btn btn-default" onClick={close}>{words.say('Не надо', 'Cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}

/** As the desk's JSON wants it. */
export function body(asked: Asked, chosen: string, text: string): unknown {
  switch (asked) {
    case 'hand-over':
      return chosen.startsWith('to:') ? { to: chosen.slice(3), reason: text } : { queue: chosen.slice(6), reason: text };
    case 'contact':
      return text !== '' ? { contractNumber: text } : { contact: Number(chosen) };
    case 'watch':
      return { address: text };
    case 'merge':
      return { into: Number(text) };
    case 'link':
      return { to: Number(text) };
    default:
      return {};
  }
}

interface Form {
  title: string;
  explain: string;
  button: string;
  choose?: string;
  write?: string;
}

function forms(say: (russian: string, english: string) => string): Record<Asked, Form> {
  return {
    'hand-over': {
      title: say('Передать заявку', 'Hand the ticket over'),
      explain: say('Коллеге своей очереди или в другую очередь. Причина станет внутренней заметкой.', 'To a colleague of its queue, or to another queue. The reason becomes an internal note.'),
      button: say('Передать', 'Hand over'),
      choose: say('Кому', 'To'),
      write: say('Причина', 'Reason')
    },
    contact: {
      title: say('Кто обратился', 'Who asks'),
      explain: say('Выберите контакт или укажите номер договора либо адрес контакта. Сроки будут пересчитаны по договору.', 'Choose a contact, or give the number of a contract or a contact\'s address. The deadlines follow the contract.'),
      button: say('Связать', 'Set'),
      choose: say('Контакт', 'Contact'),
      write: say('или договор, адрес', 'or contract, address')
    },
    watch: {
      title: say('Добавить наблюдателя', 'Add a watcher'),
      explain: say('Он будет получать письма заявителю в копии.', 'They get the letters to the requester in copy.'),
      button: say('Добавить', 'Add'),
      write: say('Адрес', 'Address')
    },
    merge: {
      title: say('Объединить с другой заявкой', 'Merge into another ticket'),
      explain: say('Эта заявка закроется как дубликат, заявитель получит письмо. Вернуть это нельзя.', 'This ticket closes as a duplicate and its requester gets a letter. It can\'t be undone.'),
      button: say('Объединить', 'Merge'),
      write: say('Номер той заявки, что останется', 'Number of the ticket that stays')
    },
    link: {
      title: say('Связать с другой заявкой', 'Link to another ticket'),
      explain: say('Обе заявки будут показывать друг друга.', 'Both tickets show each other.'),
      button: say('Связать', 'Link'),
      write: say('Номер заявки', 'Number of the ticket')
    },
    spam: {
      title: say('Это спам?', 'Is it spam?'),
      explain: say('Заявка закроется без письма отправителю.', 'The ticket closes and its sender hears nothing.'),
      button: say('Это спам', 'It is spam')
    },
    'keep-solved': {
      title: say('Не открывать снова?', 'Do not reopen?'),
      explain: say('Ответ был лишь благодарностью: заявка снова станет решённой и закроется в обещанный день.', 'The reply was only thanks: the ticket is solved again and closes on the day that was announced.'),
      button: say('Оставить решённой', 'Keep it solved')
    },
    split: {
      title: say('Выделить письмо в новую заявку?', 'Split the letter off?'),
      explain: say('По нему откроется новая заявка со своим сроком; заявитель узнает её номер. Вернуть это нельзя.', 'It becomes a new ticket with a deadline of its own; the requester hears its number. It can\'t be undone.'),
      button: say('Выделить', 'Split off')
    }
  };
}
