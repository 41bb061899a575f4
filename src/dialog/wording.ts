import type { Dialogs } from './dialogs.ts';
import type { Part, Progress } from './message.ts';
import type { StepSource } from './schema.ts';

/** Fills `{name}` in a text from the organisation's settings and the values given; other braces stay. */
export function fill(dialogs: Dialogs, text: string, values: Readonly<Record<string, string>> = {}): string {
  if (!text.includes('{')) return text;
  const organisation: Readonly<Record<string, string>> = dialogs.organisation;
  return text.replaceAll(/\{([a-z_]+)\}/g, (all, name: string) => values[name] ?? organisation[name] ?? all);
}

/** One of the engine's own sentences, from dialogs/texts.yaml. */
export function sentence(
  dialogs: Dialogs,
  name: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(dialogs, dialogs.texts[name] ?? name, values);
}

export function warningPart(dialogs: Dialogs, code: string): Part {
  return { kind: 'warning', code, text: fill(dialogs, dialogs.warnings[code]?.text ?? code) };
}

type PlatformText = StepSource['text'] | undefined;

function choose(text: PlatformText, platform: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return platform === 'ios'
    ? text.ios
    : platform === 'android'
      ? text.android
      : `${text.ios}\n\n${text.android}`;
}

/** A step in words: for the platform and the phone it is done on. `phone` names one of the `phone-…` texts. */
export function stepPart(
  dialogs: Dialogs,
  code: string,
  how: { platform: string; phone: string; look: boolean; progress?: Progress },
): Part {
  const step = dialogs.steps.get(code);
  if (!step) return { kind: 'text', text: code };
  const values = { phone: sentence(dialogs, `phone-${how.phone}`) };
  const say = (text: PlatformText) => {
    const chosen = choose(text, how.platform);
    return chosen === undefined ? undefined : fill(dialogs, chosen, values);
  };
  const see = how.look ? undefined : say(step.see);
  const outside = step.outside ? dialogs.sources.outside[step.outside]?.title : undefined;
  return {
    kind: 'step',
    code,
    title: fill(dialogs, step.title, values),
    text: (how.look ? say(step.look) : undefined) ?? say(step.text) ?? '',
    ...(see === undefined ? {} : { see }),
    ...(step.phone === 'none' ? {} : { phone: sentence(dialogs, `on-${how.phone}`) }),
    ...(how.progress ? { progress: how.progress } : {}),
    ...(outside === undefined ? {} : { outside }),
  };
}

/** The label of a slot's value (or values joined with commas), for summaries. */
export function valueInWords(dialogs: Dialogs, slot: string, value: string): string {
  const definition = dialogs.slots.get(slot);
  if (!definition) return value;
  // A free answer may have commas of its own.
  if (definition.free) return definition.values[value]?.short ?? value;
  return value
    .split(',')
    .map((one) => definition.values[one]?.short ?? one)
    .join(', ');
}
