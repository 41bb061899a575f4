/** A map that keeps its newest entries only, so that memory stays flat. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** Notes a key. False when it was noted before. */
  first(key: string, value: Value): boolean;
}

export function createRecent<Value>(most: number): Recent<Value> {
  const entries = new Map<string, Value>();
  const set = (key: string, value: Value) => {
    entries.delete(key);
    entries.set(key, value);
    if (entries.size <= most) return;
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      break;
    }
  };
  return {
    get: (key) => entries.get(key),
    set,
    delete: (key) => void entries.delete(key),
    first: (key, value) => {
      if (entries.has(key)) return false;
      set(key, value);
      return true;
    },
  };
}
