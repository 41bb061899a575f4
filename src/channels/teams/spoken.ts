import type { TeamsActivity } from './activity.ts';

/** More than anybody can send in Teams. How much of a message is taken is the engine's to say. */
export const LONGEST_TEXT = 28_000;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The words of a message: without the mention of the desk, which is a name, and without markup. */
export function spokenText({ text, textFormat, entities, recipient }: TeamsActivity): string {
  let rest = text ?? '';
  for (const entity of entities ?? []) {
    if (entity.mentioned?.id !== recipient.id || !entity.text) continue;
    const name = entity.text.replace(/^<at[^>]*>|<\/at>$/g, '');
    rest = rest
      .replaceAll(new RegExp(`<at[^>]*>${RegExp.escape(name)}</at>`, 'g'), ' ')
      .replaceAll(entity.text, ' ');
  }
  // Other people who are mentioned keep their names.
  rest = rest.replaceAll(/<\/?at(\s[^<>]*)?>/gi, '');
  if (textFormat === 'xml') rest = withoutMarkup(rest);
  return rest
    .replaceAll(/&nbsp;|[^\S\n]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT);
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|<\/(p|div|li)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
