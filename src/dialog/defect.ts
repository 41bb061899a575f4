/** One fault in the content: where it stands, what was found, and what would have been right. */
export interface Defect {
  readonly file: string;
  /** The way to it inside the file, for the line number. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The name that was not found, with the names that exist: the loader adds the nearest. */
  readonly found?: string;
  readonly allowed?: readonly string[];
}

/** Collects defects, so that loading reports all of them at once. */
export interface Defects {
  add(path: readonly (string | number)[], message: string): void;
  unknown(path: readonly (string | number)[], what: string, found: string, allowed: Iterable<string>): void;
}

export function createDefects(file: string, into: Defect[]): Defects {
  return {
    add: (path, message) => {
      into.push({ file, path, message });
    },
    unknown: (path, what, found, allowed) => {
      into.push({ file, path, message: `${what} '${found}' does not exist`, found, allowed: [...allowed] });
    },
  };
}
