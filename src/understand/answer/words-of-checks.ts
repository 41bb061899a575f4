import { onlyOf } from './only-of.ts';

const NOT_TRIED =
  '(?:havent|have not|didnt|did not|not|never)(?: yet| really)? (?:tried|try|tested|test|checked|looked|done)|^not yet|^noch nicht|^pas encore|^todavia no|^aun no|^ainda nao';
const UNTRIED = new RegExp(`${NOT_TRIED}|didnt touch|まだ`);
/** What may stand beside "signed in": by what, and when. */
const BESIDE =
  'with|via|using|code|codes|approval|notification|this|that|new|phone|again|fine|e-?mail|text|sms|call|passkey|security|key|yubikey|mail|came|arrived|me|let|got|in|signed|logged|accepted|went|through|worked|works|working|hat|geklappt|funktioniert|funciono|a|marche|ca|sa|funcionou|authenticator|account|one|other|way|ago|minute|perfectly|great|app|number|try|time';
const GOT_IN =
  '(?:(?<!\\b(?:am|im|be|stay|not|isnt|is|account) )(?:just )?(?:signed|logged) in(?! first)|(?:i )?(?:just )?got (?:me )?in|(?:it|they|that|which) (?:just )?let me in|accepted|went through|hat (?:geklappt|funktioniert)|funciono|a marche|[cs]a marche|funcionou)';
const REFUSED =
  'rejected|refused|abgelehnt|rechazad\\w+|refusee?|recusad\\w+|wrong|invalid|fail(?:s|ed)|(?:didnt|doesnt|did not|does not|not) (?:work|accepted)|not accepted|nicht (?:geklappt|funktioniert)|no funciono|nao funcionou|marche pas';

/** Words for what was tried, and for what a person decides. */
export const WORDS_OF_CHECKS = {
  codes_verified: {
    yes: new RegExp(
      `^(?:(?:the |all |both |yes )*codes? |they |it |yes )*(?:all |both )?work(?:s|ed)?(?: (?:now|just now|fine|yes|again|for \\w+))*$|^(?!.*\\b(?:none|no)\\b).*\\b(?:codes? (?:are|were|is|was) (?:accepted|taken|fine))\\b|${onlyOf(GOT_IN, BESIDE).source}|できました`,
    ),
    no: new RegExp(
      `\\b(?:${REFUSED}|not all|some|only (?:one|two)|(?:one|two|three|half) of)\\b|できませんでした`,
    ),
    unknown: new RegExp(NOT_TRIED),
  },
  method_tested: {
    yes: new RegExp(
      `${onlyOf(`${GOT_IN}|worked|(?:it|that|one|way|key|passkey|yubikey|code|e-?mail|text|sms) works`, `${BESIDE}|my`).source}|できました`,
    ),
    no: new RegExp(`\\b(?:${REFUSED})\\b`),
    unknown: new RegExp(NOT_TRIED),
  },
  network_checked: {
    yes: /\b(?:same on|(?:made )?no difference|tried (?:it )?(?:both|wi-?fi|mobile|4g|5g|another|other|a different|on)|(?:turned|switched) off the vpn|same (?:thing |problem )?(?:with|over|on))\b/,
    no: UNTRIED,
  },
  cache_checked: {
    yes: /\b(?:cleared|emptied|cache only|only (?:the )?cache|geleert|vide le cache|deja vide|borre|limpei|i did that)\b/,
    no: new RegExp(`${UNTRIED.source}|\\bthere is no (?:cache|such)`),
  },
  accepts_30_days: {
    yes: /\b(?:i (?:can )?accept|(?:can|will) live with|fine|agreed?|acceptable)\b/,
    no: /\b(?:too long|cant (?:wait|accept)|another way|no way|zu lang|demasiado|trop long|muito tempo|dont accept)\b/,
  },
  apple_account_same: {
    yes: /^(?:(?:yes|its|it is|they are|the|exactly|ja|der|die|das|la|el|le|o|i think) )*(?:same|gleiche|misma|mismo|meme|mesma|mesmo)(?: (?:one|apple id|apple account|account|id))?$/,
    no: /\b(?:different|another|other one|not the same|new one|un autre|otra|outra|andere\w*)\b/,
  },
  password_known: {
    yes: /\b(?:i (?:do )?(?:know|remember) (?:it|the password)(?! but)|have it (?:saved|written|in)|^yes (?:but )?(?:i )?(?:wont|will not) (?:send|tell|share|say)|la se|se la contrasena|kenne (?:das|mein) passwort|connais le mot|je le connais|ich (?:kenne|weiss) (?:es|das))\b/,
    no: /\b(?:forg[oe]t\w*|(?:no (?:clue|idea)) never|never (?:had|typed|set)|dont (?:know|remember) (?:it|the|my)|nicht mehr|vergessen|olvid\w+|oublie|esqueci)\b|忘れ/,
  },
  older_backup: {
    yes: /\b(?:(?:might|could|may) (?:be|have)|there (?:is|was) (?:one|an older)|(?:maybe |perhaps )one from)\b/,
    no: /\b(?:first (?:one|backup|phone)|never had|there is none|none to lose)\b/,
  },
  suspicious: {
    yes: /\b(?:someone|somebody) (?:logged|signed|got|is|has|keeps)\b|\bprompts? i didnt\b/,
    no: /\b(?:nothing (?:weird|strange|odd|unusual|special)|all (?:normal|fine|good|ok|me)|rien de|nichts|nada raro)\b|特にありません/,
  },
  transcript: {
    no: /\b(?:(?:just|only) the summary|nur die zusammenfassung|solo el resumen|so o resumo|seulement le resume)\b/,
    edit: /\b(?:add (?:something|a note|sth)|something to add)\b/,
    leave: /\b(?:leave (?:\w+ )*out|take (?:\w+ )*out|remove (?:some|a|my))\b/,
  },
};
