/** Who may be after a secret. */
export const WHO =
  "(?:some ?one|somebody|stranger|caller|an? unknown|(?:an? |some |the |this |that )?(?:guy|man|woman|lady|person|voice|chat|sms|link|bot|popup|helper)|a (?:colleague|coworker|co-worker|friend|supplier|buyer|technician)|(?:the |an? |my |our )?(?:it guy|it man|it person|it trainee|technician|boss|(?<!former )manager|supervisor|admin|colleague|coworker|landlord|provider|seller|buyer|agent|intern|vendor|supplier|repair shop|police|courier|accountant|neighbou?r)(?:'?s)?|my ex|(?:my |the |a )?bank (?:rang|called|phoned|wrote|texted|mailed)|(?:the |from )?(?:it|helpdesk|help desk|service desk|support|microsoft)(?: \\w+)? (?:called|calls|phoned|rang|wrote|messaged|texted|wants|asks|asked)|they|he|she|guy|person claiming|people)";

/** What nobody else should have. */
export const SECRET =
  '(?:codes?|digits|figures|numbers?|passwords?|qr|otp|pin|secret|key|screenshots?|photo|picture|approv\\w+|tap approve|press yes|token|what (?:the |my )?(?:app|authenticator|screen|phone) (?:shows?|displays?|says?))';

/** What comes without being called when somebody else signs in. */
export const PROMPT =
  '(?:requests?|prompts?|notifications?|codes?|sign ?-?ins?|log ?ins?|approv\\w+|pop ?ups?|popped up|texts?|sms|numbers? to (?:confirm|tap|approve)|messages? (?:to approve|asking)|are you trying to sign in\\W*|pushes|push|buzz\\w*|to approve)';

/** The person had no part in it. */
export const NOT_MINE =
  '(?:(?:(?:i|we) (?:didnt|did not|never|havent|have not|dont|do not|not)|didnt|never)(?: \\w+)? (?:start|started|request|requested|ask|asked|initiate|initiated|make|made|try|trying|do|did|doing|done|expect|log|sign|trigger\\w*|cause\\w*|order\\w*)\\w*|(?:i |we )(?:start|started|made|make|do|did|asked for|added|add|requested) (?:none|nothing|no such)|not (?:by |from )?me\\b(?! (?:arriv|com|get|receiv|let|llega|appear|show|give))|(?:wasnt|isnt|is not|was not|werent|arent|are not) (?:from |by )?(?:me|mine|us)|not mine|no im not|and i ?m not|im not (?:at|on|near|in|signing|logging|anywhere)|when i ?m not|while i(?:m| am| was)? ?(?:\\w+ )?(?:sleep\\w*|asleep|driving|away|in bed|at work|on holiday|out)|(?:nobody|no one|noone|no-one)(?: \\w+)? (?:logged|signed|logging|signing|should be)|out of nowhere|from nowhere|for no reason|on its own|by itself without|without me|though i do nothing|(?:laptop|computer|pc) (?:is|was) (?:switched |turned )?off|unexpected|unasked|unsolicited|in my name)';

/** A pattern for two things near one another within a sentence, in either order. */
export function near(one: string, other: string, gap: number): RegExp {
  return new RegExp(
    `\\b${one}(?![a-z])[^.]{0,${gap}}\\b${other}|\\b${other}[^.]{0,${gap}}\\b${one}(?![a-z])`,
  );
}
