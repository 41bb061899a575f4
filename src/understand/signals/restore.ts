/** Bringing accounts back or over, and what came of it. */
export const RESTORE: Readonly<Record<string, RegExp>> = {
  restore:
    /\brestor\w*|\brecover\w*|\bretsore\b|\brecvr\b|\bbring back\b|\bget .{0,20}\bback\b|\bpull .{0,20}\bback\b|\bput back\b|\bimport\w*\b|\bbegin recovery\b/,
  'restore tried':
    /\brestored\b|\brecover?ed\b|\brecoverd\b|\bafter (?:the |a |my )?(?:restor|recover|transfer|migrat|mov|reinstall|switch|new phone)|\btried (?:to |the )?(?:restor|recover|begin|everything|import)|\b(?:restore|recovery|recover|restoring|begin recovery|import)\b.{0,50}\b(?:fail|error|stuck|nothing|empty|loop|missing|not|no|doesnt|wont|cant|says?|asks?|claims?|gives?|went wrong|wrong|again|gone|grey|crash)|\b(?:cant|cannot|couldnt|unable to|wont|doesnt|didnt|not able to) (?:restore|recover|import)\b|\b(?:transferred|migrated|moved|copied|cloned|synced|imported|carried|loaded|exported|pulled)\b|\bpull(?:s|ing) (?:down|in|back)\b|\bput (?:back|in|the same|my)\b|\bputting (?:back|the|my)\b|\bquick ?start\b|\bfollowed the\b|\bwent through\b|\bsigned in (?:on|with|to)\b|\blogged in on\b|\bput (?:it|my|the) .{0,25}on the new\b|\bdata transfer\b|\bphone transfer\b|\brepeated it\b|\bdid (?:the|a) (?:restore|recovery|import|transfer)\b/,
  'bad result':
    /\bempty\b|\bblank\b|\bmissing\b|\bnothing\b|\bnot there\b|\bisnt there\b|\bno (?:accounts?|codes?|entries|numbers?|tokens?|digits)\b|\bdidnt (?:come|transfer|copy|restore|move|sync|show)|\bdid not (?:come|transfer|copy|restore|show|appear)|\bnever came\b|\bonly (?:\w+ )?(?:\d+|half|some|two|three|four|five|six|one|a few|part)\b|\b\d+ (?:of|out of) (?:the )?\d+\b|\bdont (?:show|appear|sync|work)\b|\bdoesnt (?:show|have|work|bring|produce|generate|find|display)\b|\bdisappeared\b|\bvanished\b|\bgone\b|\bnowhere\b|\bincomplete\b|\bwithout numbers\b|\brejected\b|\binvalid\b|\buseless\b|\bdoes nothing\b|\binstead of mine\b|\bwrote over\b|\boverwr\w+\b|\bonly the names?\b|\bnot one\b|\bnone of (?:them|my|the)\b|, authenticator not\b/,
  'good result':
    /\b(?:restor\w+|recover\w*) (?:\w+ )?(?:worked|ok|fine|was ok|went (?:fine|well|ok))\b|\bnot (?:that )?(?:the |a )?restor|\ball (?:there|back|came back)\b|\bcame back\b|\bcame over\b|\bare (?:all )?there\b|\bnot missing\b|\bgot everything back\b|\b(?:accounts?|entries|they|codes) (?:show|shows|appear|are listed|is listed|did come|came)\b/,
  'no codes':
    /\b(?:no|not|without|stopped|doesnt|dont|wont|never) (?:\w+ ){0,4}(?:codes?|digits|numbers)\b(?! from)|\bcodes? (?:are|is|get|gets) (?:\w+ )?(?:refused|rejected|wrong|invalid|not accepted)/,
  'app untouched':
    /\b(?:just|only|already|freshly) (?:installed|downloaded)\b|\binstalled\b.{0,30}\bnot (?:yet )?(?:opened|started|touched)\b|\bnot opened\b|\bempty app\b/,
  'sign in again':
    /\b(?:sign|log)(?:ed|ging|ing)?[ -]?in (?:\w+ )?(?:again|to (?:each|all|every|restore|recover|fix|finish|activate|continue|enable))|\bre-?(?:verify|verif\w+|register\w*|authenticat\w*|activate\w*|add|enrol\w*)\b|\bverif\w+ (?:\w+ ){0,2}again\b|\bnew sign ?-?in\b|\bneeds? (?:attention|sign|to be (?:verified|fixed|signed))|\bactions? (?:is |are )?(?:req\w+|needed|nedded)|\breq\w* action\b|\bacton req|\bexclamation\b|\bwarning (?:sign|triangle)\b|\bfinish (?:setting|recover|sign)|\b(?:password|login|sign ?-?in|proof|verification) (?:\w+ )?again\b|\bwants? (?:a |the |my )?(?:new )?(?:qr|login|password|sign ?-?in)\b|\bqr (?:code )?(?:scanned|again)\b/,
  qr: /\bqr\b/,
  'negated restore':
    /\b(?:dont|do not|no) (?:need|want) to (?:restore|recover)|\bnot the restor\w+|\brestore (?:itself )?(?:is|was) (?:fine|ok)\b/,
};
