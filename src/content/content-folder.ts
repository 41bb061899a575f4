import { fileURLToPath } from 'node:url';

/** The content that came with this copy of Authdesk. */
export function contentFolder(): string {
  return fileURLToPath(new URL('../../dialogs', import.meta.url));
}
