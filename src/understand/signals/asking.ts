/** How something is said: as a question, a plan, a worry, a thing of the past. */
export const ASKING: Readonly<Record<string, RegExp>> = {
  how: /\bhow (?:do|can|to|would|should|does|could|i|one|we|protect|get|come i)\b|\bhow\?|, how$|\bwhere (?:is|do|can|are|in|to|s)\b|\bwheres\b|\bsteps\b|\bguide\b|\binstructions?\b|\bprocedure\b|\bwalk me\b|\bexplain me\b|\bwhich (?:menu|button|account|email|one|order|way)\b|\bwhat (?:now|next|do i|should i|to do|must i|can i|would i|order)\b|\bis there (?:a|any|some) (?:way|trick|method|safe|clean|chance)\b|\bany(?:thing)? (?:smarter|better|easier|way)\b/,
  what: /\bwhat(?:s| is| are| does| do you mean| gets| exactly| happens| will| comes)\b|\bmeaning\b|\bmeans?\b/,
  polar:
    /^(?:so |and |hi |hello |hey |but )?(?:is|are|does|do|can|could|will|would|should|must|may|am|has)\b/,
  'ends in a question':
    /(?:^|[.!,;:] |\/ |\bso |\band |\bbut )(?:is|are|does|do|did|can|could|will|would|should|must|may|am|has|was|isnt|arent|doesnt|dont)\b[^.!]*\?+\s*$/,
  why: /\bwhy\b|\bhow come\b|\bhow is that\b|\bwhat gives\b/,
  future:
    /\btomorrow\b|\btmrw\b|\btonight\b|\blater (?:today|this)\b|\bthis (?:evening|afternoon|weekend|week|month)\b|\bnext (?:week|month|year|friday|monday|phone|change|one|weekend)\b|\b(?:on|by|until|this|comes?|due) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bfriday\b|\bmonday\b|\bsoon\b|\babout to\b|\bgoing to\b|\bgonna\b|\bplan(?:ning|ned)?\b|\bwill (?:get|buy|receive|be|change|replace|have|give|swap|arrive|come)\b|\bgetting (?:a |an |the |my )?(?:new|another|replacement)\b|\b(?:pre-?)?ordered\b|\barriv(?:es|ing)\b|\bcoming\b|\bcomes? (?:at|on|in|by)\b|\bin (?:an? |two |three |\d+ )?(?:hours?|days?|weeks?|months?)\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bbefore (?:i|we|you|the|they|chang|wip|sell|reset|it|my|swit|trad|hand|send|giv|return|updat)|\bbeforehand\b|\bin advance\b|\bfirst\?|\bwhen i (?:get|change|switch|upgrade|buy)\b|\bif i (?:get|change|switch|upgrade|buy)\b|\bthinking (?:of|about)\b|\bwant to (?:change|switch|reset|wipe|sell|upgrade|replace)\b|\bprepar\w+\b|\bchecklist\b|\bwithout (?:losing|getting locked)|\bdont want to (?:lose|get|be)|\bupgrading\b|\b(?:must|have to|has to|need to) (?:return|hand|give|send|swap|reset|wipe|go back)\b|\bhand (?:it )?(?:back|in|over)\b|\bcourier\b|\btrade[ -]?in\b|\bappointment\b|\bmight\b|\blikely\b|\bscheduled\b|\bsend(?:ing)? (?:it|my phone|the phone) (?:in|away|off|to)\b|\bgo(?:es|ing)? (?:back|in for repair|to repair|away)\b|\brisk\b/,
  'safe beforehand':
    /\b(?:protect|secure|safeguard|save|keep|not lose|dont lose|without losing|safe)\b.{0,30}\b(?:authenticator|codes?|accounts?|logins?|app|entries|tokens?)\b/,
  hypothetical:
    /\bif (?:i|my|someone|the|it)\b|\bwhat if\b|\bsuppose\b|\bin case\b|\bhypothetical\w*\b|\bwould\b|\btheoretic\w*\b|\bworst case\b|\bjust (?:asking|curious|wondering)\b/,
  'nothing wrong':
    /\bnothing (?:is )?(?:wrong|broken)\b|\bjust want(?:ed)? to\b|\beverything works\b|\bstill works\b|\bnot (?:lost|broken|urgent)\b|\bonly want\b/,
  thanks: /\b(?:thanks?|thx|cheers|appreciate)\b/,
  hello: /^(?:hi+|hello|hey+|hallo|good (?:morning|afternoon|evening|day)|yo|greetings)\b/,
  admin: /\b(?:admin\w*|tenant|users?|staff|employees?|our|we|colleagues?)\b/,
};
