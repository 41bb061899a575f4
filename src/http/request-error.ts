import { DeskError } from '../errors.ts';

/** A request that is refused. The message is shown to the caller and logged: it never repeats what was sent. */
export class RequestError extends DeskError {
  readonly statusCode: number;

  constructor(statusCode: number, code: string, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
    this.name = 'RequestError';
    this.statusCode = statusCode;
  }
}
