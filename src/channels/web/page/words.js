// @ts-check
/** @import { PageWords } from '../words.ts' */

/** The words of the page, as the server put them into it. */
export const words = /** @type {PageWords} */ (JSON.parse(document.documentElement.dataset.words ?? '{}'));

/**
 * Fills the names in braces.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (found, name) => String(values[name] ?? found));
}
