const WHO =
  '(?:some ?one|somebody|stranger|caller|(?:an? |some |the )?(?:guy|man|woman|lady|person)|a (?:colleague|coworker|co-worker|friend|supplier|buyer|technician)|(?:the |an? |my |our )?(?:it guy|it man|it person|it trainee|technician|boss|manager|supervisor|admin|colleague|coworker|bank|provider|seller|buyer|agent|intern|vendor|supplier)|(?:the |from )?(?:it|helpdesk|help desk|service desk|support|microsoft)(?: \\w+)? (?:called|calls|phoned|rang|wrote|messaged|texted|wants|asks|asked)|they|he|she|guy|person claiming|people)';
const SECRET =
  '(?:codes?|digits|figures|numbers?|passwords?|qr|otp|pin|secret|key|screenshots?|photo|picture|approv\\w+|tap approve|token)';

/** Words that speak of misuse, of a secret given away or asked for, or that doubt somebody's honesty. */
const HINTS: readonly RegExp[] = [
  new RegExp(
    `\\b${WHO}\\b(?! (?:portal|account|app|login|page|site|code|one))[^.!?]{0,60}\\b(?:ask(?:s|ed|ing)?|wants?|wanted|needs?|demands?|demanded|requests?|requested)\\b.{0,50}\\b${SECRET}\\b`,
  ),
  new RegExp(
    `\\b(?:ask(?:s|ed|ing)?|tells?|told|wants?) me (?:to (?:give|tell|send|read|share|approve|accept|scan|show)|for)\\b.{0,40}\\b${SECRET}\\b.{0,80}\\b(?:real|legit|ok|safe|normal|allowed|genuine|whatsapp|phone|call|teams|chat)\\b`,
  ),
  new RegExp(
    `\\b(?:gave|given|told|sent|shared|forwarded|mailed|posted|read out|pasted|entered|typed)\\b.{0,30}\\b${SECRET}\\b.{0,60}\\b(?:to|with|in|on) (?:an? |the |my |some ?)?(?:someone|somebody|caller|stranger|guy|man|woman|colleague|supplier|team|fake|phish\\w*|forum|public|group|channel|website|page|person|friend|him|her|them)`,
  ),
  new RegExp(
    `\\b(?:should|can|may|must|do|shall|could|let|is it (?:ok|safe|normal|allowed)(?: to)?) (?:i |me |we )?(?:have to |be )?(?:give|giving|send|sending|tell|share|hand|show|paste|post)\\b.{0,40}\\b${SECRET}\\b`,
  ),
  /\b(?:requests?|prompts?|notifications?|codes?|sign ?-?ins?|log ?ins?|approvals?|pop ?ups?|texts?|sms)\b.{0,60}\b(?:(?:i )?(?:didnt|did not|never|havent|not)(?: \w+)? (?:start|started|request|requested|ask|asked|initiate|initiated|make|made|try|trying|do|did|expect|log|sign)\w*|not me|wasnt me|isnt me|not from me|not mine|unexpected|out of nowhere|for no reason|while i (?:was )?(?:sleep|asleep)|at (?:night|\d ?am|3|4)|all (?:night|day)|non ?-?stop|spam\w*|weird|strange|random|unwanted)/,
  /\b(?:unexpected|random|strange|weird|unwanted|unknown|suspicious|unrecogni[sz]ed)\b.{0,30}\b(?:requests?|prompts?|notifications?|codes?|sign ?-?ins?|log ?ins?|approvals?|device|devices|account|phone|entry|activity)\b/,
  /\b(?:approv\w+|accept\w+|confirm\w+|(?:pressed|tapped|clicked|hit|said) (?:\w+ ){0,2}(?:approve|yes|accept|allow|ok)) (?:\w+ ){0,5}(?:by (?:mistake|accident)|wrong|without (?:looking|thinking)|that (?:wasnt|isnt|was not) (?:me|mine)|i did(?:nt| not) start)|\b(?:accidentally|mistakenly|by (?:mistake|accident)) (?:\w+ ){0,2}(?:approv|accept|confirm|(?:press|tapp|hit|click)\w* (?:approve|yes|accept|allow)|shar|gave)/,
  /\b(?:wasnt|isnt|not|was not) my (?:login|sign ?-?in|request|doing)\b|\bnobody here (?:logged|signed)|\b(?:keep|keeps|constantly) (?:on )?getting (?:\w+ ){0,3}(?:requests?|prompts?|codes?|notifications?|approvals?)|\b(?:approve|approval|sign ?-?in|login) requests? from \w+|\bapprove a (?:login|sign ?-?in) and i(?:m| am) not\b|\bgiven? (?:away )?(?:the|my) codes? to\b|\bwill be blocked,? click\b|^is (?!action|it ).{0,60}\b(?:real|genuine|legit|fake)\b|\b(?:not|wasnt|isnt|was not) me\b|\bi (?:didnt|did not|never) (?:request|start|ask for|initiate)\b/,
  /\b(?:hacked|hacker|hackers|compromised|scam|scammed|scammer|phishing|phished|phish|fraud|stalker|malware|sim ?-?swap\w*|account takeover|taken over|took over|mfa (?:fatigue|bombing))\b/,
  /\b(?:someone|somebody|stranger|thief|ex|unknown person|hacker)\b.{0,40}\b(?:in|into|has|have|got|using|uses|used|accessed?|opened|logged|logging|signed|signing|changed|trying|tries|added|reads?|approv\w+)\b.{0,30}\b(?:account|mail|mailbox|security info|authenticator|password|my (?:logins|codes|number)|login|sign ?-?in)/,
  /\b(?:device|phone|account|entry|authenticator|login|logins|sign ?-?ins?|address|email|name)\b.{0,50}\b(?:i (?:dont|do not|never) (?:know|recogni[sz]e|own|had|heard|added)(?! (?:any ?more|no longer|longer))|isnt mine|not mine|is not mine|belongs to a stranger|i never added|i have no such|i(?:ve| have)? never been)/,
  /\b(?:mail|email|e-mail|text|sms|message|call|letter|link|popup|pop up|qr|person|bot|chat|app|website|it)\b.{0,90}\b(?:real|legit|legitimate|genuine|fake|scam|phishing|a trick|trustworthy|safe to (?:scan|click)|click or not)\b/,
  /\bis (?:it|this|that)(?: \w+){0,3} (?:real|legit|genuine|fake|a scam|phishing|really from|from microsoft)\b|\b(?:real|genuine) or fake\b|\bcan i trust\b|\bshould i trust\b/,
  /\bsign ?-?in (?:attempts?|requests?|from)\b.{0,30}\b(?:countr\w+|abroad|russia|china|brazil|vietnam|lagos|another|other|unknown|elsewhere|city)|\bfrom (?:another|a foreign|an unknown) (?:country|location|place|device)|\bother countries\b/,
  /\b(?:security info|password|sign ?-?in methods?|2fa|authenticator) (?:was|were|has been|got) (?:changed|replaced|added)\b.{0,40}\b(?:not me|wasnt|didnt|without|by someone|by itself)?/,
  /\b(?:buyer|ex|thief|finder|former employee|stranger|someone else|somebody else|he|she|they)\b.{0,40}\b(?:can see|sees|gets?|got into|opens?|has access|uses|using|approves|knows|still (?:has|gets)|orders?)\b.{0,30}\b(?:my|our|codes?|account|prompts?|logins?|mail|requests?)/,
  /\b(?:do you (?:need|want)|shall i (?:send|give)|where do i (?:type|enter|put)) (?:my |the )?(?:code|password|pin)\b(?! (?:to|on|for|in))/,
  /\bhow do i know (?:you|it|this|that)\b.{0,30}\b(?:real|genuine|really)|\bis this (?:bot|chat|desk|really)\b.{0,40}\b(?:safe|real|legit|from|department)|\bare you really\b/,
  /\b(?:spammed|bombed|flooded|bombarded)\b.{0,40}\b(?:mfa|prompts?|requests?|approv\w+|notifications?|codes?)|\bpush spam\b|\b(?:sim (?:was )?swap\w*|number (?:was|got) ported|vishing|ransom|infected|virus)\b/,
  /\b(?:odd|weird|foreign|unknown|strange) (?:logins?|sign ?-?ins?|approvals?|devices?)\b|\b(?:mails?|e-?mails?|messages?|notifications?|alerts?)\b.{0,25}\bnew (?:logins?|sign ?-?ins?|device)\b|\bnew sign ?-?in method\b.{0,40}\b(?:added|mail|not me|own no)|\blog ?ins? (?:from|in) (?:another|other|china|russia|a city|somewhere)|\b(?:login|sign ?-?in) .{0,40}\bgot approved\b|\bmoney (?:is )?(?:missing|gone)\b/,
  /\b(?:someone|somebody|he|she|they) (?:has |have |could have |may have )?(?:copied|cloned|stole|intercepted|hijack\w*) (?:my |our )?(?:codes?|app|authenticator|account|session)\b|\b(?:setup|set-up) (?:qr|key|code)\b.{0,40}\b(?:team|group|forum|chat|mail|email|public)|\bsays he can (?:unlock|restore|recover)|\bi (?:did not|didnt) try to (?:sign|log)|\bim not (?:signing|logging) in\b/,
  /\b(?:requests?|notifications?|codes?)\b.{0,40}\b(?:which |that )?(?:i )?(?:not|never) (?:i |me |have )?(?:started|did|made|do|have|asked|faites|fiz|hice|gestartet|requested)\b|\bapprov\w*.{0,15}\b(?:error|versehen|sin querer|sem querer|mistake)|\b(?:pas moi|nicht ich|ich nicht|no era yo|no fui yo|não era eu|não fui eu|nao fui eu)\b|身に覚え|覚えのない|間違えて承認|乗っ取|本物ですか|聞かれました|求められ(?:まし|て)/,
];

/** What sounds alike and is not: denials, and questions about what could happen to a backup. */
const HARMLESS =
  /\b(?:wasnt|not|isnt|never|werent) (?:been )?(?:hacked|stolen|scammed|phished)\b|^(?:if|could|can|would|is|what (?:if|protects)|how (?:safe|secure))\b.{0,90}\b(?:backup|cloud|copy|restore my)\b|\bis that phishing or normal\b|\b(?:real (?:person|human|agent|please)|someone real)\b/;

/** True when a message, plain and in English, sounds like a matter of security, whatever else it is about. */
export function soundsLikeSecurity(plain: string, english: string): boolean {
  if (HARMLESS.test(english)) return false;
  return HINTS.some((hint) => hint.test(english) || (plain !== english && hint.test(plain)));
}
