/** What the desk says over JSON; the Java side is the package workplace.conversation. */

export type Fold = 'OPEN' | 'QUOTE' | 'SIGNATURE';

/** A piece of a text; `cut` when only its beginning came. */
export interface Piece {
  text: string;
  fold: Fold;
  cut: boolean;
}

export interface Attachment {
  position: number;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  /** What to know before it is opened; empty for an ordinary file. */
  caution: string;
  preview: 'image' | 'pdf' | null;
}

export interface Delivery {
  state: 'WAITING' | 'SENT' | 'HELD' | 'FAILED' | 'BOUNCED';
  words: string;
  error: string;
}

export interface Entry {
  /** Unlike any other of the ticket; sorts nothing. */
  key: string;
  kind: 'letter' | 'note' | 'event' | 'decision';
  id: number;
  /** ISO 8601. */
  at: string;
  direction: 'IN' | 'OUT' | 'NOTE' | '';
  author: string;
  address: string;
  subject: string;
  pieces: Piece[];
  html: boolean;
  original: boolean;
  delivery: Delivery | null;
  files: Attachment[];
  remarks: string[];
  /** Whether it looks like a new question. */
  asksNew: boolean;
  /** Of an event or a decision: one sentence. */
  words: string;
  why: string[];
  /** A ticket that the entry leads to. */
  leadsTo: number | null;
}

export interface TicketHead {
  number: number;
  subject: string;
  state: string;
  stateWords: string;
  queue: string;
  queueWords: string;
  priorityWords: string;
  /** The engine's task that waits for a person; empty when none. */
  task: string;
  assignee: string;
  assigneeWords: string;
  overdue: boolean;
  declaredUrgent: boolean;
  /** Code of whom it hits. */
  impact: string;
  /** Code of what it is about; empty while nobody has said it. */
  category: string;
  categoryWords: string;
  mayWork: boolean;
  /** Whether it came back after a solution that may stand. */
  mayKeepSolved: boolean;
  /** Of the requester. */
  language: string;
}

export interface Thread {
  version: string;
  ticket: TicketHead;
  /** The oldest first. */
  entries: Entry[];
  /** Whether there are older ones. */
  more: boolean;
  /** What the reader did here and may still take back, the newest first. */
  undos: Undoable[];
}

export interface Undoable {
  token: string;
  words: string;
}

export interface News {
  version: string;
  /** Colleagues who are writing just now. */
  writing: string[];
  newest: { author: string; at: string; kind: string } | null;
}

export interface TicketOfTask {
  number: number;
  login: string;
  /** Of the desk, as "Europe/Moscow". */
  zone: string;
  /** What this desk can do, as "POST tickets/{}/replies". */
  offers: string[];
  /** What a ticket may be about. */
  categories: Category[];
}

export interface Category {
  id: string;
  name: string;
}

export interface Clock {
  name: string;
  /** ISO 8601; null while the clock stands. */
  due: string | null;
  dueWords: string;
  /** Working minutes; negative when overdrawn. */
  left: number;
  leftWords: string;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  stateWords: string;
  overdue: boolean;
  why: string;
}

export interface OtherTicket {
  number: number;
  subject: string;
  state: string;
  /** Whether an agent linked it: then an agent may take the link away. */
  linkedByHand: boolean;
}

/** A field visit in words. */
export interface VisitLine {
  ticket: number;
  /** State, time, engineer. */
  where: string;
  /** What was done, or why not; empty while nothing was. */
  result: string;
}

export interface Card {
  contact: { name: string; address: string; phone: string } | null;
  company: string;
  contract: string;
  plan: string;
  balance: string;
  debtor: boolean;
  roundTheClock: boolean;
  identified: boolean;
  identifiedBy: string;
  otherOpen: OtherTicket[];
  /** Those that have to do with it. */
  linked: OtherTicket[];
  /** Addresses in copy of its letters. */
  watchers: string[];
  /** The last ones there, the newest first. */
  visits: VisitLine[];
  clocks: Clock[];
}

export interface Draft {
  kind: 'reply' | 'note';
  text: string;
  /** The requester; empty when they have no address. */
  to: string;
  cc: string[];
  /** Whether the copies are whoever takes part: who sends so names none. */
  usual: boolean;
  files: Upload[];
  /** When it was kept; null when nothing was. */
  at: string | null;
}

export interface Upload {
  id: string;
  name: string;
  type: string;
  size: number;
}

export interface Canned {
  id: number;
  title: string;
  text: string;
}

export interface Article {
  id: number;
  title: string;
  extract: string;
  url: string;
}

export interface Done {
  version: string;
  undo: string | null;
  words: string;
}

export interface Choices {
  colleagues: { login: string; name: string }[];
  queues: { id: string; name: string; reason: boolean }[];
  contacts: { id: number; name: string; address: string }[];
}

/** Somebody who may be on the phone. */
export interface Suggested {
  name: string;
  company: string;
  contract: string;
  phone: string;
  language: 'ru' | 'en';
}

/** A phone call that goes on. */
export interface Talk {
  call: number;
  /** Since when a visit is to be offered. */
  offeredAt: string | null;
  title: string;
  say: string;
}
