import { PEOPLE } from '../told/clauses.ts';
import { onlyOf } from './only-of.ts';

/** What may be said of a switch beside its state. */
const OF_SWITCHES = `backups?|cloud|icloud|i|switch|toggle|slider|button|settings?|in|at|authenticator|microsoft|app|apps|turned|switched|set|was|wasnt|isnt|not|never|since|forever|always|years?|months?|weeks?|ages|long|all|whole|time|from|start|beginning|today|yesterday|this|last|morning|week|month|hours?|ago|by|myself|of|course|ever|then|on|off|that|one|mine|under|with|saved|iphone|left|stays|stayed|before|until|till|me|he|she|know|it|guy|again|too|though|came|itself|got|minutes?|everything|up|when|what|as|far|certain|pretty|quite|fairly|almost|keychain|drive|greyed?|green|blue|said|first|day|days|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|war|an|aus|es|an|deaktiviert|aktiv|aktiviert|activad[oa]|desactivad[oa]|activee?|desactivee?|allume|eteinte?|ligad[oa]|desligad[oa]|ativad[oa]|desativad[oa]|estaba|estava|nicht|nein|pas|non|nao|il|elle|etait|war|ya|deja|${PEOPLE}`;

/** The state "on", and not the little word of "on the phone", "on Monday", "on it". */
const ON =
  '(?<!\\b(?:not|isnt|wasnt|never|not turned|not switched|isnt turned|isnt switched|isnt yet|not yet|hold|come|go|went|going|moved?|carry|based|depends|was i|log|logged|turn|switch|stay|put|always turn|always switch|what is|whats) )on(?= (?:now|already|since|until|till|yes|yeah|always|all the time|the whole time|i (?:think|guess|believe|hope|checked|know|did)|in (?:the )?settings|under|with|there|for (?:sure|years|months|ages|weeks|both|all)|before|when|as far|afaik|though|too|by|again|also|at the time|from|today|yesterday|this morning|last|myself|an hour|it says|lol)|$)|(?<!\\b(?:not|isnt|wasnt|never) )(?:enabled|active|activated|green|aktiv|aktiviert|activad[oa]|activee?|allume|ligad[oa]|ativad[oa]|ist an|war an|an(?=$))';
const OFF =
  '(?<!\\b(?:not|isnt|wasnt|never|nor|iphone|iphone got|iphone is|iphone was) )(?:off|disabled|inactive)|(?:not|isnt|wasnt|never|didnt|havent)(?: \\w+){0,2} (?:on|enabled|active|activated)|(?:isnt|wasnt)(?=$)|(?:nicht|pas|nao esta|no esta) (?:an|aktiv|activee?|allume|ligad[oa]|activad[oa]|ativad[oa])|aus|ausgeschaltet|deaktiviert|desactivad[oa]|desactivee?|eteinte?|desligad[oa]|desativad[oa]';

/** Switches: "isnt on" is off, and a switch that nobody can move is blocked. */
const SWITCH = {
  on: new RegExp(
    `(?!.*\\b(?:not|isnt|wasnt|never|nicht|pas|nao|no esta|nunca|jamais|didnt|dont|doesnt|cant|wont|havent|hasnt)\\b)${onlyOf(ON, OF_SWITCHES).source}|^オン(?:です|でした|になっています)?$`,
  ),
  off: new RegExp(
    `${onlyOf(OFF, `${OF_SWITCHES}|ran|out|space|enabled|disabled|active|activated|inactive`).source}|^オフ(?:です|でした|になっています)?$`,
  ),
  managed_blocked:
    /\b(?:greyed|grayed|grey|gray|blocked|locked|restricted|not allowed|cant (?:change|touch|tap|move)|managed|gesperrt|ausgegraut|bloquead[oa]|grisee?)\b/,
  unknown:
    /\b(?:(?:cant|dont|do not|cannot) (?:find|see) (?:it|that|this|any|the switch)|(?:its|it is) (?:missing|not there)|not (?:there|in the list|listed)|isnt (?:there|listed|in the list)|no lo (?:encuentro|veo)|finde (?:ich |es )*nicht|trouve pas|nao (?:encontro|acho|vejo))\b|見つかりません/,
};

