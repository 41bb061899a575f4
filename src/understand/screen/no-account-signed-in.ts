import { anyOf, SAYS, type ScreenRule } from './screen-rule.ts';

const SIGN_IN = '(?:sign|log)(?:ed)?[ -]?in';

/** The app says that nobody is signed in, or to sign in first. */
export const NO_ACCOUNT_SIGNED_IN: readonly ScreenRule[] = [
  {
    label: 'no-account-signed-in',
    row: 'E2',
    words: /sign[- ]?in to update|sign in to a personal account to back/,
  },
  {
    label: 'no-account-signed-in',
    row: 'E1',
    words: anyOf(
      `no (?:\\w+ ){0,2}accounts? (?:is |are |was |were )?(?:currently )?(?:signed|logged) ?in`,
      `(?:nobody|no one|noone|no user) (?:is |was |seems |to be )*(?:signed|logged)`,
      `account (?:is |was )?(?:not|isnt|wasnt) (?:signed|logged) in`,
      `${SAYS}(?: \\w+){0,3} (?:to )?(?:first )?${SIGN_IN}(?: \\w+){0,5} (?:first|before)`,
      `["']${SIGN_IN} first["']`,
      `(?:must|need to|needs to|have to|has to|please|first|wants me to|asks me to|tells me to) (?:be )?${SIGN_IN}(?: to (?:an? |my |your |the )?(?:\\w+ )?account)? (?:first|before|to (?:back|turn|enable|use backup))`,
      `(?:please |${SAYS} (?:me )?to |says )${SIGN_IN} (?:to|with) an? (?:personal )?microsoft account`,
      `(?:not|isnt|arent|im not|youre not|wasnt) (?:signed|logged) ?in(?! (?:(?:on|to) my|to icloud))`,
      `(?:add|sign in with) an? (?:microsoft )?account (?:first|before you (?:can )?back)`,
      `(?:wants?|demands?|requires?|needs?) an? signed[ -]?in account|(?:please |bitte )(?:log|sign) ?in(?! to (?:restore|recover|icloud))|(?:no|nenhuma) (?:\\w+ )?(?:account|conta) (?:est[aá]|is) (?:conectad|connected)`,
      `isnt any (?:\\w+ )?account signed in|(?:there is|theres|has) no signed[ -]?in account`,
      `${SAYS}(?: that)? (?:im|i am|youre|you are) (?:logged|signed) out`,
      'kein(?:e?n?)? (?:\\w+ )?konto (?:ist )?angemeldet|nicht angemeldet|niemand (?:ist )?angemeldet|erst (?:ein konto )?anmelden',
      'ninguna cuenta (?:\\w+ )?(?:iniciad|conectad|con sesi)|no (?:hay|ha) (?:ninguna )?(?:cuenta|sesi[oó]n) (?:\\w+ )*iniciad',
      "aucun compte (?:n'est )?(?:connect|identifi)",
      'nenhuma conta (?:\\w+ )?(?:conectad|iniciad|logad|com sess)',
      '(?:サインイン|ログイン)(?:していない|しているアカウント|されていま|済みのアカウント)|アカウントがサインイン',
    ),
    unless:
      /\b(?:should|do|must|can|shall) i (?:\w+ )?(?:sign|log)[ -]?in\b.{0,30}(?:first|before)|icloud (?:account|is )?(?:not signed)?|before it works/,
  },
];
