import { anyOf, type ScreenRule } from './screen-rule.ts';

const MAIL = '(?:account|acc|acct|e-?mail|mail|address|login|hotmail|user|(?<!face )(?<!touch )id)\\b';
const OTHERS =
  '(?:husband|wife|son|daughter|mum|mom|dad|father|mother|brother|sister|partner|boyfriend|girlfriend|friend|colleague|coworker|boss|somebody else|someone else|other person|stranger)';

/** Backup or restore is tied to another account, or refused for this one. */
export const WRONG_ACCOUNT: readonly ScreenRule[] = [
  {
    label: 'wrong-account',
    row: 'E4',
    words: anyOf(
      `(?:not|isnt|wasnt) stored with|stored with (?:a |another |my other |different )`,
      `(?:not|isnt|wasnt) the (?:right|correct|same) ${MAIL}|wrong (?:\\w+ ){0,2}${MAIL}\\b`,
      `use (?:a|another) (?:different |other )?(?:\\w+ )?${MAIL}|different personal microsoft account|try (?:a|another) (?:different )?${MAIL}`,
      `(?:belongs?|registered|linked|tied|bound|attached) (?:to|with) (?:a|an|another|my|someone|somebody) ?(?:different|other|old|elses?)?(?: \\w+)? ?${MAIL}`,
      `${MAIL} (?:is |was |gets |got |has been )?(?:rejected|refused|declined|not taken|denied|turned down)`,
      `(?:refus|reject|declin|den[iy])\\w* (?:the |my |this |that )?(?:\\w+ )?${MAIL}`,
      `(?:wont|doesnt|does not|will not|not|cant|cannot) (?:accept|take|let me use|allow|like|want|recogni[sz]e|use) (?:the |my |this |that |a )?(?:\\w+ )?${MAIL}`,
      `${MAIL} (?:is |was |are )?(?:not |isnt |arent |cant |cannot |cant be |cannot be )(?:allowed|accepted|supported|valid|be used|eligible|recogni[sz]ed|taken)`,
      `${MAIL} (?:doesnt|does not|didnt|not) match|(?:accounts?|mails?|addresses) (?:dont|do not) match`,
      `(?:needs?|requires?|demands?|insists on|wants?|only (?:takes|accepts|works with|allows)|must be|has to be) an? (?:personal|private)(?: microsoft)? (?:account|one|e-?mail)|only personal accounts|work or school account for backup`,
      `(?:isnt|is not|not) an? (?:personal|private|valid|supported) (?:microsoft )?${MAIL}|account type|another ${MAIL} was used|picked (?:my |the )?(?:${OTHERS}s?|wrong|other) (?:\\w+ )?${MAIL}|(?:goes|go|recovers?|restores?) (?:\\w+ )?(?:to|from|into) (?:my |the )?${OTHERS}s? ${MAIL}`,
      `${MAIL} for the (?:backup|restore|recovery|copy) (?:isnt|is not|wasnt) (?:accepted|allowed|the right|right|mine)|(?:phone|app|it|recovery) (?:only )?(?:accepts|offers) (?:only )?(?:my |the )?(?:\\w+\\.\\w+|work|other|new) only|lets me (?:recover|restore) from the account`,
      `only (?:accepts|offers|shows|lets me (?:use|pick)|suggests|proposes|knows|takes) (?:the |my )?(?:new|other|work|old|wrong)`,
      `(?:backup|copy|it) (?:is |was |sits |lives )?(?:tied|linked|under|attached|belongs?) (?:to |with )?(?:my |an? |the )?(?:old|other|ex|former|dead|wrong|work|previous|different|company|school)`,
      `(?:my |the |our )?${OTHERS}s? (?:\\w+ )?(?:accounts?|codes|entries|list|logins|backup) (?:instead|not mine|rather than|appear|came|shows? up)|(?:accounts|codes|entries|list|backup) (?:of|from) (?:my |the )?${OTHERS}\\b.{0,30}\\b(?:instead|not mine|rather than)`,
      `under (?:another|a different|the other|the wrong) ${MAIL}`,
      'falsche[ns]? (?:\\w+ )?konto|(?:mit dem|unter dem) falschen',
      'no acepta mi cuenta|não aceita (?:a )?minha conta|refuse mon (?:compte|adresse)|refuse (?:le|ce) compte',
      'cuenta (?:equivocada|incorrecta|err[oó]nea)',
      'mauvais (?:compte|e-?mail)',
      'conta errada',
      '別のアカウント|間違ったアカウント|違うアカウント|アカウントだと.{0,15}拒否',
    ),
    unless:
      /\b(?:want|like|how (?:do|can|to)|can i|move|change|switch|put) .{0,40}\b(?:under|to|use) (?:another|a different|the other)\b/,
  },
];
