import { anyOf, SAYS, type ScreenRule } from './screen-rule.ts';

const BLOCKER = '(?:vpn|proxy|firewall|pi-?hole|ad ?-?block\\w*|adguard|nextdns|dns (?:filter|blocker))';

/** Offline, a timeout, or something between the phone and the server. */
export const NETWORK: readonly ScreenRule[] = [
  {
    label: 'network',
    row: 'E28',
    words: anyOf(
      'check (?:your|the|my) (?:\\w+ )?(?:network|internet|wi-?fi|connection|connectivity)|appear to be offline|youre offline|pi-?hole|adguard|nextdns|server not reachable',
      `${SAYS}(?: \\w+){0,5} (?:no internet|offline|not online|no network|no connection|connection|disconnected)\\b`,
      '(?:no|without|lost|bad|poor|internet|network|connection) (?:internet |network )?(?:connection|connectivity)(?! to my| with)',
      '(?:failed|fails)(?: \\w+){0,5} (?:no internet|offline|not online|no network|no connection|connection)',
      'no internet|network (?:error|problem|issue|failure|unavailable|timeout|failed|fault)|netw\\w+ err\\w*',
      '(?:timed?|times|timing) ?-?out|timeouts?|took too long',
      'connection (?:error|failed|failure|timed|lost|problem|refused|reset|was)',
      '(?:server|service|cloud) (?:can ?not|cant|could not|couldnt) be reached|service (?:is )?(?:unreachable|unavailable)|(?:your |the |my )?(?:device|phone) is offline|hay conexi[oó]n',
      '(?:cant|cannot|couldnt|could not|unable to|failed to|wont) (?:connect|reach)(?: to)?(?: the| any)?(?: (?:servers?|microsoft|internet|network|service|cloud)|$|[.,!?])',
      'servers? (?:cant|cannot|could not|couldnt|not|unreachable|isnt|arent) ?(?:be )?(?:reach|respond|connect|found|available)?',
      `(?:behind|with|through|over|on|when|while|because of|without|is it) (?:the |my |our |a |an )?(?:\\w+ )?(?:${BLOCKER}|dns)\\b`,
      `${BLOCKER}(?: \\w+){0,3} (?:is |was )?(?:on|off|active|block\\w*|in the way|running|enabled|kills)`,
      `(?:blocked|stopped) by (?:the |our |my )?(?:${BLOCKER}|network|ad)`,
      'netzwerkfehler|kein(?:e)? (?:internet|verbindung|netz)|zeit[üu]berschreitung',
      '(?:error|fallo|problema) de (?:red|conexi[oó]n)|sin (?:conexi[oó]n|internet)',
      '(?:erreur|problème) (?:de )?(?:réseau|connexion)|pas de (?:connexion|réseau)',
      'erro de (?:rede|conex[aã]o)|sem (?:conex[aã]o|internet)',
      'ネットワーク(?:エラー|接続)|タイムアウト|通信エラー|オフライン',
    ),
  },
];
