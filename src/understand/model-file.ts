import { fileURLToPath } from 'node:url';

/** Where the trained reader stands. */
export function modelFile(): string {
  return fileURLToPath(new URL('./model.bin', import.meta.url));
}
