import type { Dialogs } from '../dialogs.ts';

interface Wording {
  readonly code: string;
  readonly text: string;
  readonly platform?: 'ios' | 'android';
  /** The text that says what the code stands for; hints and labels are not. */
  readonly main: boolean;
}

/** Every text that a person may see. */
export function textsOf(dialogs: Dialogs): readonly Wording[] {
  const texts: Wording[] = [];
  for (const step of dialogs.steps.values()) {
    for (const [name, text] of Object.entries({ text: step.text, look: step.look, see: step.see })) {
      if (text === undefined) continue;
      const main = name === 'text';
      if (typeof text === 'string')
        texts.push(
          { code: step.code, text, main, platform: 'ios' },
          { code: step.code, text, main, platform: 'android' },
        );
      else
        for (const platform of ['ios', 'android'] as const)
          texts.push({ code: step.code, text: text[platform], main, platform });
    }
    texts.push(
      { code: step.code, text: step.title, main: false },
      { code: step.code, text: step.why, main: false },
    );
  }
  for (const [code, { text }] of Object.entries(dialogs.warnings)) texts.push({ code, text, main: true });
  for (const [code, { text }] of Object.entries(dialogs.says)) texts.push({ code, text, main: true });
  for (const [code, { text }] of Object.entries(dialogs.answers)) texts.push({ code, text, main: true });
  for (const [code, { title, text, next, tell, by_account }] of Object.entries(dialogs.outcomes)) {
    texts.push({ code, text: `${title} ${text}`, main: true }, { code, text: next, main: false });
    for (const line of [...(tell ?? []), ...Object.values(by_account ?? {})])
      texts.push({ code, text: line, main: false });
  }
  for (const [code, text] of Object.entries(dialogs.texts)) texts.push({ code, text, main: true });
  for (const slot of dialogs.slots.values()) {
    texts.push({ code: slot.name, text: slot.question, main: true });
    const asked = slot.variants.flatMap(({ question, hint }) => [question, hint]);
    for (const text of [slot.hint, slot.why, slot.on_behalf, ...asked])
      if (text) texts.push({ code: slot.name, text, main: false });
    for (const value of Object.values(slot.values))
      texts.push({ code: slot.name, text: value.label, main: false });
  }
  return texts;
}
