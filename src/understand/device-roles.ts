import { holder } from './device-holders.ts';
import { TAKEN_OVER } from './device-others.ts';

const FROM_BEFORE =
  /(?:\bfrom|\boff|\bbefore(?: it was)?|\bafter|years (?:of|with|on)|(?:made|done|created|taken|saved) (?:on|with|by|from|in)|(?:logins|codes|accounts|entries|copy) of|(?:old|private|current|present|previous) (?:\w+ )?(?:phone|one) (?:is|was)|\bold|\bolder|previous|former|\bex|\bhad|having|\bused|\bleaving|\bleft|instead of|\bwas|\bwere|it was|ditch\w*|dump\w*|los\w* my|lost|sold|broke|dead|broken|\bdied|dont have an?|dont have my|no longer (?:have|own|use)(?: an?)?|replac\w+(?: my| an?)?|traded?(?: in)?(?: my| an?)?|swap\w*(?: my| an?)?|said goodbye to(?: my)?|\bbackup (?:is |was )?(?:from|on|made on|in)|stored in|saved in|\bvon|vom|alte[nrms]*|\bdesde|\bdel?|viej[oa]|anterior|\bdepuis|\bd'un|d'|ancien(?:ne)?|\bdo|antig[oa]|velho|tenía|tinha|avais|古い|前の|今の)(?: (?:my|an?|the|our|this|that|his|her|their|i|work|old|meinem?|einem?|un|una|mi|mon|um|uma|meu|o|company|personal|phone|[a-z]+ was))* ?$/;
const TO_BEFORE =
  /(?:\bto|new (?:\w+ )?(?:phone|one) (?:is|will be)|next (?:phone|one) (?:is|will be)|only have|\bfirst|->|→|➡|=>|>|\bonto|\binto|\bin2|\b2|\bnew|newer|brand new|bought|buying|\bgot|getting|\bget|now(?: (?:on|have|using|own|its))?|switch\w* (?:over )?(?:to)?|mov\w+ (?:over )?to|upgrad\w+ to|chang\w+ to|went (?:to|for)|going (?:to|for)|ordered|ordering|arriving|given|issued|gave me|choose|chosen|become|will be|is now|take over|\bauf|\bnach|\bzu[mr]?|neue[snrm]*|\bjetzt|(?:§[ia]|\w[arei]r(?:me)?|voy|vou|fui|cambi[oé]|pas[oéeé]|mudei|migr[oeé]\w*|salt[oéa]) a|\bal|hacia|\bpra|nuevo|nueva|ahora|\bvers|\bsur|\bau|nouvel(?:le)?|nouveau|maintenant|\bpara|\bpro|\bno|novo|nova|agora|新しい|今度)(?: (?:my|an?|the|our|this|that|i|have|own|with|new|brand|her|his|old|used|ein|einem?|einen|un|una|mi|mon|um|uma|meu|o|company|work|personal|lovely|shiny))* ?$/;
/** The phone from which something is to be read, and the one something was replaced by. */
const REACHED_FROM =
  /(?:\b(?:readable|visible|seen|reachable|accessible|opened|openable) (?:from|on|by|with|in)|\b(?:replaced|swapped|exchanged|traded)(?: \w+){0,3} (?:with|by|for|against|to)|\bwants? me on|\bonly|\bdemands?|\brequires?|\bpersuade|\btaken?|\btook|\btaking|\bthinking (?:of|about)|\bevery(?:one|body) gets?|\bnew(?: \w+)?:|\bnew (?:\w+ )?(?:phone|one) (?:runs|has)|bekomm\w*(?: [^ ]+){0,2})(?: (?:my|an?|the|ein|einen|mit))* ?$/;
