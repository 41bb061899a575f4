import { DERIVED, type Dialogs, type DoItem, type FlowItem } from '../../dialog/dialogs.ts';
import { conditionInWords } from './condition-words.ts';
import type { DiagramNode, Line } from './diagram.ts';

/** Longest part of a text that fits into a shape; the whole is in the hint. */
const LONGEST_TEXT = 110;

/** What is drawn for an item: its shape and the words in it. */
export function describeItem(dialogs: Dialogs, item: FlowItem): Omit<DiagramNode, 'id'> {
  const described = describe(dialogs, item);
  if (!item.when) return described;
  const words = conditionInWords(item.when, dialogs);
  const text = words.startsWith('not if') ? `N${words.slice(1)}` : `Only if ${words}`;
  const only: Line = { text, small: true };
  return { ...described, lines: [...described.lines, only] };
}

function describe(dialogs: Dialogs, item: FlowItem): Omit<DiagramNode, 'id'> {
  switch (item.kind) {
    case 'collect':
      return { shape: 'question', lines: questionLines(dialogs, item.slot) };
    case 'do':
      return { shape: 'steps', lines: item.steps.flatMap((code) => stepLines(dialogs, item, code)) };
    case 'say': {
      const text = plain(dialogs.says[item.say]?.text ?? item.say);
      return { shape: 'say', lines: [{ text: shorten(text) }, ...noteLines(dialogs, item.set)], hint: text };
    }
    case 'warn':
      return {
        shape: 'warn',
        lines: item.warnings.map((code) => ({ code, text: dialogs.warnings[code]?.title ?? '' })),
        hint: item.warnings.map((code) => plain(dialogs.warnings[code]?.text ?? '')).join(' '),
      };
    case 'branch':
      return { shape: 'fork', lines: [] };
    case 'call': {
      const title = dialogs.flows.get(item.flow)?.title ?? '';
      const back: Line = {
        text: item.gather ? 'then back here, whatever its end' : 'then back here',
        small: true,
      };
      const notes = noteLines(dialogs, item.set);
      return {
        shape: 'call',
        lines: [{ code: item.flow, text: title }, back, ...notes],
        link: item.flow,
      };
    }
    case 'end':
      return {
        shape: 'end',
        lines: [{ code: item.outcome, text: dialogs.outcomes[item.outcome]?.title ?? '' }],
      };
  }
}

function questionLines(dialogs: Dialogs, slot: string): readonly Line[] {
  const slots = DERIVED.includes(slot) ? ['platform_old', 'platform_new'] : [slot];
  return [
    ...slots.map((name) => ({ text: dialogs.slots.get(name)?.question ?? name })),
    { text: slot, small: true },
  ];
}

function stepLines(dialogs: Dialogs, item: DoItem, code: string): readonly Line[] {
  const step = dialogs.steps.get(code);
  if (!step) return [{ code, text: '' }];
  const phone = item.phone ?? step.phone;
  const title = step.title.replaceAll('{phone}', PHONE[phone] ?? 'the phone');
  const remarks = [
    ...(phone === 'none' || phone === 'acted' || step.title.includes('{phone}')
      ? []
      : [`on ${PHONE[phone]}`]),
    ...(step.platforms?.length === 1 ? [step.platforms[0] === 'ios' ? 'iPhone only' : 'Android only'] : []),
    ...(item.look ? ['looks only'] : []),
    ...(step.risk === 'destructive' ? ['cannot be undone'] : []),
    ...(step.warn?.length ? [`warns ${step.warn.join(', ')}`] : []),
    ...(step.gate?.length ? [`check: ${step.gate.join(', ')}`] : []),
  ];
  return [{ code, text: title }, ...(remarks.length > 0 ? [{ text: remarks.join(' · '), small: true }] : [])];
}

const PHONE: Readonly<Record<string, string>> = {
  old: 'the OLD phone',
  new: 'the NEW phone',
  only: 'the only phone',
};

/** What a flow takes for granted from here on. */
function noteLines(dialogs: Dialogs, set: readonly (readonly [string, string])[]): readonly Line[] {
  return set.map(([name, value]) => {
    const slot = dialogs.slots.get(name);
    return { text: `notes ${slot?.label ?? name}: ${slot?.values[value]?.short ?? value}`, small: true };
  });
}

function plain(text: string): string {
  return text.replaceAll('**', '').replaceAll(/\n- /g, ' · ').replaceAll(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_TEXT - 1))} …`;
}
