import { anyOf, CLOUD, SAYS, type ScreenRule } from './screen-rule.ts';

const OFF =
  '(?:off|out|disabled|deactivated|inactive|unavailable|restricted|blocked|denied|locked|missing|needed|required|not (?:on|in|enabled|active|activated|allowed|available|set up|turned on|switched on|signed in|logged in|permitted|running))';
const ENABLE =
  '(?:turn(?:ed)? on|enable|activate|switch(?:ed)? on|set up|log ?in to|sign ?in to|allow|einschalten|aktivier\\w*|activar|active[rz]?|ativ\\w+|activ\\w+)';

/** The app says that iCloud, Keychain or Drive is off or not allowed. */
export const ICLOUD_DISABLED: readonly ScreenRule[] = [
  {
    label: 'icloud-disabled',
    row: 'E17',
    words: anyOf(
      `${CLOUD}(?: \\w+){0,3} on,? (?:but |and |yet )?(?:the |it |app )*(?:says?|claims?|thinks) (?:its |it is |that its )?(?:not|off|disabled)\\b`,
      `${CLOUD} (?:is )?off,? (?:it |the \\w+ )?(?:says|claims)|says (?:it|the restore)[^.]{0,10}${CLOUD} off|${CLOUD} is turned off\\. turn it on|turn on ${CLOUD}[.:]? ?(?:its|it is) on|${CLOUD} required`,
      `make sure ${CLOUD} is (?:on|enabled)|["'](?:turn on |activez )?${CLOUD} (?:is )?(?:not (?:enabled|permitted)|to restore)|["']activez ${CLOUD}|allow authenticator under|apples cloud is switched off|icloud switched off by|turn on icloud in your settings|icloud ?["']not permitted|blocked ${CLOUD}`,
      `${CLOUD} is (?:turned |switched )?(?:off|disabled|not (?:on|enabled|available)) for (?:the |microsoft |ms )*(?:authenticator|app)\\b`,
      'キーチェーンを有効に|(?:he|she|it) needs to turn icloud on',
      `(?:${SAYS}|need|needs|please).{0,40}${ENABLE} (?:the |your |my )?${CLOUD}`,
      `${SAYS}(?: \\w+){0,4} (?:that )?(?:the |my |your )?${CLOUD}(?: \\w+){0,2}? (?:is |are |isnt |was |wasnt |has been |had been |must be |needs to be |has to be |seems |being )*(?:turned |switched |signed |logged )?${OFF}`,
      `${SAYS}(?: \\w+){0,4} ${CLOUD} (?:must|has to|needs to|should) be (?:on|enabled|active|turned on|switched on|activated|allowed)`,
      `(?:wants?|demands?|requires?|insists on|asks for|needs) (?:the |my |your )?${CLOUD}(?: \\w+)? ?(?:on|enabled|active|,|\\.|but|which|and|$)|${CLOUD} (?:is )?(?:needed|required),? (?:it|the app|says)`,
      `(?:activer|aktivier\\w*|activar|ativar) (?:le |die |el |o |la )?(?:trousseau|schl[üu]sselbund|llavero)|${CLOUD}.{0,3}(?:を)?有効に|(?:restore|backup|recovery|recover|it|app)\\W? ?(?:on new iphone)?:? ?(?:wants|turn on|enable) ${CLOUD}|${CLOUD} to be (?:on|active|enabled)|${CLOUD} settings.{0,30}(?:says they arent|says its not)`,
      `(?:enable|turn on|switch on|activate) ${CLOUD} ?(?:first|to continue|and try)|first (?:enable|turn on|activate) ${CLOUD}`,
      `(?:[?!.,] |^|\\bnow |\\bit )${CLOUD} (?:must|has to|needs to|should) be (?:on|enabled|active|turned on|switched on|activated|allowed)(?! ?\\?)`,
      `(?:icloud|key ?chain)(?: drive)? (?:account )?(?:is |isnt |has been )(?:signed out|logged out|off|disabled|not (?:signed|logged) in|restricted|blocked|not allowed|not available|unavailable|set up|available) ?(?:message|error|warning|it (?:says|claims))`,
      'icloud(?: account)? missing|not signed in to icloud|icloud isnt (?:set up|available|on)\\b',
      `(?:icloud|key ?chain)(?: drive)? (?:is )?(?:signed out|logged out|not (?:signed|logged) in|restricted|blocked|not allowed|not available|unavailable)`,
      'icloud(?: \\w+)? (?:ist )?(?:deaktiviert|ausgeschaltet|nicht (?:aktiv|verf))',
      'icloud (?:est )?d[ée]sactiv',
      'icloud (?:est[aá] )?(?:desactivad|desativad|deshabilitad|desligad)',
      'icloud(?:が|は)?(?:オフ|無効)',
    ),
    unless:
      /^(?:must|should|does|do i|is|are|has|can|which|what)\b[^.!?]{0,60}(?:i ?cloud|key ?chain|drive)[^.!?]*\?*$/,
  },
];
