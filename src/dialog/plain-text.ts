import type { Dialogs } from './dialogs.ts';
import type { Part } from './message.ts';
import { sentence } from './wording.ts';

/** A message as plain text: complete without buttons, colours or pictures. */
export function plainText(dialogs: Dialogs, parts: readonly Part[]): string {
  return parts.map((part) => plainPart(dialogs, part)).join('\n\n');
}

/** Takes the Markdown subset out of a text; a link keeps its address. */
export function withoutMarkdown(text: string): string {
  return text
    .replaceAll(/\*\*(.+?)\*\*/gs, '$1')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)');
}

function plainPart(dialogs: Dialogs, part: Part): string {
  switch (part.kind) {
    case 'text':
      return withoutMarkdown(part.text);
    case 'warning':
      return sentence(dialogs, 'plain-warning', { text: withoutMarkdown(part.text) });
    case 'step': {
      const head = part.progress
        ? sentence(dialogs, 'plain-step', {
            at: String(part.progress.at),
            of: String(part.progress.of),
            title: part.title,
          })
        : sentence(dialogs, 'plain-step-alone', { title: part.title });
      const lines = [
        part.phone ? `${head} (${part.phone})` : head,
        withoutMarkdown(part.text),
        ...(part.see ? [sentence(dialogs, 'plain-see', { text: withoutMarkdown(part.see) })] : []),
        ...(part.outside ? [sentence(dialogs, 'plain-outside', { source: part.outside })] : []),
      ];
      return lines.join('\n');
    }
    case 'facts':
      return [part.title, ...part.rows.map((row) => `- ${row.label}: ${withoutMarkdown(row.value)}`)].join(
        '\n',
      );
    case 'choices': {
      // Folded answers keep their numbers; "more" unfolds them.
      const folded = part.choices.some((choice) => choice.more);
      const how = part.multiple ? 'plain-choose-several' : folded ? 'plain-choose-more' : 'plain-choose';
      return [
        withoutMarkdown(part.prompt),
        ...part.choices.flatMap((choice, i) => (choice.more ? [] : [`${i + 1}. ${choice.label}`])),
        withoutMarkdown(sentence(dialogs, how)),
      ].join('\n');
    }
    case 'input':
      return withoutMarkdown(part.label);
    case 'link':
      return `${part.label}: ${part.url}`;
    case 'source':
      return part.url ? `${part.text} (${part.url})` : part.text;
  }
}