/** The phone the prompts go to, or that the accounts are on, is the one that was. */
const PROMPTED =
  /(?:\b(?:prompts?|approvals?|requests?|notifications?|codes?|messages?)(?: \w+)? (?:go|goes|going|sent|come|land|arrive|show|ring|pop)(?: up)? (?:to|on|at|in)|\b(?:login|account|codes?|entry|app),? (?:which is |that is )?(?:now|currently|at present) on|\b(?:at present|until now|so far)(?: (?:its|it is|theyre|they are|all))? (?:on|in)|\b(?:entries|codes|accounts|logins|tokens) (?:(?:are|were|sit|live|still|all) )+on|\b(?:entries|codes|accounts|logins) on our|\b(?:are|is|was) still on|\bno more|\bhand(?:ed|ing)? in|\bstatt|\bold(?: \w+)?:|\bold (?:\w+ )?(?:phone|one) (?:ran|had)|\bold (?:\w+ )?phone,? \(?|\bafter (?:\d+|two|three|several)|\bwas using|\bused to use|\bwhat the|\bmy own is|, am on)(?: (?:my|an?|the|our|meinem|einem|company|work))* ?$/;
/** Says only where something is or should be. */
const HERE_BEFORE =
  /(?:\bfor|\bon|\busing|\bits|\bin|\bwith|\bhave|\bown)(?: (?:my|an?|the|our|this|work|private|company))* ?$/;
const FROM_AFTER =
  /^s?(?: phone| handset| one)? ?(?:to\b(?! (?:take|have|do|get|be|show|work|read|accept|restore|recover|find|see)\b)|too (?:an? )?§|put\b|has (?:all|everything|them|it)\b|->|→|➡|=>|>|\bonto|nach\b|auf\b|\ba\b|vers\b|para\b|から|(?:is|was|got|has) (?:gone|broken|dead|stolen|lost|bricked|smashed|sold|wiped)|died|broke|got stolen|backup|(?:was|is) (?:my|the) old|before|any ?more|accounts? (?:to|on)|authenticator (?:to|on|onto)|user (?:until|till|before)|had\b|where (?:the |my )?(?:authenticator|codes|accounts)|still (?:works|has|on|in))/;
const TO_AFTER =
  /^s?(?: phone| handset| one)? ?(?:now\b|instead|(?:arriv|com)(?:es|ing)|from\b|tomorrow|next|today|に|へ|is (?:the|my) new|since|jetzt|ahora|maintenant|agora|finds? nothing|says|empty|shows nothing|doesnt)/;

/** The device whose things are meant: "my iphone codes", "the android backup". */
const OWNS_AFTER =
  /^s? (?:cloud |authenticator |ms |microsoft )*(?:backup|codes|accounts|logins|copy|entries|data)\b/;
/** Where a change is still ahead, the device used now is the one things come from. */
const STILL_NOW = /\b(?:now|currently|at the moment|today|present)(?: (?:on|an?|i have|i use|my|with))* ?$/;
/** The change is still to come. */
export const AHEAD =
  /\b(?:next (?:phone|one)|will be|buying|thinking|plan|going to|switching to|if i (?:ever )?(?:change|switch|move|go)|want to|prepare|soon|next (?:week|month))\b/;

/** Which way a naming points: below 0 where things come from, above 0 where they go. */
export function role(before: string, after: string, ahead: boolean): number {
  if (OWNS_AFTER.test(after) && !/\bonto |\b(?:to|too|2) (?:an? |my )?$|(?:->|→|➡|=>|>) ?$/.test(before))
    return -3;
  if (ahead && (STILL_NOW.test(before) || /^s? now\b/.test(after))) return -2;
  if (REACHED_FROM.test(before)) return 2 + holder(before, after);
  if (PROMPTED.test(before)) return -2 + holder(before, after);
  let value = 0;
  if (FROM_BEFORE.test(before)) value -= 2;
  else if (TO_BEFORE.test(before)) value += 2;
  else if (HERE_BEFORE.test(before)) value += 0.5;
  if (/\bold(?:er)? $|alte[nrms]* $|古い$/.test(before) && !TAKEN_OVER.test(before)) value -= 2;
  if (/\bnew(?:er)? $|新しい$/.test(before)) value += 1;
  if (FROM_AFTER.test(after)) value -= 1.5;
  else if (TO_AFTER.test(after)) value += 1.5;
  return value + holder(before, after);
}
