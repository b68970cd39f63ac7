import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { Dialog } from './dialog.tsx';
import type { Attachment } from './types.ts';

/** A picture or a PDF, large. */
export function Viewer({ file, shown, download, close }: { file: Attachment; shown: string; download: string; close: () => void }) {
  const { words } = useDesk();
  return (
    <Dialog title={file.name} close={close} wide>
      {file.preview === 'pdf' ? <Pdf address={shown} /> : <img class="desk-large" src={shown} alt={file.name} />}
      <p><a href={download} download={file.name}>{words.say('Скачать', 'Download')}</a>{' '}<span class="desk-quiet">{words.size(file.size)}</span></p>
    </Dialog>
  );
}

/** Tasklist is a sandbox, where no browser opens its own viewer: the pages are drawn here. */
function Pdf({ address }: { address: string }) {
  const { words } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'wait' | 'shown' | 'failed'>('wait');
  useEffect(() => {
    let stop = () => {};
    let here = true;
    import('./pdf.ts')
      .then(({ draw }) => here && place.current ? draw(address, place.current, words.say('Страница', 'Page')) : () => {})
      .then(end => { stop = end || stop; setState('shown'); })
      .catch(() => setState('failed'));
    return () => {
      here = false;
      stop();
    };
  }, [address]);
  return (
    <div class="desk-pdf">
      {state === 'wait' ? <p role="status">{words.say('Открываем…', 'Opening…')}</p> : null}
      {state === 'failed' ? <p role="alert">{words.say('Файл не удалось показать: он повреждён или закрыт паролем. Его можно скачать.', 'The file cannot be shown: it is damaged or has a password. It can be downloaded.')}</p> : null}
      <div ref={place} tabIndex={0} role="document" />
    </div>
  );
}
