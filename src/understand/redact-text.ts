/** The text without addresses, links, names and numbers: what is left says what was meant, not who meant it. */
export function redactText(text: string, most: number): string {
  return text
    .replace(/\S+@\S+/g, '[address]')
    .replace(/\bhttps?:\/\/\S+|\bwww\.\S+/gi, '[link]')
    .replace(/\+?\d[\d ()/.-]{5,}\d/g, '[number]')
    .replace(/(?<=[\p{L},] )(?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)+/gu, '[name]')
    .replace(
      /\b(?:my name is|i am|i'm|this is|ich bin|ich heiße|me llamo|je m'appelle|meu nome é) \p{Lu}\p{L}+/giu,
      '[name]',
    )
    .slice(0, most);
}
