import type { Rules } from './rule.ts';

const APP_ASKS =
  '(?:asks?|asking|asked|wants?|wanted|prompts?|prompted|prompting|warns?|warned|warning|says?|saying|said|tells?|told|offers?|popup|pop-up|pop up|message|dialog\\w*|box|question|shows?|comes up|displays?)';
const REPLACE =
  '(?:replac\\w+|overwrit\\w+|over-?write|eras\\w+|delet\\w+|wip\\w+ (?=out )|discard\\w*|override|overriding)';
const BACKUP =
  '(?:(?:the|my|your|an|a|this|that|existing|old|current|previous|cloud|icloud|earlier|stored|other|last|out|older) )*(?:backup|one in the cloud)';

/**
 * The app is about to replace a backup. Missing it may cost the backup, so it counts in a question as well; only
 * what somebody merely supposes, or asks about backups in general, does not.
 */
export const REPLACES_BACKUP: Rules = {
  slot: 'error',
  moods: ['asked', 'ahead'],
  given: /backup|the cloud/,
  values: [
    [
      'E12',
      new RegExp(`\\b${APP_ASKS} (?:\\w+ ){0,8}?${REPLACE} ${BACKUP}\\b`),
      new RegExp(
        `\\b${APP_ASKS} (?:\\w+ ){0,6}?${BACKUP} (?:\\w+ )?(?:will be |to be |would be |gets |is going to be )(?:replaced|overwritten|erased|deleted)`,
      ),
      new RegExp(
        `^(?:(?:do you want to|would you like to|are you sure you want to|you are about to|this will|continue and|confirm|it will|should i|do i|can i|shall i|is it (?:ok|safe) to|what do i press|press|tap|click|confirm|yes|ok|say yes to|hit|to|the|i|or|not|and|allow) )*(?:confirm|press|tap|click|allow|say yes to|hit|ok|accept|agree to) (?:\\w+ ){0,4}?${REPLACE} ${BACKUP}\\b`,
      ),
      /^(?:do you (?:really )?want to |would you like to |are you sure you want to |you are about to |this will )?(?:replace|overwrite|erase|delete) (?:the |your )?(?:existing|current|old|cloud)(?: cloud)? backup\b/,
      /\bexisting (?:cloud )?backup (?:will|would|is going to) be (?:replaced|erased|deleted|overwritten)\b/,
      /\b(?:there is|theres|found|finds|detected|has found) (?:already )?an? (?:existing |older |old )?backup(?: already)?\b.{0,30}\b(?:replace|overwrite)/,
    ],
  ],
};

/** "There is already a backup. Replace it?" */
export const REPLACES_IT: Rules = {
  slot: 'error',
  given: /\bbackup (?:already )?(?:exists?|is there|was found|found)\b|\bexisting backup\b/,
  moods: ['asked'],
  values: [
    ['E12', /^(?:(?:do you want to|should i|continue and|and) )?(?:replace|overwrite|erase) (?:it|with)\b/],
  ],
};

/** Rows of the error table told in people's own words, beside the texts that the screen shows. */
export const ROWS: Rules = {
  slot: 'error',
  moods: ['asked', 'ahead'],
  values: [
    [
      'E25',
      /\b(?:says?|said|saying|claims?|thinks?|detects?|detected|flagged|message|warns?|warning|tells?|complains?|shows?|reports?)\b.{0,40}\b(?:jail ?-?broken|rooted|jailbreak|modified device|root(?:ed)? (?:detected|device))\b|\b(?:jailbreak|root) (?:detected|detection|warning)\b/,
      /\b(?:jail ?-?broken|rooted) .*\b(?:not allowed|blocked|refused|rejected|not supported|wont (?:work|let|open)|kicked|removed|not trusted|unable to (?:add|use))\b/,
      /\b(?:wont|doesnt|cant|refuses to|blocked) .*\b(?:because|as|since) .*\b(?:jail ?-?broken|rooted)\b/,
    ],
    [
      'E21',
      /\bauthenticator (?:app )?(?:asks?|wants?|needs?|requires?|is asking|demands?|requests?) (?:me |for |a |an |to |the |another )*(?:code|approval|approve|confirm|verification|verify|sign in)(?: \w+){0,4} (?:in |from |with |on |by |using )(?:the |my |microsoft )*(?:authenticator|itself|app)\b/,
      /\b(?:asks?|wants?|needs?|asking|require[sd]?|requires) (?:me |for |a |an |to |the )*(?:code|approval|approve|confirm\w*|verif\w+)(?: \w+){0,3} (?:from|in|with|by|on) (?:the )?(?:app itself|itself|same app)\b|\b(?:asks?|wants?|needs?) (?:me |for |a |an |to |the )*(?:code|approval|approve)(?: \w+){0,3} (?:from|in|with|by|on) (?:the )?authenticator(?: app)? (?:to (?:set|add|open|restore|recover|sign|log|get) (?:\w+ ){0,3}(?:authenticator|up|in)|which|that|but|im|i)\b/,
      /\b(?:need|needs) (?:the )?authenticator to (?:set up|add|open|get into|log in ?to|restore|recover|sign in ?to) (?:the )?authenticator\b|\b(?:chicken and egg|catch[ -]?22|circular|vicious circle|going in circles|endless loop)\b/,
      /\b(?:asks?|wants?|needs?) (?:\w+ ){0,3}authenticator code to (?:sign|log|get) in ?to (?:the )?authenticator\b/,
      /\bto (?:get into|open|set up|recover|restore) (?:the )?authenticator (?:it |i )(?:\w+ ){0,4}(?:to |with |in |from )(?:the )?authenticator\b/,
      /\basks? for (?:a |the )?code from (?:authenticator )?itself\b|\bcode from the (?:very )?app (?:im|i am) (?:trying|setting)/,
    ],
    [
      'E20',
      /\b(?:approval|notification|prompt|request|push|number prompt)s? (?:\w+ ){0,3}?(?:goes|go|going|sent|comes?|appears?|pops? up|shows? up|arrives?) (?:only )?(?:to|on) (?:my |the )?(?:(?:lost|broken|stolen|dead) )?OLD\b/,
    ],
    ['E22', /\b(?:i )?(?:dont|do not) have any of these\b/],
    ['E23', /\bsecurity info(?:rmation)? (?:change )?(?:is |still |change )*pending\b/],
    [
      'E24',
      /\btry another verification method\b|\btoo many (?:attempts|tries|requests|wrong (?:codes|attempts)|times|codes)\b|\b(?:entered|tried) (?:\w+ ){0,3}too (?:many times|often)\b|\b(?:temporarily|now) (?:locked|blocked) (?:\w+ ){0,4}(?:attempts|tries|wrong codes)\b/,
    ],
    [
      'E27',
      /\b(?:site|website|page|facebook|google|amazon|github|paypal|discord|bank|it|they|instagram|login) (?:\w+ ){0,2}?(?:rejects?|refuses?|doesnt accept|wont accept|does not accept|declines?|says invalid for) (?:\w+ ){0,3}?codes?\b|\bcodes? (?:\w+ ){0,4}?(?:rejected|not accepted|refused|always wrong|invalid|incorrect|never match)\b/,
    ],
    [
      'E29',
      /\b(?:account|tile|entry)(?: \w+){0,3} (?:is |are |looks? |shown |appears? |turned )+(?:\w+ )?(?:gr[ae]y|gr[ae]yed)(?: out)?\b(?! .*(?:backup|switch|toggle))/,
    ],
  ],
};

