import { anyOf, SAYS, type ScreenRule } from './screen-rule.ts';

const BACKUP = '(?:backups?|back ups?|bakups?|backup files?|recovery data|restore data)';
const CANT =
  '(?:cant|cannot|can not|couldnt|could not|doesnt|does not|didnt|unable to|not able to|wont|cudnt|fails to|failed to|never)';

/** Nothing to restore, or no backup under this account. */
export const NO_BACKUP_FOUND: readonly ScreenRule[] = [
  {
    label: 'no-backup-found',
    row: 'E3',
    words: anyOf(
      "unable to recover|couldn'?t recover|cannot recover your|recovery failed no",
      `no (?:\\w+ ){0,2}${BACKUP}(?: \\w+)? (?:was |were |is |are |could be |has been )?(?:found|available|detected|located|exists?|associated|under|for this|to (?:restore|recover)|on (?:this|that) account|in (?:this|that|your|my) (?:account|icloud))`,
      `(?:no|zero|0) ${BACKUP} (?:under|for|with|in|found)\\b`,
      `${CANT} (?:find|locate|see|detect|recogni[sz]e) (?:any |a |my |the |an |your )?(?:\\w+ )?${BACKUP}(?! (?:toggle|switch|section|heading|setting|option|button|menu|row|page|account|screen))`,
      `${BACKUP} (?:was |could |can |is )?(?:not|nowhere|never)(?: be)? (?:to be )?(?:found|there|available|detected)`,
      '(?:nothing|not anything|notin|nothin) (?:there )?(?:to|2) (?:be )?(?:restored?|recover(?:ed)?|import(?:ed)?)',
      `(?:app|it|recovery|authenticator) ${CANT} find (?:it|any|anything)|(?:authenticator|recovery|app) find my backup`,
      '["\']no backups?["\'.]|(?:there is none|finds none|found none|doesnt find it|cant find it, same)|(?:zero|0|no) entries(?: found)?\\b|backup for this account',
      'says? none available|no backup it says|(?:says?|said) none\\b|nothing found|doesnt find (?:a thing|anything)',
      '(?:finds?|found|finding|detects?|sees?|discovers?) (?:nothing|no backup|none|zero|0)|nothing (?:was |is |to be )?(?:found|stored)',
      `${SAYS}(?: \\w+){0,5} no (?:\\w+ )?${BACKUP}|${SAYS}(?: \\w+){0,3} (?:there is|theres|there are) (?:nothing|none|no ${BACKUP})`,
      `(?:${BACKUP}|backup|it|file) (?:doesnt|does not|didnt|do not|dont) (?:\\w+ )?exist`,
      `(?:there(?:s| is| was| are)?|account has|has|have) (?:is )?no ${BACKUP}(?: \\w+)? (?:for|under|to|on|in|with|found|available)`,
      `account has no ${BACKUP}\\b`,
      '(?:kein(?:e)?|keine) (?:\\w+ )?(?:sicherung|backup|datensicherung)(?: \\w+)? (?:gefunden|vorhanden|verf)',
      '(?:no (?:se )?(?:hay|encuentra|encontr[oó]|existe|encontraron|detecta)) (?:ninguna? |la |el )?(?:copia|respaldo|backup)',
      "aucune? (?:sauvegarde|backup)(?: \\w+)? ?(?:trouv|disponible|n'a|n'est|sur)",
      '(?:gäbe|gibt es|sei|ist) keine (?:sicherung|backup)|バックアップはないと',
      '(?:nenhum|não (?:há|encontr\\w+|existe|achou)) (?:nenhum |o |a )?(?:backup|cópia)',
      'バックアップが(?:見つかり|ありま|存在し|見当たり|ない)|復元(?:できる|する)(?:もの|データ|バックアップ)がありません',
    ),
    unless: /\bi (?:have|had|made) no backup\b(?!.*\b(?:says?|found)\b)/,
  },
];
