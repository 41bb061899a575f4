const PATTERN =
  /^P(?=.)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds into milliseconds; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const groups = PATTERN.exec(text)?.groups;
  if (!groups) return undefined;
  const of = (name: string, unit: number) => Number(groups[name] ?? 0) * unit;
  return (
    of('weeks', 7 * DAY) + of('days', DAY) + of('hours', HOUR) + of('minutes', MINUTE) + of('seconds', SECOND)
  );
}
