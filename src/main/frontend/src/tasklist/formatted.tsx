import { useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';

/** In pixels: the most a letter takes of the page, and what its own document has around it. */
const MOST = 1200;
const MARGINS = 40;

/** A letter as its sender formatted it: a document of its own in a frame that runs no scripts. */
export function Formatted({ message }: { message: number }) {
  const { api, ticket, words } = useDesk();
  const [pictures, setPictures] = useState(false);
  const [remote, setRemote] = useState(0);
  const [height, setHeight] = useState(120);
  const frame = useRef<HTMLIFrameElement>(null);
  const measure = () => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body) {
      return;
    }
    if (!pictures) {
      setRemote(inside.querySelectorAll('.remote-picture').length);
    }
    setHeight(Math.min(Math.ceil(inside.body.getBoundingClientRect().height) + MARGINS, MOST));
  };
  return (
    <div class="desk-formatted">
      {remote > 0 && !pictures ? (
        <p class="desk-notice">
          {words.say('Картинки из интернета не загружены: отправитель узнал бы, что письмо открыли.', 'Pictures from the internet are not loaded: their sender would learn that the letter was opened.')}{' '}
          <button type="button" class="btn btn-default btn-xs" onClick={() => setPictures(true)}>{words.say('Показать картинки', 'Show pictures')}</button>
        </p>
      ) : null}
      <iframe
        ref={frame}
        src={api.html(ticket, message, pictures)}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerpolicy="no-referrer"
        title={words.say('Письмо с оформлением', 'The letter with formatting')}
        style={{ height: `${height}px` }}
        onLoad={() => { measure(); setTimeout(measure, 500); }}
      />
    </div>
  );
}
