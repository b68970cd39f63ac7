import type { Api } from './api.ts';
import { type } from './callers.ts';

/** A day like `2026-11-23` as the field wants it, which its placeholder tells: `dd.mm.yyyy`, `mm/dd/yyyy`. */
export function written(day: string, pattern: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return pattern.toLowerCase().replace(/y+/, year).replace(/m+/, month).replace(/d+/, date);
}

/** Most papers are written down on the day on which they come: that day stands there, and is changed for the others. */
export async function beginToday(form: Element, api: Api): Promise<void> {
  const field = form.querySelector<HTMLInputElement>('.fjs-form-field-datetime input[id*="Field_arrivedOn"]');
  if (field === null) {
    return;
  }
  const day = await api.today().catch(() => '');
  if (day !== '' && field.value === '' && field.isConnected && document.activeElement !== field) {
    const before = document.activeElement;
    type(field, written(day, field.placeholder));
    if (before instanceof HTMLElement) {
      before.focus();
    }
  }
}
