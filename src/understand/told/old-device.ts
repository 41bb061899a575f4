import { DETERMINER, LINK, OLD_PHONE, type Rules } from './rule.ts';

const OPEN_WATER =
  '(?:sea|ocean|river|lake|canal|harbou?r|pond|drain|sewer|creek|fjord|bay|storm drain|gutter|elevator shaft)';
const ON_THE_WAY =
  '(?:taxi|cab|uber|lyft|bus|train|tram|plane|airplane|metro|subway|tube|ferry|airport|station|cafe|bar|pub|club|restaurant|hotel|airbnb|beach|park|cinema|mountain|ski|festival|concert|street|seat|rental car|bench|gym|shop|supermarket|toilet at|roof of)';
const WET =
  '(?:toilet|pool|sink|bath\\w*|tub|water|soup|beer|coffee|bucket|washing machine|washer|dishwasher|puddle|jacuzzi|hot tub|aquarium|shower|laundry|wine|tea)';
const HOME =
  '(?:at (?:home|work|my (?:parents|mums|moms|house|place|office|desk|flat|apartment|girlfriends|boyfriends)|the (?:office|hotel|house))|back home|in (?:the|my) (?:office|other (?:house|flat|country))|in (?:another|a different) (?:city|country|place)|(?:miles|kilometres|hours) away|abroad|in (?:germany|france|spain|india|london|storage)|with my (?:wife|husband|mum|mom|dad|son|daughter|parents|brother|sister|partner))';
const GAVE =
  '(?:sold|gave away|gave|traded in|traded|returned|handed (?:in|back|over)|recycled|donated|sent back|sent in|sent|mailed (?:back|in)|shipped (?:back|off)|threw (?:away|out)|thrown away|binned|trashed|tossed|disposed of|gifted|passed on|pawned|turned in)';
const GIVEN =
  '(?:sold|traded(?: in)?|given (?:away|back|to)|returned|recycled|donated|sent (?:back|in|away)|handed (?:in|back|over|down)|thrown (?:away|out)|disposed of|binned|gifted|passed on|turned in|scrapped)';
const BROKEN =
  '(?:broke(?:n)?(?: down)?|smashed|shattered|bricked|dead|died|drowned|destroyed|fried|kaputt?|burn(?:t|ed)|crushed|damaged?|defective|faulty|toast|totall?ed|wrecked|exploded|busted|unusable|killed|run over|ran over|soaked|in pieces|bent|melted|beyond repair|a brick|stuck in (?:a )?boot ?loop|in (?:a )?boot ?loop|bootlooping|rip|knackered|bust)';
const OTHER_PARTS =
  '(?!battery|charger|camera|speaker|mic|number|line|case|protector|backup|switch|app|service|contract|not|isnt|never|and|but|if)';
const NOT_STARTING =
  '(?:wont|doesnt|does not|will not|refuses to|cant|cannot|no longer|stopped|isnt|not|never|didnt|wouldnt) (?:even )?(?:turn(?:ing|s)? (?:back )?on|switch(?:ing|es)? on|power(?:ing|s)? (?:on|up)|boot\\w*|start(?:ing|s)?(?: up)?|charg\\w+|respond\\w*|come on|light(?:ing)? up|wake up|react\\w*|work(?:ing|s)?|open(?: up)?)';

