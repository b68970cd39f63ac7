/** Russian and English, by the browser's language; English for English, Russian for everything else. */
export class Words {
  readonly isRussian: boolean;
  private readonly locale: string;

  /** @param zone where the desk stands: all its pages and letters to staff tell its time; else the browser's */
  constructor(language: string, private readonly zone: string | undefined = undefined) {
    this.isRussian = !language.toLowerCase().startsWith('en');
    this.locale = this.isRussian ? 'ru-RU' : 'en-GB';
  }

  /** The same in the time of a zone. */
  at(zone: string): Words {
    return new Words(this.language, zone);
  }

  get language(): string {
    return this.isRussian ? 'ru' : 'en';
  }

  say(russian: string, english: string): string {
    return this.isRussian ? russian : english;
  }

  /** "5 событий", "1 событие", "2 события". */
  count(number: number, one: string, few: string, many: string, englishOne: string, englishMany: string): string {
    if (!this.isRussian) {
      return `${number} ${number === 1 ? englishOne : englishMany}`;
    }
    const ten = number % 10;
    const hundred = number % 100;
    const form = ten === 1 && hundred !== 11 ? one : ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
    return `${number} ${form}`;
  }

  /** As one says it on that day: "14:05", "вчера, 14:05", "пт, 20 нояб., 14:05"; another year is said. */
  moment(iso: string, now: Date = new Date()): string {
    const at = new Date(iso);
    const time = new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit', timeZone: this.zone }).format(at);
    const days = Math.round((this.day(now) - this.day(at)) / 86_400_000);
    if (days === 0) {
      return time;
    }
    if (days === 1) {
      return this.say('вчера, ', 'yesterday, ') + time;
    }
    const date = new Intl.DateTimeFormat(this.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: this.zone,
      ...(new Date(this.day(at)).getUTCFullYear() === new Date(this.day(now)).getUTCFullYear() ? {} : { year: 'numeric' as const })
    }).format(at);
    return `${date}, ${time}`;
  }

  /** The date there, as a number that counts in days. */
  private day(at: Date): number {
    return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: this.zone }).format(at));
  }

  /** In full, for those who point at the short one. */
  fullMoment(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'full', timeStyle: 'short', timeZone: this.zone }).format(new Date(iso));
  }

  size(bytes: number): string {
    if (bytes < 1024) {
      return bytes + this.say(' Б', ' B');
    }
    if (bytes < 1024 * 1024) {
      return Math.round(bytes / 1024) + this.say(' КБ', ' KB');
    }
    const megabytes = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 }).format(bytes / 1_048_576);
    return megabytes + this.say(' МБ', ' MB');
  }

  list(names: string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(names);
  }
}
