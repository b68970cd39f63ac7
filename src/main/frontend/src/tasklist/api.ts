import type { Article, Canned, Card, Choices, Done, Draft, News, Suggested, Talk, Thread, TicketOfTask, Upload } from './types.ts';

/** The desk said no, or nobody could be reached (status 0). The message is for the person before the screen. */
export class Refused extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** The desk's JSON interface behind Camunda's login. */
export class Api {
  constructor(
    private readonly base: string,
    private readonly token: () => string,
    private readonly fetcher: Fetch = (address, options) => fetch(address, options)
  ) {}

  ticketOf(task: string): Promise<TicketOfTask> {
    return this.ask('GET', `tasks/${encodeURIComponent(task)}/ticket`);
  }

  callers(typed: string): Promise<Suggested[]> {
    return this.ask('GET', `callers?q=${encodeURIComponent(typed)}`);
  }

  /** The tasks of the calls that one has begun and not ended. */
  myCalls(): Promise<{ tasks: string[] }> {
    return this.ask('GET', 'calls/mine');
  }

  call(task: string): Promise<Talk> {
    return this.ask('GET', `tasks/${encodeURIComponent(task)}/call`);
  }

  /** The day that it is where the desk stands, as the start form of a claim begins with it. */
  async today(): Promise<string> {
    const engine = this.base.split('/').pop();
    const facts = await this.ask<{ arrivedOn?: { value?: string } }>(
      'GET', `../../engine/engine/${engine}/process-definition/key/handleClaim/form-variables`);
    return facts.arrivedOn?.value ?? '';
  }

  thread(ticket: number, before: string | null = null, limit = 50): Promise<Thread> {
    const older = before === null ? '' : `&before=${encodeURIComponent(before)}`;
    return this.ask('GET', `tickets/${ticket}/thread?limit=${limit}${older}`);
  }

  news(ticket: number, known: string): Promise<News> {
    return this.ask('GET', `tickets/${ticket}/news?known=${encodeURIComponent(known)}`);
  }

  card(ticket: number): Promise<Card> {
    return this.ask('GET', `tickets/${ticket}/card`);
  }

  text(ticket: number, message: number): Promise<{ pieces: Thread['entries'][number]['pieces'] }> {
    return this.ask('GET', `tickets/${ticket}/messages/${message}/text`);
  }

  writing(ticket: number): Promise<void> {
    return this.ask('POST', `tickets/${ticket}/writing`);
  }

  /** @param reply.cc left out: whoever takes part */
  reply(ticket: number, reply: { text: string; cc?: string[]; files: string[]; known: string }): Promise<{ version: string; newer: boolean; words: string }> {
    return this.ask('POST', `tickets/${ticket}/replies`, reply);
  }

  note(ticket: number, note: { text: string; files: string[] }): Promise<{ version: string }> {
    return this.ask('POST', `tickets/${ticket}/notes`, note);
  }

  draft(ticket: number): Promise<Draft> {
    return this.ask('GET', `tickets/${ticket}/draft`);
  }

  keepDraft(ticket: number, draft: { kind: Draft['kind']; text: string; cc: string[] | null; files: string[] }): Promise<void> {
    return this.ask('PUT', `tickets/${ticket}/draft`, draft);
  }

  dropDraft(ticket: number): Promise<void> {
    return this.ask('DELETE', `tickets/${ticket}/draft`);
  }

  upload(file: File): Promise<Upload> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.ask('POST', 'uploads', form);
  }

  dropUpload(id: string): Promise<void> {
    return this.ask('DELETE', `uploads/${encodeURIComponent(id)}`);
  }

  /** @param shown how much of it has gone, 0 to 1 */
  layScan(file: File, shown: (part: number) => void, stop: AbortSignal): Promise<Upload> {
    const form = new FormData();
    form.append('file', file, file.name);
    // fetch does not tell how far it has come.
    return new Promise((done, refuse) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${this.base}/claims/files`);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('X-XSRF-TOKEN', this.token());
      request.upload.addEventListener('progress', event => shown(event.total === 0 ? 0 : event.loaded / event.total));
      request.addEventListener('load', () => (request.status < 300
        ? done(JSON.parse(request.responseText) as Upload)
        : void said(new Response(request.responseText)).then(words => refuse(new Refused(request.status, words)))));
      request.addEventListener('error', () => refuse(new Refused(0, '')));
      request.addEventListener('abort', () => refuse(new Refused(0, '')));
      stop.addEventListener('abort', () => request.abort());
      request.send(form);
    });
  }

  dropScan(id: string): Promise<void> {
    return this.ask('DELETE', `claims/files/${encodeURIComponent(id)}`);
  }

  /** The text of an answer to a claim as it is now, before it is signed. */
  keepLetter(claim: string, text: string): Promise<void> {
    return this.ask('PUT', `claims/${encodeURIComponent(claim)}/letter`, { text });
  }

  canned(ticket: number, query: string): Promise<Canned[]> {
    return this.ask('GET', `canned?ticket=${ticket}&q=${encodeURIComponent(query)}`);
  }

  articles(ticket: number, query: string): Promise<Article[]> {
    return this.ask('GET', `articles?ticket=${ticket}&q=${encodeURIComponent(query)}`);
  }

  article(id: number): Promise<{ title: string; text: string }> {
    return this.ask('GET', `articles/${id}`);
  }

  choices(ticket: number): Promise<Choices> {
    return this.ask('GET', `tickets/${ticket}/choices`);
  }

  act(ticket: number, action: string, body: unknown): Promise<Done> {
    return this.ask('POST', `tickets/${ticket}/actions/${action}`, body);
  }

  undo(ticket: number, token: string): Promise<Done> {
    return this.ask('POST', `tickets/${ticket}/undo/${encodeURIComponent(token)}`);
  }

  sendAgain(ticket: number, message: number): Promise<Done> {
    return this.ask('POST', `tickets/${ticket}/messages/${message}/send-again`);
  }

  html(ticket: number, message: number, pictures: boolean): string {
    return `${this.base}/tickets/${ticket}/messages/${message}/html?pictures=${pictures}`;
  }

  original(ticket: number, message: number): string {
    return `${this.base}/tickets/${ticket}/messages/${message}/original`;
  }

  file(ticket: number, message: number, position: number, inline: boolean): string {
    return `${this.base}/tickets/${ticket}/messages/${message}/files/${position}${inline ? '?inline=true' : ''}`;
  }

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.send(method, path, body);
    if (!answer.ok) {
      throw new Refused(answer.status, await said(answer));
    }
    const text = await answer.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  private async send(method: string, path: string, body: unknown): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (method !== 'GET') {
      headers['X-XSRF-TOKEN'] = this.token();
    }
    const form = body instanceof FormData;
    if (body !== undefined && !form) {
      headers['Content-Type'] = 'application/json';
    }
    try {
      return await this.fetcher(`${this.base}/${path}`, {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) })
      });
    } catch {
      throw new Refused(0, '');
    }
  }
}

async function said(answer: Response): Promise<string> {
  try {
    const body = (await answer.json()) as { message?: string; detail?: string };
    return body.message || body.detail || '';
  } catch {
    return '';
  }
}

/** The value of a cookie as it is now: a login begins a new session with a new token. */
export function cookie(name: string, all: string): string {
  const found = all.split('; ').find(pair => pair.startsWith(name + '='));
  return found === undefined ? '' : decodeURIComponent(found.slice(name.length + 1));
}
