export const ERROR_LABELS = [
  'something-went-wrong',
  'no-account-signed-in',
  'wrong-account',
  'icloud-disabled',
  'network',
  'outdated-app',
  'no-backup-found',
  'action-required',
  'restore-option-missing',
  'other',
  'none',
] as const;
export type ErrorLabel = (typeof ERROR_LABELS)[number];

/** What a message says of the screen: the label and, where it is one of the known texts, its row E1–E29. */
export interface ScreenText {
  readonly label: ErrorLabel;
  readonly row: string | null;
}

const SAYS =
  '(?:says?|said|saying|shows?|showing|tells?|telling|told|claims?|complains?|complaining|reports?|insists?|reads?|reading|message|messages|msg|error|popup|pop up|notice|warning|asks?|asking|wants?|demands?|meldet|meldung|sagt|zeigt|hei(?:ß|ss)t|angeblich|fehler|dice|pone|mensaje|sale|error|aparece|dit|affiche|message|erreur|diz|mensagem|aparece|erro|と出|と表示|表示され)';

/** In order of precedence: the first that matches gives the label. Rows without a label of their own say `other`. */
const SCREEN: readonly (readonly [ErrorLabel, string | null, RegExp])[] = [
  [
    'something-went-wrong',
    'E1',
    /s[ou]m+e?\W?th?i?ng?s? (?:\w+ )?(?:went|whent|wnt|has gone|gone|goes|is going|got|wen|want|wend) (?:\w+ )?(?:w?rong|worng|wron)|(?:et)?was (?:ist |lief )?schief|algo (?:sali[oó]|ha salido|ha ido|fue|va|anda) mal|une erreur s'est produite|un probl[eè]me est survenu|quelque chose s'est mal pass|algo (?:deu|correu|saiu) (?:de )?(?:errado|mal)|問題が発生|エラーが発生/,
  ],
  [
    'other',
    'E12',
    /(?:replace|overwrite|erase) (?:the |my |your |an? )?(?:existing|old|current|cloud) ?(?:cloud )?backup\?|existing backup will be (?:replaced|erased|deleted|overwritten)/,
  ],
  [
    'other',
    'E25',
    /(?:device|phone) (?:is|was|has been|may be) (?:jail ?broken|rooted)|(?:says?|said|detects?|detected|flagged).{0,30}(?:jail ?broken|rooted)|jailbreak (?:detected|warning)|root (?:detected|detection)/,
  ],
  [
    'other',
    'E9',
    /already used this qr|qr (?:code )?(?:was |has been |is |has )?already (?:been )?used|generate a new qr/,
  ],
  [
    'other',
    'E10',
    /qr code activation failed|activation (?:code )?(?:is |was )?(?:invalid|failed|not valid)/,
  ],
  [
    'action-required',
    'E6',
    /action (?:is )?(?:required|needed).{0,60}qr|scan (?:the|a) qr code provided by your organi/,
  ],
  [
    'no-account-signed-in',
    'E2',
    /sign in to update (?:your |the )?backup|sign[- ]?in to update|sign in to a personal account to back/,
  ],
  [
    'no-account-signed-in',
    'E1',
    /no (?:\w+ ){0,2}accounts? (?:is |are |was |were )?(?:currently )?(?:signed|logged) ?in|(?:nobody|no one|noone) is (?:signed|logged) in|(?<!should i )(?<!do i )(?:must|need to|have to|please|says?|first|to) (?:sign|log) ?in(?: to (?:a|my|your|the) \w+ account)? (?:first|before)|(?:please |says? |to )(?:sign|log) ?in to a (?:personal )?microsoft account|(?:not|isnt|arent|im not|youre not|wasnt) (?:signed|logged) in(?! (?:(?:on|to) my|to icloud))|(?:add|sign in with) an? (?:microsoft )?account (?:first|before you (?:can )?back)|isnt any (?:\w+ )?account signed in|(?:says?|thinks|claims?|complains?|believes)(?: that)? (?:im|i am|youre) (?:logged|signed) out|complains im logged out|kein(?:e?n?)? (?:\w+ )?konto (?:ist )?angemeldet|nicht angemeldet|ninguna cuenta (?:\w+ )?(?:iniciad|conectad|con sesi)|no (?:hay|ha) (?:ninguna )?(?:cuenta|sesi[oó]n) (?:\w+ )*iniciad|aucun compte (?:n'est )?(?:connect|identifi)|nenhuma conta (?:\w+ )?(?:conectad|iniciad|logad|com sess)|(?:サインイン|ログイン)(?:しているアカウント|されていま|済みのアカウント)|アカウントがサインイン/,
  ],
  [
    'wrong-account',
    'E4',
    /not stored with|not the right (?:account|e-?mail)|use a different account|belongs to (?:a|another) (?:different )?account|account (?:is |was |gets )?(?:rejected|refused|declined|not taken)|work or school account for backup|isnt stored with|stored with (?:a |another |my other )|different personal microsoft account|wrong (?:\w+ ){0,2}(?:account|e?-?mail|login|hotmail|address|user|id)\b|(?:account|mail|e-mail) (?:is |was )?(?:not |isnt |cant be )(?:allowed|accepted|supported|valid|used|eligible)|(?:refus|reject)\w* (?:the |my |this |that )?(?:\w+ )?(?:account|e?-?mail|address|login)|(?:wont|doesnt|does not|will not|not) (?:accept|take|let me use|allow) (?:the |my |this |that |a )?(?:\w+ )?(?:account|e?-?mail|address|login)|account (?:doesnt|does not|didnt) match|only (?:offers|shows|lets me (?:use|pick)|suggests|proposes) (?:the |my )?(?:new|other|work|old|wrong)|(?:backup|it) (?:is |was |sits |lives )?(?:tied|linked|under|attached|belongs?) (?:to |with )?(?:my |an? |the )?(?:old|other|ex|former|dead|wrong|work|previous|different|company|school)|falsche[ns]? (?:\w+ )?konto|(?:mit dem|unter dem) falschen|cuenta (?:equivocada|incorrecta|err[oó]nea)|mauvais (?:compte|e-?mail)|conta errada|別のアカウント|間違ったアカウント|違うアカウント/,
  ],
  [
    'icloud-disabled',
    'E17',
    new RegExp(
      `(?:${SAYS}|need|needs|to|please).{0,40}(?:turn on|enable|activate|switch on|set up|log ?in to|sign ?in to|allow|einschalten|aktivier\\w*|activar|active[rz]?|ativ\\w+|activ\\w+) (?:the |your |my )?(?:icloud|keychain|apple keychain)|${SAYS}.{0,40}(?:icloud|keychain|icloud drive)(?: \\w+){0,3} (?:is |are |isnt |was |not |must be |needs to be |has to be )+(?:turned |switched |signed |logged )?(?:off|out|disabled|on|enabled|active|not|available|allowed|restricted|blocked|set up)|icloud is (?:off|disabled) (?:message|error)|not signed in to icloud|icloud (?:account )?missing|icloud isnt (?:set up|available|on)|icloud (?:is |isnt )(?:signed out|logged out|not (?:signed|logged) in|restricted|blocked|not allowed|not available|unavailable)|icloud(?: \\w+)? (?:ist )?(?:deaktiviert|ausgeschaltet|nicht (?:aktiv|verf))|icloud (?:est )?d[ée]sactiv|icloud (?:est[aá] )?(?:desactivad|desativad|deshabilitad|desligad)|icloud(?:が|は)?(?:オフ|無効)|(?:enable|turn on) icloud (?:keychain|drive)? ?(?:first|to continue|and try)`,
    ),
  ],
  [
    'outdated-app',
    null,
    /(?:update|upgrade) (?:the |your |my )?(?:app|authenticator|microsoft authenticator)(?: app)? (?:before|first|to (?:back|continue|restore|use|recover)|now)|(?:please|must|have to|need to|says?(?: to)?|told to|me to) (?:update|upgrade)(?! my backup| your backup| the backup)|(?:version|app|authenticator)(?: \w+){0,3} (?:is |was |its |are )?(?:way |far |much )?(?:too old|outdated|out of date|out-of-date|unsupported|not supported|no longer supported|obsolete|expired|ancient|veraltet|zu alt|desactualizad|obsolet|trop (?:vieil|ancien)|desatualizad)|(?:old|outdated|unsupported|older) (?:app )?version|newer version (?:is )?(?:required|needed)|requires? (?:a |the )?(?:newer|latest) version|needs? (?:a )?newer (?:version|app)|(?:version|app) isnt supported|mettre à jour l'application|atualizar o aplicativo|actuali[cz]\w+ la aplicaci|aktualisier\w* (?:sie )?die app|バージョンが古|アップデートしてください|アプリを更新/,
  ],
  ['no-backup-found', 'E3', /unable to recover|couldn'?t recover|cannot recover your|recovery failed no/],
  [
    'no-backup-found',
    'E3',
    new RegExp(
      `no (?:\\w+ ){0,2}(?:backups?|back ups?|recovery data|restore data)(?: \\w+)? (?:was |were |is |are |could be |has been )?(?:found|available|detected|located|exists?|associated|under|for this|to (?:restore|recover)|on (?:this|that) account|in (?:this|that|your|my) (?:account|icloud))|(?:no|zero) backups? (?:under|for|with|in) |(?:cant|cannot|couldnt|could not|doesnt|didnt|unable to|not able to|wont|cudnt|cudn't|failed to) (?:find|locate|see|detect) (?:any |a |my |the |an |your )?(?:\\w+ )?(?:backups?|back up)|backups? (?:was |could |can |is )?(?:not|nowhere|never)(?: be)? (?:to be )?found|(?:nothing|not anything|notin|nothin) (?:there )?(?:to|2) (?:be )?(?:restored?|recover(?:ed)?)|(?:app|it|recovery|authenticator) (?:cannot|cant|doesnt|couldnt) find (?:it|any|anything)|(?:authenticator|recovery|app) find my backup|says? none available|no backup it says|nothing found|doesnt find (?:a thing|anything)|(?:finds?|found|finding|detects?|sees?) (?:nothing|no backup|zero)|nothing (?:was |is |to be )?found|${SAYS}(?: \\w+){0,5} no (?:\\w+ )?(?:backups?|back up)|(?:backup|it) (?:doesnt|does not) exist|there(?:s| is| was| are)? (?:is )?no backups?(?: \\w+)? (?:for|under|to|on|in|with|found|available)|(?:kein(?:e)?|keine) (?:\\w+ )?(?:sicherung|backup|datensicherung)(?: \\w+)? (?:gefunden|vorhanden|verf)|(?:no (?:se )?(?:hay|encuentra|encontr[oó]|existe|encontraron|detecta)) (?:ninguna? |la |el )?(?:copia|respaldo|backup)|aucune? (?:sauvegarde|backup)(?: \\w+)? ?(?:trouv|disponible|n'a|n'est|sur)|(?:nenhum|não (?:há|encontr\\w+|existe|achou)) (?:nenhum |o |a )?(?:backup|cópia)|バックアップが(?:見つかり|ありま|存在し|見当たり|ない)|復元(?:できる|する)(?:もの|データ|バックアップ)がありません`,
    ),
  ],
  [
    'restore-option-missing',
    'E11',
    /(?:no|without(?: an?| the)?|missing|wheres|where is|where did) (?:the |a |my |any )?["']?(?:begin recovery|restore from (?:the )?(?:backup|cloud)|restore|recovery|recover|restor)["']? ?(?:option|button|entry|link|menu|choice|thing|screen|item|row|prompt|text)?(?: \w+){0,3}(?: go| anywhere| in the app| on my| there)?(?=$|[ .,!?])(?<=option.*|button.*|entry.*|link.*|menu.*|begin recovery.*|restore from.*|item.*|prompt.*|screen.*|row.*|thing.*)|["']?(?:begin recovery|restore from (?:the )?(?:backup|cloud)|restore|recovery|recover|restor)["']? ?(?:option|button|entry|link|menu|choice|thing|screen|item|row|prompt)?(?: \w+){0,3} ?(?:is |was |has |its |just |simply |isnt |wasnt |doesnt |does not |never |not |didnt |nowhere|cannot|wont )+ ?(?:gone|missing|there|showing|show|shows|appear\w*|visible|listed|offered|available|displayed|disappeared|vanished|to be (?:seen|found)|come up|be found|exist)(?<=(?:option|button|entry|link|menu|begin recovery|restore from|item|prompt|screen|row|thing|choice).*)|(?:cant|cannot|dont|do not|couldnt|didnt|doesnt|never|not) (?:even )?(?:find|see|get|offer|have|show|give|ever see|seeing|shown|offered|given|getting) (?:me )?(?:the |a |an |any |that )?["']?(?:begin recovery|restore from|(?:restore|recovery|recover) (?:option|button|link|entry|menu|screen|prompt|choice))|(?:restore|recovery|begin recovery) (?:option|button) (?:missing|not there|gone|greyed|nowhere)|begin recovery (?:missing|gone|nowhere|not there)|(?:option|button|knopf|schaltfläche) (?:zum |zur )?wiederherstell\w* (?:fehlt|ist weg|nicht)|(?:kein(?:e)?) (?:option|knopf|button|schaltfläche).{0,20}wiederherstell|wiederherstell\w*[ -]?(?:button|option|knopf|taste)?.{0,20}(?:fehlt|wird nicht (?:angezeigt|angeboten)|taucht nicht|erscheint nicht|nicht da)|no (?:option|button|way) (?:to|for) (?:restor|recover)\w*|(?:skip(?:ped)?|closed).{0,60}(?:no (?:option|button)|cant get back)|tap begin recovery but mine|(?:link|button) gone after|no recover button|recover is not offered|recover isnt offered|no (?:me )?(?:aparece|sale|veo|encuentro|est[aá]) (?:la opci[oó]n|el bot[oó]n|lo) (?:de |para )?(?:restaurar|recuperar)|(?:opci[oó]n|bot[oó]n) (?:de |para )?(?:restaurar|recuperar\w*|recuperaci[oó]n) (?:no|desapareci)|(?:pas d'option|l'option|bouton|pas de bouton).{0,25}(?:restaur|récup).{0,40}|não (?:aparece|vejo|encontro|acho|tem|há|está) (?:a opção|o botão|opção) (?:de |do |para )?(?:restaurar|recuperar)|(?:opção|botão) (?:de )?(?:restaurar|recuperar).{0,20}(?:sumiu|não)|復元(?:の)?(?:ボタン|オプション|項目|メニュー)?が?(?:ありません|出ない|出てこない|見つから|表示され(?:ない|ません)|ない)/,
  ],
  [
    'action-required',
    'E5',
    /action(?:s)? ?(?:is |are |now |still |was )?(?:req\w*r\w*d?|requi\w+|needed|nedded|reqired|necessary)|acton requ?i?e?r\w*|acción (?:requerida|necesaria)|accion (?:requerida|necesaria)|aktion (?:ist )?(?:erforderlich|notwendig|benötigt)|action (?:requise|nécessaire|est requise|obligatoire)|ação (?:necessária|requerida|é necessária)|(?:対応|操作|アクション|処理)が必要|要対応/,
  ],
  [
    'network',
    'E28',
    /check (?:your|the|my) (?:network|internet|wi-?fi|connection)|appear to be offline|youre offline|says? (?:im |you are |it is )?offline|pi-?hole|adguard|nextdns|server not reachable|(?:no|without|lost|check (?:your|the|my) ?(?:internet|network|wi-?fi)?|bad|poor|internet|network|connection) (?:internet )?(?:connection|connectivity)(?! to my| with)|(?:says?|said|message|error|claims?|failed|fails|thinks)(?: \w+){0,5} (?:no internet|offline|not online|no network|no connection|connection)|no internet|network (?:error|problem|issue|failure|unavailable|timeout|failed|fault)|netw\w+ err\w*|(?:timed?|times|timing) ?-?out|timeouts?|connection (?:error|failed|failure|timed|lost|problem|refused|reset|was)|(?:cant|cannot|couldnt|could not|unable to|failed to|wont) (?:connect|reach) (?:to )?(?:the )?(?:server|microsoft|internet|network|service|cloud)?|server (?:cant|cannot|could not|couldnt|not|unreachable|isnt) ?(?:be )?(?:reach|respond|connect|found|available)?|(?:behind|with|through|over|on|when|while|because of|without|is it) (?:the |my |our |a |an )?(?:\w+ )?(?:vpn|proxy|firewall|pi-?hole|ad ?-?block\w*|dns)|(?:vpn|proxy|firewall|pi-?hole|ad ?-?block\w*|adguard|dns (?:filter|blocker))(?: \w+){0,3} (?:is |was )?(?:on|off|active|block\w*|in the way|running|enabled|kills)|(?:blocked|stopped) by (?:the |our |my )?(?:vpn|proxy|firewall|pi-?hole|network|ad)|netzwerkfehler|kein(?:e)? (?:internet|verbindung|netz)|zeit[üu]berschreitung|(?:error|fallo|problema) de (?:red|conexi[oó]n)|sin (?:conexi[oó]n|internet)|(?:erreur|problème) (?:de )?(?:réseau|connexion)|pas de (?:connexion|réseau)|erro de (?:rede|conex[aã]o)|sem (?:conex[aã]o|internet)|ネットワーク(?:エラー|接続)|タイムアウト|通信エラー|オフライン/,
  ],
  ['other', 'E8', /sign in to restore (?:your|this|the) account/],
  ['other', 'E7', /(?:scan (?:a |the )?qr(?: code)?|sign in) to recover/],
  [
    'other',
    'E14',
    /incident (?:code|id|number)|submit (?:the |your )?logs|asks (?:me )?to (?:send|submit) logs/,
  ],
  ['other', 'E15', /impossible to (?:activate|enable|turn on) (?:the )?(?:cloud )?backup/],
  [
    'other',
    'E13',
    /(?:no longer|not|wont|wouldnt) be able to (?:recover|restore) from (?:a |the |your )?backup/,
  ],
  ['other', 'E23', /security info(?:rmation)? change is (?:still )?pending|cant access this site right now/],
  ['other', 'E24', /try another verification method|too many (?:attempts|tries|requests)/],
  ['other', 'E22', /dont have any of these/],
  ['other', 'E20', /weve sent a notification|sent a notification to your mobile/],
  ['other', 'E26', /recover your account["']? (?:link|option|button)/],
  [
    'other',
    null,
    /(?:error|err|fehler(?:code)?|c[oó]digo de err\w+|erreur|erro|エラー(?:コード)?)(?: (?:code|number|no|nr|message|de error|de erro|d'erreur))?[ :#-]*(?:is |was |of )?["'(]?-?(?:[a-z]{0,8}-?\d{2,}|0x[0-9a-f]{4,})|(?<!my )(?<!the )(?<!verification )(?<!qr )\bcode (?:is )?(?:\d{3,5}|\d{8})(?!\d)|\bcode [0-9a-f]*\d[0-9a-f]*[a-f][0-9a-f]*\b|^\d{3} when\b|aadsts ?\d+|0x[0-9a-f]{4,}|(?:throws?|gives?|gave|returns?|fails with) (?:me )?(?:an? )?(?:error )?(?:code )?\d{5,6}(?! ?(?:in|to)\b)/,
  ],
  [
    'other',
    null,
    new RegExp(
      `${SAYS}(?: \\w+){0,3}:? ["'“][^"'”]{6,}["'”]|(?:^|[ (])["“]w[^"”]*(?: [^" ”]+){2,}["”]|(?:message|alert|popup|pop up|banner|error|reads?) ?: w+(?: w+){2,}|says (?:this |that )?(?:the |this |my )?(?:account|device|entry)(?: w+){0,3} (?:already|not registered|not found|not supported|cant be)|"[^"]{4,40} (?:failed|incomplete)"|no passkeys available|device not registered|organi[sz]ation does(?:nt| not) allow|blocked by (?:my|your) (?:organi[sz]ation|admin)|admin must allow|(?:asks?|wants?) (?:me )?to (?:send|submit) (?:the )?logs|(?:could not|couldnt|cannot|unable to) (?:be )?(?:complete|back up|turn on|enable|save)w*(?: w+){0,3}["”]|cant be used on this (?:device|phone)|not (?:supported|available) on this (?:device|phone)`,
    ),
  ],
];

/** The error a plain text tells of, by the words people use for it. */
export function screenText(text: string): ScreenText {
  for (const [label, row, words] of SCREEN) if (words.test(text)) return { label, row };
  return { label: 'none', row: null };
}
