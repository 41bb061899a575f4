import type { Rules } from './rule.ts';

const APP = '(?:(?:the |my )?(?:microsoft |ms )?(?:authenticator|app)(?: app)?)';
const NET = '(?:wi-?fi|wlan|mobile data|cellular(?: data)?|4g|5g|lte|hotspot|data|networks?)';

export const APP_CURRENT: Rules = {
  slot: 'app_current',
  given: /version|updat|upgrade|up[ -]to[ -]date|old|ancient|current|latest|newest|recent/,
  values: [
    [
      'yes',
      new RegExp(
        `\\b${APP} (?:itself )?is (?:fully |already |all |completely )*(?:up[ -]to[ -]date|updated|current|on the (?:latest|newest)(?: version)?|the (?:latest|newest)(?: version)?)\\b|\\b(?:have|got|has|running|using|on|installed) (?:already )?the (?:latest|newest|most recent|current) (?:version|app version|authenticator|app|update of (?:the )?(?:authenticator|app))\\b(?! of (?:ios|android))|\\b(?:already |just |have )?updated ${APP}\\b|\\b(?:latest|newest) (?:app )?version (?:is )?(?:already )?(?:installed|on)\\b|^(?:everything|all) (?:is )?(?:up[ -]to[ -]date|updated)\\b`,
      ),
    ],
    [
      'no',
      new RegExp(
        `\\b${APP} (?:is |version is |version )(?:very |too |so |really |quite )*(?:old|outdated|out of date|ancient|not up to date)\\b|\\b(?:cant|cannot|unable to|couldnt|not able to|wont let me) (?:update|upgrade) ${APP}\\b|\\b(?:havent|have not|didnt|never) updated? ${APP}\\b|\\b(?:old|outdated|ancient) version of ${APP}\\b`,
      ),
    ],
  ],
};

export const OS_CURRENT: Rules = {
  slot: 'os_current',
  values: [
    [
      'yes',
      /^(?:and |on )*(?:the )?(?:latest|newest|current) (?:version of )?(?:ios|android|ipados)\b/,
      /\b(?:on|have|has|running|runs|with|installed|updated to|got) (?:the )?(?:latest|newest|current|most recent) (?:version of )?(?:ios|android|ipados|os|system|software|firmware)\b|\b(?:ios|android|ipados|os|system|PHONE software|firmware) (?:version )?(?:is )?(?:fully |all |also )?(?:up[ -]to[ -]date|the latest|updated)\b|\b(?:OLD|PHONE|NEW) is (?:fully )?(?:up[ -]to[ -]date|updated)\b|\bboth (?:are |PHONE )?up[ -]to[ -]date\b/,
    ],
    [
      'no',
      /\b(?:OLD|PHONE|NEW|ios|android|system) (?:is )?(?:too old|no longer (?:gets?|getting|receives?|receiving|supported)|doesnt get|does not get|gets no|cant be updated|cannot be updated|stuck on)(?: (?:any|more|updates?|android|ios|security))*\b|\b(?:still |stuck |runs |running |has |have )(?:on |with )?(?:android [4-8]|ios (?:[6-9]|1[0-5]))\b(?:\.\d)*|\bno (?:more |further )(?:system |ios |android |software )?updates (?:for|on) (?:my |this |the )?(?:OLD|PHONE|NEW)\b/,
    ],
  ],
};

export const NETWORK_CHECKED: Rules = {
  slot: 'network_checked',
  given: /wi-?fi|wlan|data|cellular|[45]g\b|lte|hotspot|network|internet|connection|vpn|blocker|pi-?hole|dns/,
  values: [
    [
      'yes',
      new RegExp(
        `\\b(?:tried|changed|switched|tested|checked|used|restarted) (?:it |already |also |out |between )*(?:on |with |to |over |in |using )?(?:my |the |both |another |other |different |several |home |a )*${NET}\\b(?! (?:plan|saver))`,
      ),
      new RegExp(
        `\\b(?:on|with|over|same (?:on|with|in)|both) (?:my |the |both )?${NET} (?:and|or|as well as|&) (?:on |my |the |with )?${NET}\\b`,
      ),
      /\b(?:wi-?fi|internet|network|connection|mobile data) (?:is |connection is |works? )(?:fine|ok|okay|good|stable|perfect|working|strong)\b|\breset (?:the |my |PHONE )?network(?: settings)?\b|\bnetwork settings reset\b|\b(?:turned|switched) (?:the |my )?vpn off\b|\b(?:turned|switched) off (?:the |my )?(?:vpn|ad ?blocker|pi-?hole)\b|\b(?:disabled|paused) (?:the |my )?(?:vpn|ad ?blocker|pi-?hole|private dns)\b|\bwithout (?:the )?vpn (?:too|as well|also|its the same|same)\b|\b(?:vpn|ad ?blocker) (?:is )?(?:already )?off\b|\b(?:another|different|second) (?:wi-?fi|network) (?:too|as well|same|didnt help|makes no difference)\b/,
    ],
  ],
};

export const CACHE_CHECKED: Rules = {
  slot: 'cache_checked',
  given: /cache/,
  values: [
    [
      'yes',
      /\b(?:cleared|emptied|deleted|cleaned|wiped|clearing|emptying|purged) (?:out )?(?:the |its |app |apps |authenticators? |all |whole )*cache\b|\bcache (?:is |was |has been |already |been )*(?:cleared|emptied|deleted|cleaned|empty)\b|\b(?:did|done) (?:the )?(?:clear cache|cache clear\w*)\b/,
    ],
    ['no', /\b(?:havent|have not|didnt) (?:yet )?(?:clear(?:ed)?|empt(?:y|ied)) (?:the )?(?:app )?cache\b/],
  ],
};

/** On an iPhone: the backup switch inside the app. Only its absence is taken from a tale. */
export const IN_APP_SWITCH: Rules = {
  slot: 'in_app_switch',
  given: /backup/,
  values: [
    [
      'no',
      /\bno (?:icloud |cloud )?backup (?:switch|toggle|option|setting|button|slider|entry|menu|row) (?:at all )?(?:in(?:side)?|within|anywhere in) (?:the |my |microsoft |ms )*(?:app|authenticator)\b|\b(?:app|authenticator)(?: app)? (?:settings )?(?:has|have|shows?|contains?) no (?:icloud |cloud )?backup(?: (?:switch|toggle|option|setting|button))?\b(?! (?:found|available))|\b(?:cant|cannot|dont|couldnt) (?:find|see) (?:the |any |a )?(?:icloud |cloud )?backup (?:switch|toggle|option|setting|button) in(?:side)? (?:the |my )?(?:app|authenticator)\b|\bbackup (?:switch|toggle|option|setting) (?:is )?(?:missing|gone|not) (?:there )?(?:in|from|inside) (?:the )?(?:app|authenticator)\b/,
    ],
  ],
};
