import { impliedMove, speaksOfCrossing } from './device-crossing.ts';
import { attention, focus } from './device-focus.ts';
import { MARK, MARK_LENGTH, marked, type Name, names } from './device-names.ts';
import { goneButMine, linked, STAYS_BEFORE, setAside, TAKEN_OVER } from './device-others.ts';
import { kept as keptSystem } from './device-pairs.ts';
import { AHEAD, role } from './device-roles.ts';

export type Os = 'ios' | 'android';

/** A name with its part in the message. `role` below 0: where things come from, above 0: where they go. */
interface Mention extends Name {
  /** Belongs to somebody else, to another time, or is named only to be ruled out. */
  readonly ignored: boolean;
  readonly role: number;
  /** How much the words around it make it the one the message is about. */
  readonly attention: number;
}

export interface Devices {
  readonly mentions: readonly Mention[];
  /** Systems that matter, ignored mentions left out. */
  readonly systems: readonly Os[];
  /** Of two systems the one the words dwell on, for a question that is about one phone; null when they do not tell. */
  readonly main: Os | null;
  /** Where the accounts are and where they should go, when two systems matter and the words tell. */
  readonly from: Os | null;
  readonly to: Os | null;
  /** The words speak of another system, even where none or only one is named. */
  readonly crossing: boolean;
}

/** Two systems side by side, nothing moving. */
const TOGETHER =
  /\bbetween\b|\bat the same time\b|\bboth (?:use|share|show|an? )|\bshare (?:the |a |one )?(?:backup|copy)|\bdifferen(?:ce|t|ces)\b(?! (?:phone|account|address|mail))|\binclude the same\b|\bsame as\b|\bboth systems\b/;

/** Two kinds of backup held against each other. */
const COMPARED =
  /§[ia]s?(?: copy| backup)? (?:and|or|≠|vs) (?:the |an? )?§[ia]s? (?:cloud )?(?:cop(?:y|ies)|backups?|alike)\b|\b(?:across|choose|either|whether)(?: \w+){0,2} §[ia]s? (?:and|or) (?:an? )?§/;
/** The new phone speaks of a backup it would like to have. */
const ASKED_FOR =
  /\b(?:wants?|asks? for|turn on|says|restore from|talks about|needs?|enable|demands?|pede|pide|demande|verlangt|will)\b(?![^§.]*\b(?:backed|saved|stored))[^§.]{0,20}$/;

/** The app that brings things from Android to an iPhone, in any language. */
const MOVE_TO_IOS = /^(?:m|p|auf).* ios|^iosに移行/;

/** The names with their parts, and the system that the person says they stay with. */
function mentionsIn(text: string, named: readonly Name[], seen: string) {
  const mentions: Mention[] = [];
  const others: Mention[] = [];
  const scenery: Mention[] = [];
  const ahead = AHEAD.test(text);
  let stays: Os | null = null;
  let at = -MARK_LENGTH;
  for (const name of named) {
    at = seen.indexOf(MARK, at + MARK_LENGTH);
    const before = seen.slice(Math.max(0, at - 60), at).replace(/^.*[.!?;] /, '');
    const after = seen.slice(at + MARK_LENGTH, at + 62);
    const aside = setAside(text, name.words, before, after);
    if (STAYS_BEFORE.test(before)) stays = name.os;
    const mention = {
      ...name,
      ignored: aside !== 'no',
      role: roleOf(name.words, before, after, ahead),
      attention: attention(before, after),
    };
    mentions.push(mention);
    if (aside === 'other') others.push(mention);
    else if (aside === 'scenery') scenery.push(mention);
  }
  return { mentions, others, scenery, stays };
}

function roleOf(words: string, before: string, after: string, ahead: boolean): number {
  if (goneButMine(before, after) || MOVE_TO_IOS.test(words)) return -3;
  let value = role(before, after, ahead);
  if (/^i[ -]?cloud|^itunes/.test(words)) value = ASKED_FOR.test(before) ? 1 : Math.min(value - 1, -1);
  if (/smart ?switch/.test(words)) value += 1;
  return TAKEN_OVER.test(before) ? Math.max(value, 2) : value;
}

/** The system whose mentions point most at where things go. */
function target(mentions: readonly Mention[]): Os {
  let toIos = mentions[0]?.os === 'ios' ? -0.75 : 0.75;
  for (const { os, role } of mentions) toIos += os === 'ios' ? role : -role;
  return toIos > 0 ? 'ios' : 'android';
}

/** Every device the plain text names, whose it is and which way things move. */
export function devices(text: string): Devices {
  const named = names(text);
  const crossing = speaksOfCrossing(text);
  const none = { mentions: [], crossing, systems: [], main: null, from: null, to: null };
  if (named.length === 0) return none;
  const seen = marked(text, named);
  const { mentions, others, scenery, stays } = mentionsIn(text, named, seen);
  const told = { ...none, mentions };
  if (stays !== null) return { ...told, systems: [stays] };
  let kept = mentions.filter((mention) => !mention.ignored);
  // Somebody else's phone, or a guide for others, that names the only system is the phone the message is about.
  if (kept.length === 0) kept = others.length > 0 ? others : scenery;
  // His phone and hers: what belongs to somebody else counts where things move to it or from it.
  else if (others.length > 0 && linked(seen))
    kept = mentions.filter((one) => !one.ignored || others.includes(one));
  // The app "Move to iOS" has one direction.
  if (kept.some(({ words }) => MOVE_TO_IOS.test(words)))
    return { ...told, systems: ['android', 'ios'], from: 'android', to: 'ios' };
  const systems = [...new Set(kept.map((mention) => mention.os))];
  const implied = systems.length < 2 ? impliedMove(text, systems[0] ?? mentions[0]?.os) : null;
  if (implied) return { ...told, systems: ['ios', 'android'], ...implied };
  if (systems.length < 2) return { ...told, systems };
  const same = keptSystem(text, mentions);
  if (same !== null) return { ...told, systems: [same] };
  if (COMPARED.test(seen)) return { ...told, systems };
  if (TOGETHER.test(text) && kept.every((mention) => Math.abs(mention.role) < 2)) return { ...told, systems };
  const main = focus(seen, kept);
  const to = target(kept);
  return { ...told, systems, main, from: to === 'ios' ? 'android' : 'ios', to };
}
