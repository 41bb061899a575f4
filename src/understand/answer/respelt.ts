import { oneEditApart } from '../text.ts';

/** Names that are the whole answer where a kind of phone is asked for. */
const NAMES = ['iphone', 'android', 'samsung', 'galaxy', 'huawei', 'xiaomi', 'motorola', 'oneplus'];
/** Words one slip away from a name. */
const MEANT = new Set(['phone', 'phones', 'iphones', 'androids']);

/** A text in which a misspelt kind of phone is spelt right, where one was asked for. */
export function respelt(text: string, asking: string): string {
  if (!asking.startsWith('platform_')) return text;
  return text.replace(/\b[a-z]{6,}\b/g, (word) =>
    MEANT.has(word) ? word : (NAMES.find((name) => oneEditApart(word, name)) ?? word),
  );
}