/** What became of the old phone, in facts and in tales. */
export const OLD_DEVICE: Rules = {
  slot: 'old_device',
  given:
    /\b(?:OLD|PHONE|screen|display|lcd|glass|touch\w*|reset|stolen|nicked|robbed|mugged|pickpocketed|sold|both)\b|\b(?:dropped|fell|went|put|flushed|slipped|drowned|is|was)\b.*\b(?:in|into|through|down)\b/,
  values: [
    [
      'stolen',
      /^(?:(?:it|was|is|got|probably|lost|or) )*(?:stolen|nicked)$/,
      new RegExp(
        `\\b(?:OLD|PHONE) ${LINK}(?:stolen|nicked|pinched|snatched|pickpocketed|swiped|robbed|grabbed|taken (?:by|from) (?:a |the )?(?:thief|thieves|robber|me|my (?:bag|car|pocket)))`,
      ),
      new RegExp(
        `\\b(?:stole|stolen|nicked|pinched|snatched|swiped|ran (?:off|away) with|robbed me of) ${OLD_PHONE}\\b`,
      ),
      /\b(?:was|were|got|have been|has been|just got) (?:robbed|mugged|pickpocketed)\b|\b(?:pick ?pocket|thief|burglar|mugger|they)\w* (?:took|got|stole|grabbed|has) (?:my |the |our |her |his |their )?(?:OLD|PHONE|bag|purse|backpack)/,
      /\b(?:bag|purse|backpack|handbag|car|jacket) (?:\w+ ){0,4}(?:stolen|broken into)\b.*\bPHONE\b|\b(?:OLD|PHONE)\b.*\b(?:bag|purse|backpack|handbag) (?:\w+ ){0,3}stolen|\btheft of (?:my |the )?(?:OLD|PHONE)/,
    ],
    [
      'given_away',
      new RegExp(`\\b${GAVE} ${OLD_PHONE}(?! (?:a|an|number|to apple care|for repair|to repair)\\b)`),
      new RegExp(
        `\\b(?:traded|handed|sent|gave|turned|mailed|took|brought|passed) ${OLD_PHONE} (?:in|back|away|over|on|to (?:my|the|a|apple|someone|somebody|our|work|it|verizon|charity)|down)\\b(?! (?:repair|service|the repair))`,
      ),
      new RegExp(
        `\\b(?:OLD|PHONE) ${LINK}${GIVEN}(?! (?:the )?repair)|\\b(?:OLD|PHONE) (?:is |was |has been |went )?(?:(?:on|at|to) ebay|back (?:to|with|at) (?:the |my )?(?:apple|shop|store|carrier|employer|company|verizon|operator|seller)|to the (?:shop|recycler))`,
      ),
      /\b(?:apple|they|store|shop|carrier|company|employer|dealer|service)\b.*\bkept (?:my|the) OLD\b/,
      /\btrade(?:d)?[ -]?in(?: deal| program)?\b.*\b(?:OLD|PHONE)\b.*\b(?:gone|done)|\b(?:OLD|PHONE)\b.*\b(?:for|as|in) (?:a |the )?trade[ -]?in\b|\b(?:took|collected|wanted) (?:my |the )?OLD back\b|\bno longer (?:have|own) (?:my |the )?OLD\b.*\bsold\b|\bsold\b$/,
    ],
    [
      'wiped',
      new RegExp(
        `\\b(?:wiped|erased|factory[ -]?reset(?:ted)?|formatted|reset(?:ted)?|hard[ -]?reset|reinitiali[sz]ed|cleaned off|nuked) (?:clean )?${OLD_PHONE}(?! (?:network|passcode|pin|settings|password)\\b)`,
      ),
      new RegExp(
        `\\b(?:OLD|PHONE) ${LINK}(?:wiped|reset|erased|factory[ -]?reset|formatted|cleared|reset to factory(?: settings)?|set back to factory)\\b(?! (?:password|pin|network))`,
      ),
      new RegExp(
        `\\bhad to (?:erase|wipe|reset|factory[ -]?reset|format|hard reset) ${OLD_PHONE}\\b(?! (?:network|pin|password))|\\b(?:did|made|performed|after|since) (?:a |the |my )*(?:factory|hard|full) ?reset|\\b(?:after|by) (?:wiping|resetting|erasing|formatting|factory resetting) ${OLD_PHONE}(?! (?:network|pin|password))|\\bi (?:had to |have )?(?:just |already |accidentally )?(?:factory|hard)[ -]?reset`,
      ),
    ],
    [
      'lost',
      new RegExp(`\\b(?:lost|misplaced|mislaid|losing) (?:both )?${OLD_PHONE}\\b(?! (?:number|backup|app))`),
      new RegExp(
        `\\b(?:left|forgot|dropped|had) ${OLD_PHONE} (?:\\w+ ){0,2}(?:in|on|at|off|down|into|from) (?:the |a |an |my |some )*(?:${ON_THE_WAY}|${OPEN_WATER}|boat|bridge|pier|ship|kayak)\\b`,
      ),
      new RegExp(
        `\\b(?:OLD|PHONE) ${LINK}(?:lost|missing|disappeared|vanished|nowhere to be found|gone(?! (?:black|dead|dark))|overboard)\\b`,
      ),
      new RegExp(
        `\\b(?:OLD|PHONE) ${LINK}(?:(?:fell|slipped|dropped|sank|lies|is|drowned|flew|jumped) )?(?:out of \\w+ \\w+ )?(?:in|into|at the bottom of|on the bottom of|down|off) (?:the |a |an )*(?:${OPEN_WATER}|boat|bridge|ship|pier|cliff)\\b`,
      ),
      new RegExp(
        `\\b(?:cant|cannot|couldnt|could not|can not) (?:find|locate) ${OLD_PHONE}\\b|\\bno idea where ${OLD_PHONE} is\\b`,
      ),
    ],
    [
      'working_elsewhere',
      new RegExp(
        `\\bOLD (?:is |was |sits |lies |stays |stayed |remained |remains |lying |sitting |works? |still |left |i left |and |but |which |currently )*(?:a drawer |the drawer |in a drawer |in the drawer )?${HOME}`,
      ),
      new RegExp(`\\b(?:left|forgot|have|keep|kept) ${DETERMINER}(?:OLD|PHONE) (?:lying |sitting )?${HOME}`),
      /\b(?:wife|husband|son|daughter|mum|mom|dad|brother|sister|partner) (?:has|uses|is using) my OLD\b/,
    ],
    [
      'working_in_hand',
      /\bOLD (?:is |was |it |that |i )*(?:still |also )?(?:works|working|usable|functional|functions|alive|fine|ok|okay|turns on|boots|runs|in use|active|operational|works? fine)\b/,
      /\b(?:OLD|PHONE) (?:\w+ )?(?:is |has (?:a )?)?(?:cracked|scratched|broken screen|cracked screen)\b(?:.*)\b(?:still |but )(?:works|working|usable)/,
      /\b(?:PHONE|OLD) still (?:works|turns on|boots|functions|usable)\b(?= ?(?:despite|even|with (?:a )?(?:cracked|broken)))/,
      /\bboth (?:PHONE|OLD|of them|devices) (?:\w+ )?(?:here|in hand|work|working|with me|available|on my desk|in front of me|are (?:here|on|in (?:my )?hand|working))/,
    ],
    [
      'broken',
      new RegExp(`\\b(?:OLD|PHONE) ${LINK}(?:${OTHER_PARTS}\\w+ ){0,2}${BROKEN}\\b`),
      new RegExp(
        `(?<!\\b(?:backup|app|authenticator|sign ?in|toggle|switch|restore|recovery) )\\b(?:broke|smashed|shattered|destroyed|bricked|crushed|ran over|drove over|drowned|killed|fried|washed|broken|stepped on|sat on|dead|defective|damaged|faulty|cracked) ${OLD_PHONE}\\b`,
      ),
      new RegExp(`\\b(?:OLD|PHONE) (?:screen |display )?(?:just |simply |suddenly )?${NOT_STARTING}\\b`),
      new RegExp(
        `\\b(?:dropped|fell|went|put|left|flushed|slipped|drowned|is|was) (?:${OLD_PHONE} )?(?:\\w+ )?(?:in|into|through|down) (?:the |a |an |my )*${WET}\\b`,
      ),
      /\b(?:screen|display|touch ?screen|lcd|glass)(?: of (?:my |the )?(?:OLD|PHONE)| on (?:my |the )?(?:OLD|PHONE))? (?:(?:is|was|has|got|went|stays|gone|completely|totally|now|just|turned|remains|all) )*(?:black|dead|broke|broken|smashed|shattered|gone|cracked|frozen|unresponsive|not (?:responding|working))\b/,
      /\b(?:screen|display|touch ?screen|touch)(?: of (?:my |the )?(?:OLD|PHONE))? (?:doesnt|does not|wont|not|no longer|stopped|isnt) (?:respond|work|react)\w*/,
      /\b(?:OLD|PHONE) (?:\w+ )?(?:took|had|taken) a (?:\w+ )?(?:swim|bath|dive|dip|shower|tumble)\b/,
      /\b(?:black|dead|broken|shattered|smashed) (?:screen|display)\b|\bPHONE (?:\w+ )?(?:water ?damage|boot ?loop)/,
    ],
    [
      'working_in_hand',
      /\b(?:still have|still got|have still|(?:i|we|ive|still|have) (?:\w+ )?(?:kept|keep)|still (?:own|hold)|have got|have) (?:access to )?(?:both|(?:my|the|her|his|our|that) OLD)\b(?! (?:but|number|backup|account))/,
      /^(?:and |but )?(?:kept|keeping) (?:my|the) OLD\b/,
      /\bOLD (?:(?:is|lies|sits|lying|sitting|still|right|also|it|i) )*(?:here|in (?:my |the )?(?:hand|hands|drawer|pocket)|in a drawer|with me|next to me|beside me|(?:here )?on (?:my|the) (?:desk|table)|in front of me|around|at hand|available)\b/,
      /\b(?:have|got) (?:the )?(?:both|two) PHONE (?:here|in hand|in front|next|with|on)|\bhave (?:both|OLD and NEW)\b/,
    ],
  ],
};
