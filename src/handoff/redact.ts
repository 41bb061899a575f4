import { maskSecrets } from '../understand/secrets.ts';

/**
 * A copy of plain data in which no text holds a secret. What people write is masked before it is stored already:
 * this is the second lock, on the door everything leaves by. It is for words: an id may look like a key by chance.
 */
export function redact<T>(data: T): T {
  if (typeof data === 'string') return maskSecrets(data).text as T;
  if (Array.isArray(data)) return data.map((each) => redact(each as unknown)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, redact(value as unknown)]),
  ) as T;
}
