/**
 * Breaks a text into lines of at most `width` characters, between words; a longer word stands alone. The lines are
 * made about equally long, so that no single word is left on the last.
 */
export function wrap(text: string, width: number): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  let best = fillLines(words, width);
  for (let narrower = width - 1; narrower > 0; narrower--) {
    const lines = fillLines(words, narrower);
    if (lines.length > best.length || lines.some((line) => line.length > width)) break;
    best = lines;
  }
  return best;
}

function fillLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
