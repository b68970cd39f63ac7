import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = new URL(/* @vite-ignore */ './pdf-worker.js', import.meta.url).href;

const MOST = 30;

/**
 * Draws a document page by page; nothing inside of it runs.
 *
 * @returns what ends the drawing
 */
export async function draw(address: string, place: HTMLElement, page: string): Promise<() => void> {
  const loading = getDocument({ url: address, withCredentials: true, isEvalSupported: false, enableXfa: false });
  const document = await loading.promise;
  const width = Math.max(place.clientWidth, 300);
  for (let number = 1; number <= Math.min(document.numPages, MOST); number++) {
    const sheet = await document.getPage(number);
    const natural = sheet.getViewport({ scale: 1 });
    const viewport = sheet.getViewport({ scale: (Math.min(width, 1000) / natural.width) * window.devicePixelRatio });
    const canvas = window.document.createElement('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${page} ${number}`);
    place.append(canvas);
    await sheet.render({ canvasContext: canvas.getContext('2d')!, viewport }).promise;
  }
  return () => void loading.destroy();
}
