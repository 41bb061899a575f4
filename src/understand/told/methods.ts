import type { Rules } from './rule.ts';

/** Somebody has another way in: the verb people use, then the way. */
const HAVE =
  '(?:i |we |also |still |only |do |can |could |have |has |got |had set up |there is |theres |registered |set up |added |get |receive |use |using |with |my |a |an |the |via |by |through |sign in |log in |own )';
const WORKS =
  '(?:(?:still |also |both |does |do )*(?:works?|working|available|is (?:set up|registered|there|on file)|are (?:set up|registered)|set up as|as (?:another|an alternative|a second|second|a backup|backup|other|an extra|fallback))|comes? through|arrives?|is (?:still )?(?:ok|fine|an option))';
const HAD = `\\b(?:have|has|got|still|get|receive|there is|theres|can use|registered|own|use) (?:${HAVE})*`;

const SMS =
  '(?:sms(?: codes?)?|text messages?|texts?|text codes?|phone calls?|voice calls?|a call|calls|(?:codes? )?(?:by|via|per|over) (?:sms|text|phone|call))';
const MAIL =
  '(?:(?:backup |recovery |alternate |alternative |second |secondary |security |another )e-?mail(?: address)?|e-?mail codes?|codes? (?:by|via|per|over) e-?mail|e-?mail(?= (?:as (?:another|a second|an)|and (?:sms|phone|text)|set up|registered)))';
const KEY =
  '(?:(?:fido2? |usb |hardware |security |yubi )?(?:security key|yubi ?keys?|hardware key|fido2? key|usb key)|passkeys?|windows hello)';
const CODES =
  '(?:(?:the |my |some |printed )*(?:recovery|backup|25 digit|printed) codes?|recovery code|codes (?:printed|on paper))';
const SECOND =
  '(?:authenticator on (?:a|my|another|the) (?:SECOND|TABLET|ipad)|(?:a |my |another )?(?:SECOND|TABLET) (?:with (?:the )?(?:authenticator|app|codes)|(?:signed|logged) in))';

function method(words: string): RegExp[] {
  return [
    new RegExp(`${HAD}(?:(?:${[SMS, MAIL, KEY, CODES, SECOND].join('|')}) (?:and|or|plus|&) )*${words}\\b`),
    new RegExp(`\\b${words} (?:and (?:\\w+ )?\\w+ )?${WORKS}`),
  ];
}

/** No other way in: said, not asked. */
export const NO_METHOD: Rules = {
  slot: 'other_method',
  values: [
    [
      'none',
      /\b(?:no|not any|without any|dont have (?:any|an)|havent got any|have no|zero) (?:other|another|alternative|second|additional) (?:\w+ )?(?:way|ways|method|methods|option|options|sign ?-?in|factor|possibility|device)\b/,
      /\b(?:authenticator|the app|it|that|this) (?:is|was) (?:the |my |our )?only (?:\w+ )?(?:way|method|option|factor|sign ?-?in method|mfa|2fa)\b|\bonly (?:had|have|used|use|set up|registered) (?:the )?(?:microsoft |ms )?(?:authenticator|app)(?: app)?\b(?! (?:on|for|with|in|as a|backup))/,
      /\bonly (?:\w+ )?(?:method|way|option|factor) (?:i |we )?(?:\w+ ){0,3}?(?:is|was) (?:the |my )?(?:microsoft |ms )?(?:authenticator|app)\b/,
      /\b(?:nothing else|no alternative|no alternatives|no fallback|no second factor|no other mfa|no backup method)(?: (?:is |was )?(?:set up|registered|configured|added))?\b/,
      /\bno (?:backup|recovery) codes?(?: saved| printed| left)?,? (?:and |or )?(?:no|nor) (?:sms|e-?mail|phone|other)\b|\b(?:neither|no) sms (?:nor|and no|or) e-?mail\b|\bno (?:sms|phone|text),? no e-?mail\b|\bnever (?:added|set up|registered) (?:any |an)(?:other|alternative|second) (?:\w+ )?(?:method|way|phone|e-?mail|number)\b/,
    ],
  ],
};

/** Ways in that are left. No step takes the last one away on the strength of a guess: said plainly, or not at all. */
export const METHODS: Rules = {
  slot: 'other_method',
  careful: true,
  several: true,
  given: /\b(?:sms|texts?|calls?|e-?mail|key|yubi ?keys?|passkeys?|hello|codes?|TABLET|SECOND|ipad)\b/,
  values: [
    ['passkey_or_key', ...method(KEY)],
    ['second_device', ...method(SECOND)],
    ['email', ...method(MAIL)],
    ['phone', ...method(SMS)],
    ['recovery_code', ...method(CODES)],
  ],
};
