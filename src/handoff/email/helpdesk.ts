import { createTransport } from 'nodemailer';
import type { Failed, Helpdesk } from '../helpdesk.ts';
import type { Ticket } from '../render.ts';

export interface EmailConfig {
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: string;
  /** One mail may take so long, milliseconds. */
  readonly timeoutMs: number;
}

/** SMTP commands after which the server may have taken the mail although no answer came. */
const TAKEN_MAYBE = ['DATA'];

/**
 * Makes a helpdesk of a mailbox. Mail is delivered at least once: when the answer to a mail is lost it is sent again
 * with the same Message-ID, and most ticket systems do not look at that. Answers go to the person's own address.
 */
export function createEmailHelpdesk(config: EmailConfig): Helpdesk {
  const { from, to, timeoutMs } = config;
  const domain = from.split('@')[1] ?? 'localhost';
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  const messageId = (key: string) => `<${key}@${domain}>`;

  async function send(mail: Readonly<Record<string, unknown>>): Promise<Failed | null> {
    try {
      await transport.sendMail({ from, to, disableFileAccess: true, disableUrlAccess: true, ...mail });
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  function mailOf({ packet, subject, body, files }: Ticket) {
    const replyTo = packet.who.verified?.email;
    return {
      messageId: messageId(packet.id),
      subject: `[${packet.id}] ${subject}`,
      text: body,
      priority: packet.priority === 'urgent' || packet.priority === 'high' ? 'high' : 'normal',
      // For the rules of the mailbox: everything about a case goes to one address.
      headers: {
        'X-Authdesk-Id': packet.id,
        'X-Authdesk-Outcome': packet.outcome.code,
        'X-Authdesk-Category': packet.category,
        ...(packet.queue === null ? {} : { 'X-Authdesk-Queue': packet.queue }),
      },
      attachments: files.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
      ...(replyTo ? { replyTo } : {}),
    };
  }

  return {
    name: 'email',
    check: async () => {
      try {
        await transport.verify();
        return [];
      } catch (error) {
        return [`The mail server of SMTP_URL cannot be used: ${reasonOf(error)}.`];
      }
    },
    create: async (ticket) => {
      const failed = await send(mailOf(ticket));
      const { id } = ticket.packet;
      // A mailbox gives no number: the one in the subject is ours.
      return failed ?? { kind: 'created', ticket: { ref: id, number: id, url: null } };
    },
    comment: async ({ ref }, { key, text }) => {
      const failed = await send({
        messageId: messageId(key),
        inReplyTo: messageId(ref),
        references: [messageId(ref)],
        subject: `Re: [${ref}]`,
        text,
      });
      return failed ?? { kind: 'done' };
    },
    // The comment that comes with it says so.
    reopen: async () => ({ kind: 'done' }),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failureOf(error: unknown): Failed {
  const { responseCode, command, code } = (error ?? {}) as {
    responseCode?: number;
    command?: string;
    code?: string;
  };
  const reason = `email: ${responseCode ?? code ?? 'failed'}: ${reasonOf(error)}`;
  // Credentials are mended by people without anybody telling us.
  if (code === 'EAUTH') return { kind: 'retry', reason };
  if (responseCode !== undefined) return { kind: responseCode >= 500 ? 'refused' : 'retry', reason };
  return { kind: command !== undefined && TAKEN_MAYBE.includes(command) ? 'unknown' : 'retry', reason };
}
