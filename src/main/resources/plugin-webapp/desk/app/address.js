// The page and its filters live in the address, so that a view can be kept, shared and reloaded.
const ROUTE = '#/figures';

export function isOurs() {
  return location.hash === ROUTE || location.hash.startsWith(ROUTE + '/') || location.hash.startsWith(ROUTE + '?');
}

export function read() {
  const [path, query = ''] = (isOurs() ? location.hash : ROUTE).split('?');
  return { page: path.split('/')[2] || '', params: Object.fromEntries(new URLSearchParams(query)) };
}

export function of(page, params) {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '' && value !== undefined));
  return `${ROUTE}${page && '/' + page}${query.size ? '?' + query : ''}`;
}

export function go(page, params) {
  location.hash = of(page, params);
}
