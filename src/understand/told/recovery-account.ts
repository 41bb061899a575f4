import type { Rules } from './rule.ts';

const PASSWORD = '(?:passwords?|passwort|pw|pwd|passcode|login details|credentials)';
const HOLDER =
  '(?:(?:personal |private |old )?(?:microsoft|ms|outlook(?:\\.com)?|hotmail|live|msn|recovery|backup) (?:account|e-?mail|one|login|address|id)|recovery account|backup account|account (?:that|which|where) (?:has|holds|stores|keeps|i used for|used for|made|the) (?:my |the )?backup|hotmail|outlook\\.com|account (?:for|of|with|behind) (?:the |my )?backup)';
const ITSELF =
  '(?:authenticator(?: app)?(?: itself| again)?|itself|the (?:same |very )?app(?: itself| i lost)?|the app im trying|the lost app|that app|my OLD|the OLD|OLD|the (?:lost|broken|stolen|dead) (?:OLD|PHONE))';

/** The account that keeps the backup, as far as people tell why they cannot open it. */
export const RECOVERY_ACCOUNT: Rules = {
  slot: 'recovery_account',
  given: /\brecover|\brestor|back ?up|\bhotmail|\bmicrosoft account|\bpersonal account/,
  values: [
    [
      'blocked_by_old_phone',
      new RegExp(
        `\\b${HOLDER} (?:\\w+ ){0,4}(?:asks?|wants?|needs?|requires?|demands?|is asking|asking|requests?|protected|sends?|locked)\\b.{0,40}\\b(?:authenticator|approv\\w+|OLD|codes? from|the app)\\b`,
      ),
      new RegExp(
        `\\b(?:asks?|asking|wants?|needs?|requires?|demands?) (?:me |for |to |a |an |the |another )*(?:codes?|approval|approve|confirmation|verification|mfa|2fa|confirm|verify|verify with|approve it)(?: \\w+){0,3} (?:from|in|with|on|of|by|using|through) (?:the |my |microsoft |ms )*${ITSELF}`,
      ),
      /\b(?:approval|code|notification|prompt|request|push)s? (?:(?:\w+ ){0,4}?)(?:goes|go|is sent|gets sent|are sent|sent|keeps going|appears?|comes?|pops up) (?:only )?(?:to|on) (?:my |the )?(?:(?:lost|broken|stolen|dead) )?(?:OLD|PHONE i (?:lost|sold|broke))/,
      /\bsends? (?:me )?(?:the |an? )*(?:approval|code|prompt|notification|request)\b.* (?:to|on) (?:my |the )?(?:(?:dead|lost|stolen|broken) (?:OLD|PHONE)|OLD)\b/,
      /\b(?:authenticator|app) (?:asks|wants|needs) (?:\w+ ){0,6}(?:code|approval|approve)\b.{0,20}\bauthenticator\b|\b(?:authenticator|app) asks for (?:a code from )?itself\b|\b(?:cant|cannot) (?:get|sign|log) in(?:to)? (?:\w+ ){0,4}(?:because|as|without) (?:\w+ ){0,3}(?:authenticator|OLD)\b.*\b(?:recovery|backup)\b/,
    ],
    [
      'password_forgotten',
      new RegExp(
        `\\b(?:forg[eo]t\\w*|lost|dont (?:know|remember|have|recall)|no longer know|cant remember|cannot remember|not remember|never knew|no idea (?:about|of|what)) (?:\\w+ ){0,2}?(?:my |the |its )?(?:\\w+ ){0,2}?${PASSWORD}(?: (?:is|was))?(?: \\w+){0,2} (?:of|for|to|from|on) (?:\\w+ ){0,2}?${HOLDER}`,
      ),
      new RegExp(
        `\\b(?:forg[eo]t\\w*|lost|dont (?:know|remember|recall)|no longer know|cant remember|cannot remember) (?:my |the )?(?:${HOLDER}|outlook|microsoft|live) ${PASSWORD}`,
      ),
      new RegExp(`\\b${HOLDER} ${PASSWORD} (?:is |was )?(?:forgotten|lost|gone|unknown)\\b`),
    ],
  ],
};

/** "I don't know which account" is told, though it looks like a question. */
export const UNSURE_ACCOUNT: Rules = {
  slot: 'recovery_account',
  moods: ['asked'],
  values: [
    [
      'wrong_or_unsure',
      /\b(?:dont|do not|cant|no longer|not|no) (?:know|remember|sure|idea|recall|certain)(?: \w+){0,2}? (?:which|what) (?:\w+ ){0,2}?(?:account|e-?mail|address|login|hotmail)(?: \w+){0,6} (?:backup|recovery|back|backed|stored|used)\b/,
      /\b(?:several|two|three|many|multiple|different) (?:microsoft |outlook |hotmail )?(?:accounts|e-?mails|addresses)\b.{0,40}\b(?:which|dont know|not sure)\b.{0,30}\bback/,
      /\b(?:signed in with|used|tried|its|is) the wrong (?:recovery|backup|microsoft) (?:account|e-?mail)\b/,
    ],
  ],
};

/** Whether the password of the account is known. */
export const PASSWORD_KNOWN: Rules = {
  slot: 'password_known',
  given: /passw|\bpw\b|\bpwd\b|login details|credentials|passcode/,
  values: [
    [
      'no',
      new RegExp(
        `\\b(?:forg[eo]t\\w*|dont (?:know|remember|recall)|cant remember|cannot remember|no longer know) (?:my |the |its |that )?(?:\\w+ ){0,2}?${PASSWORD}\\b(?! (?:manager|of (?:my )?(?:wifi|icloud|apple|windows|laptop)))|\\b${PASSWORD} (?:is )?(?:forgotten|vergessen|oublié|olvidada|esquecida)\\b`,
      ),
    ],
    [
      'yes',
      new RegExp(
        `\\bi (?:still |do |of course |only |also )*(?:know|remember) (?:my |the |its |that )?(?:\\w+ ){0,2}?${PASSWORD}\\b(?! (?:manager|is wrong|less))|\\bi still have (?:my |the )?${PASSWORD}\\b|\\b${PASSWORD} is (?:known|correct|right|fine|ok|accepted)\\b`,
      ),
    ],
  ],
};
