import { useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { Viewer } from './viewer.tsx';
import { pictures } from './thread.ts';
import type { Attachment } from './types.ts';

const FEW = 8;

/** The files of a letter: pictures small, everything as a download. */
export function Attachments({ message, files }: { message: number; files: Attachment[] }) {
  const { api, ticket, words } = useDesk();
  const [all, setAll] = useState(files.length <= FEW);
  const [viewed, setViewed] = useState<Attachment | null>(null);
  const shown = all ? files : files.slice(0, FEW);
  const address = (file: Attachment, inline: boolean) => api.file(ticket, message, file.position, inline);
  return (
    <div class="desk-files">
      <ul class="desk-thumbs">
        {pictures(shown).map(file => (
          <li key={file.position}>
            <button type="button" onClick={() => setViewed(file)} aria-label={words.say('Увеличить: ', 'Enlarge: ') + file.name} title={file.name}>
              <img src={address(file, true)} alt={file.name} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <ul class="desk-names">
        {shown.map(file => (
          <li key={file.position}>
            <a href={address(file, false)} download={file.name}>{file.name}</a>{' '}
            <span class="desk-quiet">{words.size(file.size)}</span>
            {file.caution === '' ? null : <strong class="desk-caution">{file.caution}</strong>}
            {file.preview === 'pdf' ? (
              <button type="button" class="btn btn-link btn-xs" onClick={() => setViewed(file)} aria-label={words.say('Посмотреть: ', 'Preview: ') + file.name}>
                {words.say('посмотреть', 'preview')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {all ? null : (
        <button type="button" class="btn btn-link" onClick={() => setAll(true)}>
          {words.say('ещё ', '')}{words.count(files.length - FEW, 'файл', 'файла', 'файлов', 'more file', 'more files')}
        </button>
      )}
      {viewed === null ? null : (
        <Viewer file={viewed} shown={address(viewed, true)} download={address(viewed, false)} close={() => setViewed(null)} />
      )}
    </div>
  );
}