/** The thirty days of a change of all security info. */
export const THIRTY_DAYS: Rules = {
  slot: 'error',
  given: /\bsecurity info\w*|\ball (?:my |the )?(?:security )?info\b|\bsecurity details\b/,
  moods: ['asked', 'ahead'],
  values: [
    [
      'E23',
      /\b(?:wait|waiting|locked|blocked|pending|takes?)\b.{0,20}\b(?:30|thirty)[ -]?days?\b|\b(?:30|thirty)[ -]?days? (?:wait|waiting|period|pending|hold)/,
    ],
  ],
};

/** A phone whose system was altered, and something that is refused on it. */
export const REFUSED_PHONE: Rules = {
  slot: 'error',
  given: /\b(?:jail ?-?bro\w+|rooted|magisk|custom rom|lineage ?os|graphene ?os)\b/,
  values: [
    [
      'E25',
      /\b(?:not allowed|blocked|refused|rejected|not supported|not trusted|no longer allowed|wont (?:let|work|open|add)|refuses|kicked me out|not compliant|not secure|removed my (?:work )?account)\b/,
    ],
  ],
};

/** Rows told as a deed: never from a question. */
export const DEEDS: Rules = {
  slot: 'error',
  given: /backup|overwr|account|entr|code|tile|blank|empty/,
  values: [
    [
      'E18',
      /\b(?:overwr\w+|replaced) (?:my |the |our |good |old |cloud |icloud |existing |only )*backup (?:with|by) (?:an? |my |the )*(?:empty|blank|new|nothing)\b|\bbackup (?:was |got |is |has been |now )*(?:overwritten|replaced) (?:with|by) (?:an? |the )*(?:empty|blank|new|nothing)\b|\b(?:empty|blank) (?:backup|one) (?:over|replaced|overwrote)\b/,
    ],
    [
      'E19',
      /\b(?:deleted|removed|erased|swiped away) (?:my |the |a |an |one |all |two |some |work |wrong |microsoft |personal |school |his |her |of |\w+ )*?(?:accounts?|entry|entries|codes?|tile)(?: \w+)? (?:from|in|inside|out of|off) (?:the |my |microsoft |ms )*(?:authenticator|app|list)\b/,
    ],
  ],
};

/** The backup switch cannot be found on an iPhone. */
export const SWITCH_MISSING: Rules = {
  slot: 'error',
  given: /\bi ?phone|\bi ?pad|\bios\b|\bicloud\b|apple/,
  moods: ['asked'],
  values: [
    [
      'E17',
      /\b(?:no|missing|cant (?:find|see)|cannot (?:find|see)|dont (?:have|see|find)|doesnt have|there is no|wheres|where is|without) (?:the |a |an |any )?(?:\w+ )?(?:icloud |cloud )?backup (?:switch|toggle|option|slider|button|setting)\b|\bbackup (?:switch|toggle|option|slider|setting) (?:is |has )?(?:just |now |completely )?(?:missing|gone|disappeared|not there|vanished|isnt there)\b/,
    ],
  ],
};
