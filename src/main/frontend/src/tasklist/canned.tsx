import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { Dialog } from './dialog.tsx';
import type { Article, Canned } from './types.ts';

/** Answers that are written already, found by typing; and what the desk knows about this. */
export function CannedPicker({ insert }: { insert: (text: string) => void }) {
  const { api, words, ticket, offers } = useDesk();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [answers, setAnswers] = useState<Canned[]>([]);
  const [articles, setArticles] = useState<Article[]>([]);
  useEffect(() => {
    if (!open) {
      return;
    }
    let here = true;
    const timer = setTimeout(() => {
      api.canned(ticket, query).then(found => here && setAnswers(found), () => undefined);
      if (offers('GET articles')) {
        api.articles(ticket, query).then(found => here && setArticles(found), () => undefined);
      }
    }, query === '' ? 0 : 200);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [open, query]);
  const choose = (text: string) => {
    setOpen(false);
    insert(text);
  };
  return (
    <>
      <button type="button" class="btn btn-default" onClick={() => setOpen(true)}>{words.say('Готовый ответ', 'Canned answer')}</button>
      {open ? (
        <Dialog title={words.say('Готовые ответы', 'Canned answers')} close={() => setOpen(false)} wide>
          <input type="search" class="form-control" value={query} autofocus aria-label={words.say('Найти ответ', 'Find an answer')}
            placeholder={words.say('Начните печатать', 'Begin to type')}
            onInput={event => setQuery(event.currentTarget.value)}
            onKeyDown={event => { const first = answers[0]; if (event.key === 'Enter' && first) { event.preventDefault(); choose(first.text); } }} />
          <ul class="desk-choices">
            {answers.map(answer => (
              <li key={answer.id}>
                <button type="button" onClick={() => choose(answer.text)}>
                  <strong>{answer.title}</strong>
                  <span class="desk-quiet">{answer.text.slice(0, 140)}</span>
                </button>
              </li>
            ))}
          </ul>
          {answers.length === 0 ? <p class="desk-quiet">{words.say('Таких ответов нет.', 'There are no such answers.')}</p> : null}
          {articles.length === 0 ? null : (
            <>
              <h5>{words.say('Статьи базы знаний', 'Articles')}</h5>
              <ul class="desk-choices">
                {articles.map(article => (
                  <li key={article.id}><a href={article.url} target="_blank" rel="noopener">{article.title}</a> <span class="desk-quiet">{article.extract}</span></li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      ) : null}
    </>
  );
}
