import { z } from 'zod';
import type { Send } from '../http.ts';

/** What RT keeps of a transaction's words and files. */
export const attachments = z.object({
  items: z.array(
    z.object({
      ContentType: z.string().default(''),
      Content: z.string().nullish(),
      Filename: z.string().nullish(),
    }),
  ),
});

/** The words of one correspondence: its text, or its HTML without the marks. */
export async function textOf(send: Send, transaction: number): Promise<string> {
  const path = `/transaction/${transaction}/attachments?fields=ContentType,Content,Filename`;
  const { items } = attachments.parse((await send({ method: 'GET', path })).body);
  const bodies = items.filter(({ Filename }) => !Filename);
  const plain = bodies.find(({ ContentType }) => ContentType === 'text/plain')?.Content;
  if (plain) return plain.trim();
  const html = bodies.find(({ ContentType }) => ContentType === 'text/html')?.Content ?? '';
  return withoutHtml(html);
}

function withoutHtml(html: string): string {
  return html
    .replaceAll(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
