import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { createEmailHelpdesk } from '../../src/handoff/email/helpdesk.ts';
import { aTicket } from '../fixtures/a-ticket.ts';

let server: SMTPServer;
let received: Email[];
/** What the server says to the next mail after taking it. */
let refusal: { readonly responseCode: number } | 'cut' | null;

beforeEach(async () => {
  received = [];
  refusal = null;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(pieces)).then((mail) => {
          if (refusal === null || refusal === 'cut') received.push(mail);
          if (refusal === 'cut') {
            server.connections.forEach((connection) => {
              if ((connection as { session?: unknown }).session === session)
                (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
            });
            return;
          }
          done(refusal === null ? null : Object.assign(new Error('refused'), refusal));
        });
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

function helpdesk(port = (server.server.address() as AddressInfo).port) {
  return createEmailHelpdesk({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'desk@desk.example',
    to: 'helpdesk@desk.example',
    timeoutMs: 1_000,
  });
}

describe('tickets by email', () => {
  const ticket = aTicket();
  const { id } = ticket.packet;

  test('a real mail server gets the case with its files', async () => {
    expect(await helpdesk().create(ticket, 1)).toEqual({
      kind: 'created',
      ticket: { ref: id, number: id, url: null },
    });
    const [mail] = received;
    expect(mail?.subject).toContain(`[${id}]`);
    expect(mail?.messageId).toBe(`<${id}@desk.example>`);
    expect(mail?.to?.map(({ address }) => address)).toEqual(['helpdesk@desk.example']);
    expect(mail?.replyTo?.map(({ address }) => address)).toEqual(['alex@example.org']);
    expect(mail?.text).toContain('IDENTITY NOT VERIFIED');
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['handoff.json', 'conversation.txt']);
  });

  test('a queue that a rule names stands in a header, for the rules of the mailbox', async () => {
    await helpdesk().create({ ...ticket, packet: { ...ticket.packet, queue: 'Security' } }, 1);
    const headers = new Map(received[0]?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('x-authdesk-queue')).toBe('Security');
    expect(headers.get('x-authdesk-outcome')).toBe('T3');
  });

  test('a comment answers the first mail', async () => {
    const result = await helpdesk().comment(
      { ref: id, number: id, url: null },
      { key: 'AD-k1', text: 'Building 7', public: true },
      1,
    );
    expect(result).toEqual({ kind: 'done' });
    expect(received[0]?.inReplyTo).toBe(`<${id}@desk.example>`);
  });

  test('a server that is busy is tried again, one that refuses is not', async () => {
    refusal = { responseCode: 451 };
    expect(await helpdesk().create(ticket, 1)).toMatchObject({ kind: 'retry' });
    refusal = { responseCode: 550 };
    expect(await helpdesk().create(ticket, 1)).toMatchObject({ kind: 'refused' });
  });

  test('an answer that is cut off after the mail was taken leaves it unknown; a second mail is the honest price', async () => {
    refusal = 'cut';
    expect((await helpdesk().create(ticket, 1)).kind).toMatch(/^(unknown|retry)$/);
    refusal = null;
    expect(await helpdesk().create(ticket, 2)).toMatchObject({ kind: 'created' });
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test('the check names a server that is not there', async () => {
    expect(await helpdesk().check()).toEqual([]);
    expect(await helpdesk(9).check()).toEqual([expect.stringContaining('SMTP_URL')]);
  });
});
