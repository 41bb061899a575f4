import { SECRET, WHO } from './alarm-words.ts';

/** Somebody asks for a secret, or it is doubted whether somebody is who he says. */
export const ASKED: readonly RegExp[] = [
  new RegExp(
    `\\b${WHO}(?![a-z])(?! (?:portal|account|app|login|page|site|code|one))[^.!?,]{0,60}\\b(?:ask(?:s|ed|ing)?|wants?|wanted|want that|needs?|demands?|demanded|requests?|requested|wrote(?: me)?.{0,20} for)\\b(?! to (?:sign|log|verify|know|buy|give me|see the)| me on an?)[^.!?]{0,50}\\b${SECRET}(?![a-z])`,
  ),
  new RegExp(
    `\\b(?:ask(?:s|ed|ing)?|tells?|told|wants?) me (?:to (?:give|tell|send|read|share|approve|accept|scan|show|type)|for)\\b.{0,40}\\b${SECRET}\\b.{0,80}\\b(?:real|legit|ok|safe|normal|allowed|genuine|whatsapp|call|teams|chat)\\b`,
  ),
  /\b(?:should|can|may|must|do|shall|could|is it (?:ok|safe|normal|allowed|fine)(?: to| if i| when)?) (?:i |me |we |my \w+ )?(?:have to |be )?(?:give|giving|send|sending|tell|share|hand|show|paste|post|forward|mail|text)\b(?! (?:staff|people|users|them|everybody|everyone|it in|it back|back)|(?: \w+){1,3} to (?:press|tap|do|click|look|choose|open))[^.!?]{0,40}\b(?:codes?|digits|figures|numbers?|passwords?|qr|otp|pin|secret|key|screenshots?|token)\b(?! (?:of (?:staff|accounts)))/,
  /\b(?:colleague|coworker|friend|boss|assistant|secretary) (?:wants me to add|approves) (?:his|her|their|my)\b|\b(?:is|are) \S+\.\w{2,4} your (?:site|page)|\bdo i give (?:them|him|her|it)\b|\bshall i reply\b|\bmay (?:the |my |a )?(?:new )?(?:colleague|coworker|friend|boss)\b.{0,20}\buse my (?:app|authenticator|code)/,
  /\b(?:mail|email|e-mail|text|sms|message|call|letter|link|popup|pop up|qr|person|bot|chat|app|website|page|it|this|offers?)\b.{0,90}\b(?:(?<!a )(?<!for )real(?! (?:person|human|agent|employee|one))|legit|legitimate|genuine|fake|scam|phishing|a trick|trustworthy|safe to (?:scan|click)|click or not)\b/,
  /\bis (?:it|this|that)(?: \w+){0,3} (?:real|legit|genuine|fake|a scam|phishing|really from|from microsoft)\b|\b(?:real|genuine) or fake\b|\bcan i trust\b|\bshould i trust\b|\bis it true that (?:microsoft|it|support)\b.{0,30}\b(?:calls?|asks?|mails?|writes?)|\boffers to (?:unlock|restore|recover|fix)\b/,
  /^is (?!action|it |.{0,12}action required).{0,60}\b(?:real|genuine|legit|fake)\b|\bwill be (?:blocked|suspended|closed),? click\b|\b(?:was|is|were) suspended\b.{0,20}\breal\b|本物|聞かれました|求められ(?:まし|て)|\b(?:mail|correo|e-mail)\b.{0,20}\b(?:echt|verdader[oa]|auténtico|vrai|verdadeiro)\b|\b(?:echt|verdader[oa]|verdadeiro)\b.{0,20}\b(?:mail|correo|e-?mail)/,
  /\b(?:do you (?:need|want)|shall i (?:send|give)|where do i (?:type|enter|put)) (?:my |the )?(?:code|password|pin)\b(?! (?:to|on|for|in))|\bhow do i know (?:you|it|this|that)\b.{0,30}\b(?:real|genuine|really)|\bis this (?:bot|chat|desk|really)\b.{0,40}\b(?:safe|real|legit|from|department)|\bare you really\b|\bsays he can (?:unlock|restore|recover)/,
];
