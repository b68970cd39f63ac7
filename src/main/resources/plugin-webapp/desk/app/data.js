// Asks the desk for figures. Camunda's session says who asks.
export class Refused extends Error {
  constructor(status, detail) {
    super(detail || String(status));
    this.status = status;
    this.detail = detail;
  }
}

const app = document.querySelector('base')?.getAttribute('app-root') || '/camunda';

export class Figures {
  constructor(engine, language) {
    this.root = `${app}/api/desk/${engine}/figures`;
    this.language = language;
  }

  address(name, params = {}) {
    const asked = Object.entries({ ...params, lang: this.language }).filter(([, value]) => value);
    return `${this.root}${name ? '/' + name : ''}?${new URLSearchParams(asked)}`;
  }

  async get(name, params, signal) {
    return json(await fetch(this.address(name, params), { signal, headers: { Accept: 'application/json' } }));
  }

  // The token is read now: Camunda changes it when somebody signs in.
  async post(name) {
    const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
    return json(
      await fetch(this.address(name), {
        method: 'POST',
        headers: { Accept: 'application/json', ...(token && { 'X-XSRF-TOKEN': token }) }
      })
    );
  }
}

async function json(answer) {
  if (answer.ok) {
    return answer.status === 204 ? null : answer.json();
  }
  const problem = await answer.json().catch(() => ({}));
  throw new Refused(answer.status, problem.detail);
}