/** Consent is given in so many words and nothing else: whatever is said beside them is no consent. */
const CONSENT =
  "(?:yes+(?: please)?|y|yeah|yep|yup|sure|ok|okay|go ahead(?: and)?|do it|agreed|i (?:do )?(?:agree|consent|understand)|(?:please )?delete(?: (?:it|that|(?:the |my )?(?:old )?(?:cloud )?(?:backup|copy|one)))?|ja(?: bitte)?|loschen|losch es|s[i]|borrar(?:l[oa])?|borral[oa]|eliminar(?:l[oa])?|de acuerdo|oui|d'accord|supprime(?:z|r)?(?:-l[ae])?|sim|pode|apagar|apague|はい|削除してください)";
const CONSENTS = new RegExp(`^${CONSENT}(?: (?:and )?${CONSENT})*(?: please)?$`);

/** Words for the backup, its switches and its accounts. */
export const WORDS_OF_BACKUP = {
  backup: {
    on_verified:
      /\b(?:(?<!(?:in|my|a|the|of|by) )(?:checked|verified)(?! (?:in|bags?|baggage|luggage)\b)|(?:i )?(?:just )?saw (?:it|that|my|the (?:date|account|switch))|i (?:just )?looked(?! (?:for|everywhere))|it shows (?:my|the (?:right|date|account))|i can see (?:it|my|the (?:date|account))|know which account|(?:its|it is|(?<!stored )with|under) my (?:\S+ )*(?:address|account|e-?mail|adresse|cuenta|konto)|avec mon adresse|j'ai verifie|lo comprobe|uberpruft)\b/,
    on_unverified: new RegExp(
      `${SWITCH.on.source}|\\b(?:i think (?:so|it was)|^think so|i guess so|(?:pretty|quite|fairly|almost) sure(?: it was)?|^probably(?! not)|should be|must have been|i (?:do )?believe so|creo que si|acho que sim|je crois|ich glaube schon)\\b`,
    ),
    off: SWITCH.off,
    never:
      /\b(?:never (?!ends?\b|again\b|finish|stops?\b|mind\b)|no backup(?! (?:found|available|option|button|exists))|didnt (?:set|turn|switch|make)|there (?:is|was) (?:none|no backup$)|dont think i (?:ever )?(?:did|made|had)|what backup|nunca|jamais)\b|^(?:\w+ )?(?:never|none|nie|niemals)$/,
    deleted:
      /^(?:(?:i|it|was|is|got|has been|yes|he|she|my \w+|someone|somebody|probably|we|habe|ich) )*(?:deleted|removed|erased|geloscht)(?: it| that)?(?: (?:by (?:accident|mistake)|accidentally|myself|yesterday|already|last \w+))*$|\b(?:backup|copy|it|that|cloud)(?: \w+){0,3} (?:deleted|removed|erased|geloscht)\b|\b(?:deleted|removed|erased) (?:the |my |that |old )*(?:cloud |icloud )?(?:backup|copy|from the cloud)\b/,
    overwritten:
      /\b(?:overwrote|overwritten|replaced (?:it|by|with)(?! (?:an? )?(?:phone|iphone))|it (?:was|got) replaced|blank one)\b|^replaced$/,
  },
  backup_on_new: { on: SWITCH.on, off: SWITCH.off },
  restore_pending: {
    yes: /^(?:(?:yes|i|still|of course|please|do|really) )*(?:want|need|have to have) (?:them|it|my (?:\w+ )?(?:accounts|codes)|to (?:restore|recover))\b|\bi (?:still )?(?:need|want) them\b/,
    no: /\b(?:nothing (?:is )?missing|not any ?more|dont (?:need|want)|all (?:there|good|back|fine)|got (?:them|everything) back|esta todo|alles da)\b/,
  },
  recovery_account: {
    accessible:
      /\b(?:(?:can|able to) (?:still )?(?:sign|log|get) (?:in|into)|know (?:it|the password)|have access|(?:just )?(?:signed|logged) in|(?:it |that |sign-?in |login )works|kann mich anmelden|puedo (?:entrar|iniciar)|consigo (?:entrar|acessar)|peux me connecter|arrive a me connecter)\b/,
    password_forgotten:
      /\b(?:forg[oe]t\w*|(?:dont|cant|cannot|do not) (?:know|remember|recall) (?:the |my )?(?:password|pw|pass)|lost (?:the |my )?(?:password|pw)|vergessen|olvide|oublie|esqueci)\b|忘れ/,
    blocked_by_old_phone:
      /\b(?:old phone|wants (?:me to approve|a |an )?(?:code|approval)|asks (?:me )?(?:for )?(?:a |an )?(?:code|approval)|code (?:goes |is sent )?to the phone|phone i (?:lost|sold|broke)|authenticator (?:code|approval)|ask\w* (?:me )?(?:for )?(?:the |a |an |my )?(?:authenticator|old phone|code|approval)|loop|circular|blocked|approve|ancien telephone|altes? (?:handy|telefon)|telefono viejo|celular antigo)\b/,
    wrong_or_unsure:
      /\b(?:wrong (?:one|account)|several|which|two accounts|three|not sure which|many|quel compte|welches konto|que cuenta|qual conta)\b/,
    not_applicable_ios: /\b(?:iphone|icloud|apple|not (?:asked|needed))\b/,
  },
  backup_account: {
    intended:
      /^(?:yes |its |it is |thats |all |my |the )*(?:mine|right(?: one)?|correct(?: one)?|intended|own|meins|richtige|das richtige|la mia|el mio|la mia|le mien|o meu)$|\b(?:my (?:own )?(?:account|address|personal|normal|e-?mail)|the (?:right|correct|intended) one)\b/,
    other:
      /\b(?:other(?! day)|another|wrong|not the one|old one|different|(?:exs?|wifes?|husbands?|sons?|daughters?|partners?|mums?|moms?|dads?) (?:e-?mail|mail|account|address|one|hotmail|outlook|gmail))\b/,
    attacker:
      /\b(?:strangers?|(?:one|name|address|account|somebody|someone|it) (?:that )?i (?:dont|do not) (?:know|recogni[sz]e)|not mine|unknown (?:name|address|account)|hacker|never seen)\b/,
    none: /\b(?:none|empty|nothing|no (?:name|account)|keine?r?|ninguna?|aucune?|nenhuma?)\b/,
  },
  consent_delete: {
    given: CONSENTS,
    not_given:
      /^(?:(?:oh|well|please|sorry|um|hm+|hell|absolutely|definitely|better|id|i would|would|lieber|mejor|surtout) )*(?:no+|nope|nah|keep|dont|do not|stop|cancel|not|never|rather not|hold on|nein|nicht|non|pas|nao|behalt\w*)\b|^(?!yes|ok|sure).*\b(?:keep|(?:dont|do not|not|never) (?:want to |wish to )?(?:delete|remove|agree|go on|do (?:it|that)))\b|\b(?:wait|no) (?:dont|stop|no)\b|^wait(?: wait| please| stop)*$|削除しない|いいえ/,
  },
  'icloud.drive': SWITCH,
  'icloud.keychain': SWITCH,
  'icloud.device_backup': SWITCH,
  'icloud.authenticator_switch': SWITCH,
  in_app_switch: {
    yes: /^(?:yes |its |it is |ja |i see it |i can see it )*(?:inside|in(?: the| my| der)?) (?:app|authenticator)(?: app| itself)?$/,
    no: /\b(?:no (?:such )?(?:switch|toggle)|only in (?:the )?(?:iphone|ios|phone)?s? ?settings|(?:nothing|none|not) (?:there )?in the app)\b/,
  },
};
