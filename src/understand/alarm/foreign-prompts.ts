import { near } from './alarm-words.ts';

/** By language: what comes when somebody signs in, and that the person had no part in it. */
const PROMPTED: readonly (readonly [prompt: string, notMine: string])[] = [
  [
    '(?:solicitud(?:es)?|notificaci[oó]n(?:es)?|peticion(?:es)?|avisos?|códigos?|aprobar|aprobaci[oó]n(?:es)?|inicios? de sesi[oó]n)',
    '(?:(?:por la|de|a la|cada|toda la) (?:noche|madrugada)|de la (?:madrugada|noche)|no (?:los |las |lo |la )(?:he )?(?:ped\\w+|solicit\\w+|inici\\w+|hice|hecho)|no (?:he )?(?:ped\\w+|solicit\\w+|inici\\w+)|nadie (?:ha |se |está )?(?:inici|pid|entr|conect|ped)\\w*|sin que (?:yo|nadie)|que no (?:reconozco|conozco)|no (?:fui|soy|era|he sido) yo|estaba durmiendo|mientras duermo)',
  ],
  [
    '(?:demandes?|notifications?|invites?|codes?|approbations?|approuver|connexions?|alertes?)',
    "(?:la nuit|en pleine nuit|du matin|je n'ai (?:rien|pas|jamais) (?:demand|lanc|initi|commenc)\\w*|à l'origine|personne (?:ici )?n'(?:a|est)|que je n'ai (?:pas|jamais)|sans que je|ce n'(?:est|était) pas moi|pas moi|je dor(?:s|mais))",
  ],
  [
    '(?:anfragen?|benachrichtigung(?:en)?|aufforderung(?:en)?|anmelde\\w+|anmeldung(?:en)?|bestätigung(?:en)?|codes?|genehmig\\w+|freigaben?|pushs?)',
    '(?:nachts|mitten in der nacht|in der nacht|jede nacht|(?:nichts|nicht|nie) (?:\\w+ )?(?:gestartet|angefordert|ausgelöst|angemeldet|eingeloggt)|niemand (?:\\w+ ){0,2}(?:angemeldet|gestartet|ausgelöst|eingeloggt|angefordert)|nicht von mir|(?:war|bin) (?:das )?nicht ich|ich (?:schlief|schlafe|habe geschlafen)|ohne dass ich)',
  ],
  [
    '(?:pedidos?|solicitaç\\w+|notificaç\\w+|códigos?|aprovar|aprovaç\\w+|avisos?|inícios? de sessão|logins?)',
    '(?:(?:à|de|na|durante a|toda) (?:noite|madrugada)|da madrugada|não (?:pedi|solicitei|iniciei)|que (?:eu )?não (?:pedi|fiz|iniciei|reconheço)|ninguém (?:\\w+ )?(?:pediu|iniciou|entrou|fez)|não (?:fui|sou|era) eu|sem (?:eu )?(?:pedir|ter pedido)|dormindo|a dormir)',
  ],
  [
    '(?:通知|リクエスト|要求|承認|コード|サインイン)',
    '(?:夜中|深夜|毎晩|夜に|寝て(?:い)?る|頼んでいない|(?:サインイン|ログイン|操作|申請|要求|依頼)していない|心当たり|勝手に)',
  ],
];

/** Prompts nobody started, in the other languages the desk reads. */
export const FOREIGN_PROMPTS: readonly RegExp[] = PROMPTED.map(([prompt, notMine]) =>
  /[ぁ-んァ-ン一-龠]/.test(prompt)
    ? new RegExp(`${prompt}.{0,30}${notMine}|${notMine}.{0,30}${prompt}`)
    : near(prompt, notMine, 80),
);
