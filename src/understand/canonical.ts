import type { Devices } from './devices.ts';
import { language } from './language.ts';
import { type Lexicon, spell, translate } from './lexicon.ts';
import { tokens } from './text.ts';

const SITES =
  /(?<![a-z])(?:facebook|fb|instagram|insta|snapchat|twitter|gmail|google accounts?|amazon|github|gitlab|bitbucket|paypal|discord|steam|coinbase|binance|kraken|bybit|dropbox|linkedin|reddit|twitch|epic games|playstation|nintendo|wordpress|aws|cloudflare|shopify|ebay|tiktok|roblox|crypto exchange|uber|godaddy|namecheap|heroku|slack|zoom account|yahoo|protonmail|mailchimp|stripe|wise|revolut)(?![a-z])/g;
const OTHER_APPS =
  /(?<![a-z])(?:google(?:'?s)? auth(?:enticator)?|authy|duo(?: mobile| push| app)?|okta(?: verify)?|lastpass(?: authenticator)?|1password|bitwarden|keepass(?:xc)?|(?:rsa|securid)(?: securid| token)?|symantec vip|vip access|aegis|ente(?: auth)?|2fas|raivo|freeotp|steam guard|battle ?net(?: authenticator)?|blizzard authenticator|salesforce authenticator|forti(?:token|client)(?: mobile)?|id me|yubico authenticator|sap authenticator|oracle (?:mobile )?authenticator|zoho oneauth|dashlane|nordpass|proton (?:pass|authenticator)|sophos authenticator|entrust soft token|gemalto|step two app|otp auth|keeper authenticator|microfocus authenticator|verizon authenticator|(?:chrome|firefox|edge|browser) (?:otp |authenticator )?(?:extension|add-?on|plugin))(?![a-z])/g;
const CHAT_APPS =
  /(?<![a-z])(?:whatsapp|telegram|(?<!\b(?:full|good|no|strong|phone|mobile|the|weak|any) )signal|viber|wechat|line app)(?![a-z])/g;
/** A service that reads as a phone. */
const AS_PHONE = /^apple (?:ids?|account)/;

/** What the classifier sees of a message. */
export interface Canonical {
  readonly language: string;
  /** English words: other languages translated, spelling corrected, devices, sites, other apps and numbers as classes. */
  readonly words: readonly string[];
  /** The plain text in English words, for rules that read English. */
  readonly english: string;
}

/** The classifier's view of a plain text whose devices are known. */
export function canonical(text: string, devices: Devices, lexicon: Lexicon): Canonical {
  const spoken = language(text);
  const gloss = spoken === 'en' ? undefined : lexicon.gloss[spoken];
  let classed = text;
  for (const mention of devices.mentions.toReversed())
    if (!mention.service || AS_PHONE.test(mention.words))
      classed = `${classed.slice(0, mention.start)} phone ${classed.slice(mention.end)}`;
  classed = classed
    .replace(OTHER_APPS, ' zotherapp ')
    .replace(CHAT_APPS, ' zchatapp ')
    .replace(SITES, ' zsite ');
  let said = tokens(classed);
  if (gloss) said = translate(said, gloss, spoken === 'ja');
  const words: string[] = [];
  for (const word of said) {
    const next = /^\d/.test(word) ? `z${word.replace(/\D/g, '').length}` : spell(word, lexicon);
    if (next !== 'phone' || words.at(-1) !== 'phone') words.push(next);
  }
  const english = gloss ? translate(tokens(text), gloss, spoken === 'ja').join(' ') : text;
  return { language: spoken, words, english };
}

/** Where a text pauses, as Japanese writes it, too. */
const PAUSES = /(\s*(?:[.,;:!?()/]+(?=\s|$)|[。、！？]+)\s*)/;
const PAUSE: Readonly<Record<string, string>> = { '。': '. ', '、': ', ', '！': '! ', '？': '? ' };

/** A plain text in English words, its punctuation kept; itself when it is English. */
export function inEnglish(text: string, spoken: string, lexicon: Lexicon): string {
  const gloss = spoken === 'en' ? undefined : lexicon.gloss[spoken];
  if (!gloss) return text;
  return text
    .split(PAUSES)
    .map((part, at) =>
      at % 2 === 1 ? (PAUSE[part.trim()] ?? part) : translate(tokens(part), gloss, spoken === 'ja').join(' '),
    )
    .join('');
}
