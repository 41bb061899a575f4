/** How long a text is as Slack counts it: in code points. */
export function codePoints(text: string): number {
  // A text has at most as many code points as UTF-16 units; most are pure.
  let count = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count -= 1;
      i += 1;
    }
  }
  return count;
}

/** Whether a text has at most `most` code points. */
export function fits(text: string, most: number): boolean {
  // It has no more of them than UTF-16 units, and these need no counting.
  return text.length <= most || codePoints(text) <= most;
}

/** The text when it fits into `most` code points, and otherwise its beginning with an ellipsis that shows the cut. */
export function shorten(text: string, most: number): string {
  if (fits(text, most)) return text;
  return `${[...text]
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
