/** Runs work one piece after another for each key, in the order it came; different keys do not wait for one another. */
export type Serial = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** A `Serial` that keeps nothing of a key on which no work waits. */
export function createSerial(): Serial {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key);
    const result = before === undefined ? work() : before.then(work);
    const tail = result.then(
      () => {},
      () => {},
    );
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return result;
  };
}
