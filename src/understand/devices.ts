import { impliedMove, speaksOfCrossing } from './device-crossing.ts';
import { DEVICE } from './device-names.ts';
import { goneButMine, STAYS_BEFORE, setAside, TAKEN_OVER } from './device-others.ts';
import { AHEAD, role } from './device-roles.ts';

export type Os = 'ios' | 'android';

/** One device, shop or service in a message that tells an operating system. `role` below 0: where things come from, above 0: where they go. */
interface Mention {
  readonly os: Os;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Belongs to somebody else, to another time, or is named only to be ruled out. */
  readonly ignored: boolean;
  readonly role: number;
}

export interface Devices {
  readonly mentions: readonly Mention[];
  /** Systems that matter, ignored mentions left out. */
  readonly systems: readonly Os[];
  /** Where the accounts are and where they should go, when two systems matter and the words tell. */
  readonly from: Os | null;
  readonly to: Os | null;
  /** The words speak of another system, even where none or only one is named. */
  readonly crossing: boolean;
}

/** Two systems side by side, nothing moving. */
const TOGETHER =
  /\bbetween\b|\bat the same time\b|\bboth (?:use|share|show|an? )|\bshare (?:the |a |one )?(?:backup|copy)|\bdifferen(?:ce|t|ces)\b(?! phone)|\binclude the same\b|\bsame as\b|\bboth systems\b/;

/** Every device the plain text names, whose it is and which way things move. */
export function devices(text: string): Devices {
  const mentions: Mention[] = [];
  const others = new Set<number>();
  const ahead = AHEAD.test(text);
  const crossing = speaksOfCrossing(text);
  let stays: Os | null = null;
  for (const found of text.matchAll(DEVICE)) {
    const os: Os = found.groups?.ios ? 'ios' : 'android';
    const words = found[0];
    const start = found.index;
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 60), start).replace(/^.*[.!?;] /, '');
    const after = text.slice(end, end + 60);
    const aside = setAside(text, words, before, after);
    if (aside === 'other') others.add(start);
    if (STAYS_BEFORE.test(before)) stays = os;
    let value = role(before, after, ahead);
    if (/^i[ -]?cloud|^itunes/.test(words)) value = Math.min(value - 1, -1);
    if (/smart ?switch/.test(words)) value += 1;
    if (goneButMine(before, after) || words.startsWith('move to ios')) value = -3;
    if (TAKEN_OVER.test(before)) value = Math.max(value, 2);
    mentions.push({ os, words, start, end, ignored: aside !== 'no', role: value });
  }
  let kept = mentions.filter((mention) => !mention.ignored);
  if (stays !== null) return { mentions, crossing, systems: [stays], from: null, to: null };
  // Somebody else's phone, or a guide for others, that names the only system is the phone the message is about.
  if (kept.length === 0) kept = mentions.filter((mention) => others.has(mention.start));
  // The app "Move to iOS" has one direction.
  if (kept.some(({ words }) => words.startsWith('move to ios')))
    return { mentions, crossing, systems: ['android', 'ios'], from: 'android', to: 'ios' };
  const systems = [...new Set(kept.map((mention) => mention.os))];
  const implied = systems.length === 1 ? impliedMove(text, systems[0]) : null;
  if (implied) return { mentions, crossing, systems: ['ios', 'android'], ...implied };
  const still = kept.every((mention) => Math.abs(mention.role) < 2);
  if (systems.length < 2 || (still && TOGETHER.test(text)))
    return { mentions, crossing, systems, from: null, to: null };
  const score = (os: Os) =>
    kept.filter((mention) => mention.os === os).reduce((sum, mention) => sum + mention.role, 0);
  const order = kept[0]?.os === 'ios' ? -0.75 : 0.75;
  const toIos = score('ios') - score('android') + order;
  return toIos > 0
    ? { mentions, crossing, systems, from: 'android', to: 'ios' }
    : { mentions, crossing, systems, from: 'ios', to: 'android' };
}
