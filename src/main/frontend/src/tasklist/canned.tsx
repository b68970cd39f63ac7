import { useEffect, useState } from 'preact/hooks';
import { Refused } from './api.ts';
import { useDesk } from './desk.ts';
import { Dialog } from './dialog.tsx';
import { explain } from './tab.tsx';
import type { Article, Canned } from './types.ts';

/** In milliseconds after the last letter typed. */
const PAUSE = 200;

/** Answers that are written already and what the desk knows about this, found by typing, chosen by arrows and Enter. */
export function CannedPicker({ insert, close }: { insert: (text: string) => void; close: () => void }) {
  const { api, words, ticket, offers } = useDesk();
  const [query, setQuery] = useState('');
  const [answers, setAnswers] = useState<Canned[] | null>(null);
  const [articles, setArticles] = useState<Article[]>([]);
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    let here = true;
    const failed = (error: unknown) => here && setRefused(error instanceof Refused ? explain(error, words) : String(error));
    const timer = setTimeout(() => {
      api.canned(ticket, query).then(found => { if (here) { setAnswers(found); setAt(0); setRefused(''); } }, failed);
      if (offers('GET articles')) {
        api.articles(ticket, query).then(found => here && setArticles(found), failed);
      }
    }, query === '' ? 0 : PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [query]);
  const found = answers ?? [];
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = found[at];
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      insert(chosen.text);
    }
  };
  return (
    <Dialog title={words.say('Готовые ответы', 'Canned answers')} close={close} wide>
      <input type="search" class="form-control" value={query} autofocus role="combobox" aria-expanded={found.length > 0} aria-controls="desk-answers"
        aria-autocomplete="list" aria-activedescendant={found.length > 0 ? `desk-answer-${at}` : undefined}
        aria-label={words.say('Найти ответ', 'Find an answer')} placeholder={words.say('Начните печатать', 'Begin to type')}
        onInput={event => setQuery(event.currentTarget.value)} onKeyDown={press} />
      {refused === '' ? null : <p class="desk-notice desk-bad" role="alert">{refused}</p>}
      <ul class="desk-choices" role="listbox" id="desk-answers" aria-label={words.say('Готовые ответы', 'Canned answers')}>
        {found.map((answer, i) => (
          <li key={answer.id} id={`desk-answer-${i}`} role="option" aria-selected={i === at} class={i === at ? 'desk-at' : ''} onClick={() => insert(answer.text)}
            ref={i === at ? element => element?.scrollIntoView({ block: 'nearest' }) : undefined}>
            <strong>{answer.title}</strong>
            <span class="desk-quiet">{answer.text.slice(0, 140)}</span>
          </li>
        ))}
      </ul>
      {answers !== null && answers.length === 0
        ? <p class="desk-quiet">{words.say('Таких ответов нет. Новые заводит администратор.', 'There are no such answers. An administrator adds new ones.')}</p>
        : null}
      {articles.length === 0 ? null : (
        <>
          <h5>{words.say('Статьи базы знаний', 'Articles')}</h5>
          <ul class="desk-articles">{articles.map(article => <Found key={article.id} article={article} insert={insert} refuse={setRefused} />)}</ul>
        </>
      )}
    </Dialog>
  );
}

function Found({ article, insert, refuse }: { article: Article; insert: (text: string) => void; refuse: (words: string) => void }) {
  const { api, words, offers } = useDesk();
  const take = () =>
    api.article(article.id).then(
      whole => insert(whole.text),
      (error: unknown) => refuse(error instanceof Refused ? explain(error, words) : String(error))
    );
  return (
    <li>
      <a href={article.url} target="_blank" rel="noopener">{article.title}</a>{' '}
      {offers('GET articles/{}') ? (
        <button type="button" class="btn btn-default btn-xs" aria-label={words.say('Вставить текст статьи: ', 'Insert the text of the article: ') + article.title} onClick={() => void take()}>
          {words.say('вставить', 'insert')}
        </button>
      ) : null}
      <span class="desk-quiet">{article.extract}</span>
    </li>
  );
}
