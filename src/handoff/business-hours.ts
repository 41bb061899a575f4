import type { Hours, Priority } from './settings-file.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A helpdesk that is closed for longer than this promises nothing. */
const FARTHEST_DAYS = 31;

/** When an answer can be expected, epoch milliseconds; undefined when the opening hours never allow one. */
export function answerBy(hours: Hours, priority: Priority, from: number): number | undefined {
  let left = hours.answer_within[priority] * MINUTE;
  for (let day = 0; day <= FARTHEST_DAYS; day += 1) {
    for (const [opens, closes] of openOn(hours, from + day * DAY)) {
      const start = Math.max(opens, from);
      if (start >= closes) continue;
      if (left <= closes - start) return start + left;
      left -= closes - start;
    }
  }
  return undefined;
}

/** The same in words, such as "Monday 23 November, 10:00 (Europe/London)". */
export function answerByInWords(
  hours: Hours,
  priority: Priority,
  from: number,
  language: string,
): string | undefined {
  const by = answerBy(hours, priority, from);
  if (by === undefined) return undefined;
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: hours.time_zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(by);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.time_zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(by);
  return `${day}, ${time} (${hours.time_zone})`;
}

/** The opening times of the local day that an instant falls on, as instants. */
function openOn(hours: Hours, at: number): readonly (readonly [number, number])[] {
  const { year, month, day, weekday } = local(hours.time_zone, at);
  const date = `${year}-${month}-${day}`;
  if (hours.closed.includes(date)) return [];
  return (hours.week[weekday as keyof typeof hours.week] ?? []).map(
    (span) =>
      [
        instant(hours.time_zone, date, span.slice(0, 5)),
        instant(hours.time_zone, date, span.slice(6)),
      ] as const,
  );
}

/** The instant at which clocks in a zone show a local time; around a change of clocks, the earlier reading. */
function instant(zone: string, date: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wanted = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE;
  const first = wanted - offset(zone, wanted);
  return wanted - offset(zone, first);
}

function offset(zone: string, at: number): number {
  const { year, month, day, hour, minute } = local(zone, at);
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return shown - Math.floor(at / MINUTE) * MINUTE;
}

function local(timeZone: string, at: number) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    weekday: of('weekday').toLowerCase(),
    hour: of('hour'),
    minute: of('minute'),
  };
}
