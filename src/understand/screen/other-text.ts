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

/** What screens say without a row of its own. */
const TEXT = anyOf(
  '\\b(?:ends?|stops?|stopping|fails?|failing|comes?) with (?:an? |the )?(?:code |error |number )?[("\']?(?:\\d{4,8}|0x\\w+)|\\bhttp \\d{3}\\b|errordomain|\\b0x[0-9a-f]+|\\bcode -\\d{3,}|\\b(?:5\\d{4,5}|7000\\d) error|\\b(?:number|code) \\d{5,6} (?:in the message|pops|came)|the number \\d{6} came',
  '\\b(?:unexpected|unknown) error|\\berror unknown|\\bunable to back up\\b(?! my (?:phone|photos))|backup (?:could not|couldnt) be created|\\bfolio\\b|not enough (?:icloud )?storage|storage (?:is )?full|backup unavailable|(?:says|shows|bubble)[^.]{0,20}backup (?:issue|incomplete|paused)|operation couldnt be completed|cant back up because|says? (?:that )?this one cant be read|invalid data|duplicate account|incorrect password|error while recovering|saving not successful|not possible right now|turn on screen lock|(?:another|same) type of device',
  'sauvegarde a échoué|バックアップに失敗しました|sicherung fehlgeschlagen|copia (?:de seguridad )?(?:ha )?fall[oó]|backup falhou',
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
/** Words of a screen that refuses: within quotes they are its text however short it is. */
const REFUSES =
  '(?:invalid|incorrect|failed|failure|error|unable|cannot|cant|couldnt|could not|denied|expired|unavailable|unknown|unsupported|rejected|mismatch|blocked|already exists?|not (?:found|supported|available|allowed|possible|valid|recogni[sz]ed|permitted|verified))';
/** Such words where they can only be a screen's. */
const REFUSAL = anyOf(
  `"[^"]{0,80}\\b${REFUSES}\\b[^"]{0,80}"|(?:^|[ (:])'[^']{0,80}\\b${REFUSES}\\b[^']{0,80}'(?![a-z])`,
  '\\b(?:password|pin|qr|qr code|barcode|secret key|credential)s? (?:is |was |are |comes up |came up |comes back |as |shown as )*(?:invalid|incorrect|not recogni[sz]ed|not valid)\\b(?! any)',
  '\\binvalid (?:password|pin|qr\\w*|barcode|key|credential|request|data|input|argument)s?\\b|\\bpassword incorrect\\b',
  '\\b(?:account|entry|token|it) already exists\\b|\\b(?:operation|registration|activation|decryption|verification|import|export|download|upload|sync) failed\\b(?! (?:in|on|last|again|twice|each|every|at))',
  '\\b(?:play services?|server|sync|parse|parsing|decryption|database|certificate|ssl|license|internal|fatal|system|authentication|account) error\\b|\\b(?:prints?|shows?|displays?|throws?|pops? up|flashes) (?:me )?(?:the word |just |only |an? )?error\\b(?! (?:and|but|no\\b))',
  '\\bcould not be (?:verified|validated|read|opened|added|imported|completed|saved)\\b|\\bpasskey not found\\b|\\bfeature (?:is |isnt |is not )?(?:not )?(?:supported|available|unavailable)\\b',
);
/** Names of places in the menus, and what people ask themselves: no text that anything failed with. */
const NO_ERROR =
  /["'](?:restore from (?:the )?(?:backup|cloud)|begin recovery|add account|cloud backup|icloud backup|sign in with (?:your )?phone|phone sign[ -]?in|set up your phone|are you trying to sign in)[^"']{0,12}["']|["'](?:last (?:backed|backup|saved|save)|backup: ?on|backed up|backing up|saved to|approve (?:on|the|a)|enable phone|use (?:the|an|your) (?:app|phone)|(?:lets |ready to )?add (?:your|work)|no accounts?|youre all set|recovering your|getting things|move to ios|switch to android|transfer from|passwordless|your backup account|your accounts appear|open your authenticator|enter this number|action:|waiting for|unused|all backed up|(?:just )?(?:sign in|log in) (?:and|with)|(?:everyone|all mobiles|it|i) )[^"']*["']|["'][^"']*\?["']/;

/** Any other text or code of the screen. */
export const OTHER_LAST: readonly ScreenRule[] = [
  ...KNOWN.map(([row, words]): ScreenRule => ({ label: 'other', row, words })),
  { label: 'other', row: null, words: CODE },
  { label: 'other', row: null, words: TEXT },
  { label: 'other', row: null, words: REFUSAL, unless: NO_ERROR },
  { label: 'other', row: null, words: SENTENCE, unless: NO_ERROR },
];
