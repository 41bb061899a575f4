import { anyOf, SAYS, type ScreenRule } from './screen-rule.ts';

/** Known texts that come before the labels with a meaning of their own. */
export const OTHER_FIRST: readonly ScreenRule[] = [
  {
    label: 'other',
    row: 'E12',
    words:
      /(?:replace|overwrite|erase) (?:the |my |your |an? )?(?:existing|old|current|cloud) ?(?:cloud )?backup\?|existing backup will be (?:replaced|erased|deleted|overwritten)/,
  },
  {
    label: 'other',
    row: 'E25',
    words:
      /(?:device|phone) (?:is|was|has been|may be) (?:jail ?broken|rooted)|(?:says?|said|detects?|detected|flagged).{0,30}(?:jail ?broken|rooted)|jailbreak (?:detected|warning)|root (?:detected|detection)/,
  },
  {
    label: 'other',
    row: 'E9',
    words:
      /already used this qr|qr (?:code )?(?:was |has been |is |has )?already (?:been )?used|generate a new qr/,
  },
  {
    label: 'other',
    row: 'E10',
    words: /qr code activation failed|activation (?:code )?(?:is |was )?(?:invalid|failed|not valid)/,
  },
];

const KNOWN: readonly (readonly [row: string, words: RegExp])[] = [
  ['E8', /sign in to restore (?:your|this|the) account/],
  ['E7', /(?:scan (?:a |the )?qr(?: code)?|sign in) to recover/],
  ['E14', /incident (?:code|id|number)|submit (?:the |your )?logs|asks (?:me )?to (?:send|submit) logs/],
  ['E15', /impossible to (?:activate|enable|turn on) (?:the )?(?:cloud )?backup/],
  ['E13', /(?:no longer|not|wont|wouldnt) be able to (?:recover|restore) from (?:a |the |your )?backup/],
  ['E23', /security info(?:rmation)? change is (?:still )?pending|cant access this site right now/],
  ['E24', /try another verification method|too many (?:attempts|tries|requests)/],
  ['E22', /dont have any of these/],
  ['E20', /weve sent a notification|sent a notification to your mobile/],
  ['E26', /recover your account["']? (?:link|option|button)/],
];

/** What a code of an error looks like; a six-digit code of the app does not stand behind "error". */
const CODE = anyOf(
  `(?:error|err|fehler(?:code)?|c[oó]digo de err\\w+|erreur|erro|エラー(?:コード)?)(?: (?:code|number|no|nr|message|de error|de erro|d'erreur))?[ :#-]*(?:is |was |of )?["'(]?-?(?:[a-z]{0,8}-?\\d{2,}|0x[0-9a-f]{4,})`,
  '(?<!my )(?<!the )(?<!verification )(?<!qr )\\bcode (?:is )?(?:\\d{3,5}|\\d{8})(?!\\d)',
  '\\bcode [0-9a-f]*\\d[0-9a-f]*[a-f][0-9a-f]*\\b|^\\d{3} when\\b|aadsts ?\\d+|0x[0-9a-f]{4,}',
  '(?:throws?|gives?|gave|returns?|fails with) (?:me )?(?:an? )?(?:error )?(?:code )?\\d{5,6}(?! ?(?:in|to)\\b)',
);

/** Quoted words that are a whole sentence of the screen, and such sentences without quotes. */
const SENTENCE = anyOf(
  `${SAYS}(?: \\w+){0,3}:? ["'][^"']{6,}["']`,
  `(?:^|[ (:])"[\\w]+(?: [^" ]+){2,}"`,
  `(?:^|[ (:])'(?:[\\w]+ ){3,}[^' ]+'`,
  '(?:message|alert|popup|pop up|banner|error|reads?) ?: \\w+(?: \\w+){2,}',
  'says (?:this |that )?(?:the |this |my )?(?:account|device|entry)(?: \\w+){0,3} (?:already|not registered|not found|not supported|cant be)',
  '"[^"]{4,40} (?:failed|incomplete)"|["\'](?:device|account|entry|app)(?: \\w+){0,2} (?:already|not) \\w+["\']',
  'could not be decrypted|not be decrypted|blocked by policy|code was (?:already )?used before|backup code \\d{6}|error,? (?:\\w+ ){0,3}(?:id|reference) \\w+|error -\\d+|reference ends with',
  'no passkeys available|device not registered|organi[sz]ation does(?:nt| not) allow|blocked by (?:my|your) (?:organi[sz]ation|admin)|admin must allow',
  '(?:asks?|wants?) (?:me )?to (?:send|submit) (?:the )?logs',
  `(?:could not|couldnt|cannot|unable to) (?:be )?(?:complete|back up|turn on|enable|save)\\w*(?: \\w+){0,3}["]`,
  'cant be used on this (?:device|phone)|not (?:supported|available) on this (?:device|phone)',
);
/** Names of places in the menus, and what people ask themselves: no text that anything failed with. */
const NO_ERROR =
  /["'](?:restore from (?:the )?(?:backup|cloud)|begin recovery|add account|cloud backup|icloud backup|sign in with (?:your )?phone|phone sign[ -]?in|set up your phone|are you trying to sign in)[^"']{0,12}["']|["'][^"']*\?["']/;

/** Any other text or code of the screen. */
export const OTHER_LAST: readonly ScreenRule[] = [
  ...KNOWN.map(([row, words]): ScreenRule => ({ label: 'other', row, words })),
  { label: 'other', row: null, words: CODE },
  { label: 'other', row: null, words: SENTENCE, unless: NO_ERROR },
];
