export type Command = 'reply' | 'note' | 'next' | 'help';

/** By the place of the key, so that they work in the Russian layout as well. */
const COMMANDS: Record<string, Command> = { KeyR: 'reply', KeyN: 'note', KeyJ: 'next' };

interface Press {
  code: string;
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key means outside of fields; null for a key that means nothing here. */
export function command(press: Press): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) {
    return null;
  }
  return press.key === '?' ? 'help' : (COMMANDS[press.code] ?? null);
}

/** Ctrl+Enter, on a Mac also ⌘+Enter. */
export function isSend(press: Press): boolean {
  return (press.ctrlKey || press.metaKey) && press.key === 'Enter';
}

/** Whether somebody writes or chooses there: then keys are letters. */
export function isField(target: { tagName?: string; isContentEditable?: boolean } | null): boolean {
  return target !== null
    && (target.isContentEditable === true || ['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'].includes(target.tagName ?? ''));
}
