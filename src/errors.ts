/** The base of every error Authdesk throws on purpose: a stable code to match on, and a message that says where, what, and what would have been right. */
export class DeskError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'DeskError';
    this.code = code;
  }
}
