/** What is said before a phone that is none of the matter, up to the phone. */
const BEFORE = new RegExp(
  `(?:${[
    // considered, offered, and not taken
    '\\b(?:looked at|considered|considering|wavered between|flirted with|wanted|tested|reviewed|could have had|could get|was about to switch to|thinks? (?:i have|ive|i own) an?|swears by (?:his|her)|avoid mixing|dont want to change to|not coming from|got offers for an?|was offered|offered(?: me)?|offers(?: me)?|asked (?:who|if i|whether i) (?:wants?|wanted)|recommended|suggested|should have bought)(?: (?:an?|the|to go|to|his|her|their|spare))*',
    '\\b(?:nearly|almost|was going to|were going to) (?:\\w+ ){1,3}(?:to |for )?(?:an? |the )?',
    // not to be talked of
    '\\b(?:dont|do not|stop|please dont|no need to) (?:tell|telling|talk|talking|speak|speaking|write|bother)(?: to)?(?: me)?(?: again)? (?:about |of |with )(?:the |an? )?',
    '\\bnothing to do with (?:my |the |any |an? )?(?:old )?',
    '\\b(?:i hate|never touched|keep reading (?:about|of)|keep hearing (?:about|of)|reading about|(?:clerk|shop|they|he|she|support) blamed|blame)(?: (?:an?|the|that))?',
    '\\b(?:page \\d (?:of [\\w ]{3,20})?|guide|leaflet|manual|whichever guide i open |explains? it )(?:is |are )?(?:only |all )?(?:for|about|on) (?:an? )?',
    '\\b(?:your|the|all) (?:steps|guide|pages?|help|article) (?:only )?(?:mentions?|shows?|knows?|talks? about|says?|speaks? of)',
    '\\b(?:video|article|articles|howto|leaflet|link you gave|docs?) (?:on the share )?(?:shows?|show|lists?|was for|is for|are for)(?: an?)?',
    '\\beverything i (?:find|read|see) (?:on the web |online )?is',
    // written from it, borrowed for something
    '\\b(?:writing|typing|write|type|sending|posting|asking)(?: this| to you| you)* (?:this )?(?:on|from|with|by) (?:an? |my |the |her |his )?(?:\\w+ )?',
    '\\bbesides,? (?:an? |my |the )?',
    // others, by the way
    '\\b(?:everyone|everybody|everyone else|office|the others|colleagues|all others|rest of (?:us|them)|team|class|company has moved to|the family)(?: \\w+)? (?:has|have|is|are|uses?|went|goes|on|to)(?: (?:on|to|an?))*',
    '\\bonly knows?',
    '\\bmine (?:did|does|works?|worked|went fine)(?: it)?(?: well| fine)? (?:on|with) (?:an? |my |the )?',
    '\\bmy (?:last|first|very first) (?:smart)?phone (?:was|is) an?',
  ].join('|')}) ?$`,
);
/** The same, said after the phone. */
const AFTER = new RegExp(
  `^s?(?:${[
    '[^.!?§]{0,25}\\b(?:never had|never has had|without|w/o|hasnt got) (?:the |any |my |this )?(?:app|authenticator|it on|codes)\\b',
    '[^.!?§]{0,20}\\b(?:isnt|is not|arent|not|its not) (?:set up for|concerned|in play|affected|part of|involved|meant|the question|what i ask)\\b',
    '(?: \\w+){0,4} (?:belongs?|is only|only|just|is) (?:to my (?:wife|husband|\\w+)|for (?:calls|games|netflix|recipes|music|the kids|reading|youtube|tv|kids))\\b',
    ' (?:(?:for|to) (?:the )?(?:calls|make calls|netflix|recipes|youtube|the kids|the children|kids|reading|music|tv|compare|write|type)\\b|\\((?:kids|for kids|tv|recipes|games)\\)|tv\\b|health\\b)',
    '[^.!?§]{0,4}\\bin the (?:house|family|home)\\b',
    '[^.!?§]{0,20}\\b(?:hated it|hated that|was faulty|no thanks|too complicated|went back (?:after|the next|within)|sent (?:it )?back|brought (?:it )?back|declined|returned it|for cash)\\b',
    '[^.!?§]{0,15}(?:, | )(?:doesnt count|no use|not for codes|never owned|no longer used|cancelled|adventure|person otherwise|in between|if thats of use|returned it unopened|didnt put|no authenticator on it|locked down|= mail only|[(]no authenticator[)]|[(]returned[)])',
    '[^.!?§]{0,15}, (?:sent|brought|took|gave) (?:it )?back\\b',
    '[^.!?§]{0,12} (?:barrier|crowd|owning|friend did)\\b',
    ' (?:i mention|sits unused|unused|in a drawer since)',
    ',? (?:and|so)(?: i)? (?:dont know|cant help|no clue|have no idea)',
  ].join('|')})`,
);

/** True when a phone between these words is scenery: offered, returned, borrowed for a call, written from, or others'. */
export function scenery(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after);
}
