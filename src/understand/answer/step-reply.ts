import { isUnsure, NO_THING } from './yes-no.ts';

const WORKED =
  /\b(?:(?:it |that |this )?(?:worked|works|did it|helped|fixed it|solved|did the trick|is fixed|all good|sorted|success\w*|is (?:working|there|back|on) now|i see it(?: now)?|they(?:re| are) (?:all )?(?:there|back)|its (?:there|back|on|working|fine)(?: now)?)|hat (?:geklappt|funktioniert)|geht (?:jetzt|wieder)|funktioniert(?! (?:\w+ )?nicht)|geschafft|consegui|lo logre|funciono|ya funciona|[cs]a marche|a marche|funcionou|deu certo)\b|できました|うまくいきました|直りました/;
const FAILED =
  /\b(?:still|same (?:thing|error|message|problem|result)|no (?:change|luck|difference|joy|effect|success)|nothing (?:changed|changes|happen\w*)|(?:didnt|doesnt|does not|did not|hasnt|wont|not) (?:work\w*|help\w*|change\w*|fix\w*|do anything|show|appear|finish|happen)|fail(?:s|ed|ing)?|error(?: again)?|(?:problem|message) (?:is |came |comes )?back|went wrong|crash\w*|no good|in vain|didn t|not there|noch immer|immer noch|(?:geht|klappt|funktioniert) (?:\w+ )?nicht|nicht (?:geklappt|funktioniert)|sigue|no funcion\w*|toujours|marche pas|rien|nao (?:funcion\w*|deu certo)|continua|nada)\b|だめ|変わりません|まだ/;
const CANNOT =
  /\b(?:cant|cannot|couldnt|could not|can not|unable|not able|not possible|impossible|no access|dont have|havent got|isnt here|not allowed|doesnt (?:let|allow)|dont see (?:any|the|a|that|this|such) (?:\w+ )?(?:button|option|menu|switch|toggle|setting|page|screen|line|link)|dont see (?:saved|begin|restore|settings)|isnt there|greyed|gray(?:ed)?|(?:doesnt|does not) exist|there is no (?!(?:more|longer|error|problem|need)\b)|theres no (?!(?:more|longer|error|problem|need)\b)|no such|not (?:in front of me|with me|here)|kann (?:\w+ )*nicht|finde (?:\w+ )*nicht|nicht moglich|no (?:puedo|encuentro|aparece|veo|existe)|(?:peux|trouve|vois) pas|nao (?:consigo|posso|encontro|aparece|vejo|tem))\b|できません|見つかりません/;
const SKIPPED =
  /\b(?:skip(?:ped|ping)?|next(?: one| step)?|pass|later|not now|rather not|leave (?:it|that)|ignore|move on|uberspring\w*|saltar|omitir|passer|pular)\b|スキップ/;
const DONE =
  /^(?:y|yes+|yep|yeah|k|ja|si|oui|sim|はい)\b|\b(?:done|did (?:it|that|this)|finished|ready|ok(?:ay)?|got it|completed|yes|erledigt|fertig|gemacht|hecho|listo|fait|feito|(?:ja|ya|deja) (?:fiz|esta|hice)|pronto)\b|完了|しました|👍|✅/;
const NOT_DONE =
  /^(?:no+|nope+|nah+|not (?:yet|really|at all|working)|nein|non|nao|noch nicht|pas encore|todavia no|ainda nao)\b|^(?:いいえ|👎|❌)/;
/** Said while it is being done. */
const UNDER_WAY =
  /\b(?:(?:one|a|just a) (?:moment|minute|second|sec|min)|hang on|hold on|let me|ill (?:try|do)|i will|trying|will (?:try|do)|wait|moment(?: mal)?|un momento|um momento)\b/;
const LATER = /\b(?:later|tonight|tomorrow|another time|not now)\b/;

/** What became of a step, by what a reply states: its statements joined, without punctuation. */
export function stepReply(text: string, has: (value: string) => boolean): string[] {
  const first = (...values: string[]) => values.filter(has).slice(0, 1);
  if (UNDER_WAY.test(text) && !LATER.test(text) && !FAILED.test(text) && !CANNOT.test(text)) return [];
  if (SKIPPED.test(text) && !FAILED.test(text) && !WORKED.test(text)) return first('skipped');
  if ((CANNOT.test(text) || NO_THING.test(text)) && !/still|same|worked/.test(text)) return first('cannot');
  if (FAILED.test(text) && !/\b(?:no longer fails?|works now)\b/.test(text)) return first('failed', 'cannot');
  if (NOT_DONE.test(text)) return first('failed', 'cannot');
  if (isUnsure(text)) return [];
  if (WORKED.test(text) || DONE.test(text)) return first('worked', 'done');
  return [];
}
