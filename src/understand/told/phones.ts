import type { Devices } from '../devices.ts';

/**
 * The words every phone of a message is replaced by: the one that has or had the accounts, the one they go to, one
 * of which the words alone do not tell, a second one, and a tablet beside a phone.
 */
export type Phone = 'OLD' | 'NEW' | 'PHONE' | 'SECOND' | 'TABLET';

const OLD_WORDS = '(?:old|older|previous|former|last|ex|original|existing|first)';
const NEW_WORDS = '(?:new|newer|brand new|replacement|next|fresh|newest|shiny)';
const SECOND_WORDS = '(?:second|2nd|spare|other|secondary|additional)';
const FILLERS =
  '(?:work|company|personal|private|business|main|android|apple|samsung|smart|mobile|cell|own|little|black|white|blue)';
/** Words of a state stay in the text: the rules read them. */
const STATES = '(?:broken|cracked|smashed|shattered|dead|lost|stolen|wiped|damaged|bricked|faulty|working)';
const NOUN =
  '(?:smart|mobile |cell ?)?(?:phones?|fone|phne|mobile|handset|device|cell)(?! (?:backup|number|data|network|plan|internet|contract|company|provider)\\b)';
const WORD = new RegExp(
  `(?=\\S)(?<![\\p{L}\\p{N}-])(?<state>${STATES} )?(?:(?<old>${OLD_WORDS})|(?<new>${NEW_WORDS})|(?<second>${SECOND_WORDS})|(?<plain>${FILLERS}))?` +
    `(?: (?:${FILLERS}|${OLD_WORDS}|${NEW_WORDS}))*? ?(?<![\\p{L}\\p{N}])(?:(?<device>@\\d+@(?: ?@\\d+@)*)|(?<tablet>tablet|tab)|(?<noun>${NOUN})|(?<one>ones?|1)(?! (?:phone|device|handset|mobile|of))(?= |$|[,.;!?)]))(?! (?:number|bill|shop|case|call)\\b)(?: (?:phone|handset|mobile|device)\\b)?`,
  'gu',
);
/** "the old is broken": the adjective alone, where a verb follows. */
const ALONE =
  /\b(?:the|my) (old|new) (?=(?:is|was|has|had|still|got|works|does|doesnt|wont|fell|died|broke|shows)\b)/g;

function named(groups: Record<string, string | undefined>, role: number | undefined): Phone | null {
  if (groups.old) return 'OLD';
  if (groups.new) return 'NEW';
  if (groups.tablet) return 'TABLET';
  if (groups.second) return 'SECOND';
  if (role !== undefined && role <= -1.5) return 'OLD';
  if (role !== undefined && role >= 1.5) return 'NEW';
  return groups.one ? null : 'PHONE';
}

/** The system itself, no phone. */
const NO_PHONE = /^i ?os/;
/** "The latest Android", "Android 8": a version, no phone. */
const VERSION_BEFORE = /\b(?:latest|newest|recent|current|version of) $/;
const VERSION_AFTER = /^ ?(?:version )?\d/;

/** A plain text with every phone in it replaced by one of the words of {@link Phone}. */
export function withPhones(text: string, { mentions }: Devices): string {
  const roles: { readonly role: number; readonly words: string }[] = [];
  let marked = '';
  let at = 0;
  for (const { start, end, words, role, service } of mentions) {
    const version =
      words === 'android' &&
      (VERSION_AFTER.test(text.slice(end)) || VERSION_BEFORE.test(text.slice(0, start)));
    if (service || NO_PHONE.test(words) || version || start < at) continue;
    marked += `${text.slice(at, start)}@${roles.length}@`;
    roles.push({ role, words });
    at = end;
  }
  marked += text.slice(at);
  const phones = marked.replace(WORD, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const models = [...(groups.device ?? '').matchAll(/\d+/g)].flatMap(([at]) => roles[Number(at)] ?? []);
    const role = models.reduce<number | undefined>(
      (most, one) => (most === undefined || Math.abs(one.role) > Math.abs(most) ? one.role : most),
      undefined,
    );
    const tablet = models.some(({ words }) => /^i[ -]?pad|\btab\b/.test(words));
    const phone = tablet ? 'TABLET' : named(groups, role);
    return phone === null ? whole : `${groups.state ?? ''}${phone}`;
  });
  const told = phones.replace(ALONE, (_, word: string) => `my ${word === 'old' ? 'OLD' : 'NEW'} `);
  // A tablet that is the only device is the phone of the message.
  return /\b(?:OLD|NEW|PHONE|SECOND)\b/.test(told) ? told : told.replaceAll('TABLET', 'PHONE');
}
