/** Talk of misuse, of secrets, and of people who should help. */
export const PEOPLE: Readonly<Record<string, RegExp>> = {
  'not me':
    /\b(?:not|wasnt|isnt) (?:from )?me\b|\b(?:i )?(?:didnt|did not|havent|not|never) (?:\w+ )?(?:request|start|ask|initiat|make|made|asked|requested|started|do anything|do it|log in|logged)\w*|\bdont (?:know|recogni[sz]e)\b|\bisnt mine\b|\bnot mine\b|\bunexpected\b|\brandom\b|\bunsolicited\b|\bby (?:mistake|accident)\b.{0,30}approv|\bapprov\w* (?:\w+ ){0,4}(?:by mistake|by accident|wrong)|\baccidentally (?:pressed|approved|tapped|hit|accepted|shared|gave|confirmed)/,
  'asked for code':
    /\b(?:ask(?:s|ed|ing)?|wants?|wanted|demands?|needs?|requests?|tell|told|give|gave|giving|send|sending|shared?|read out|hand)\b.{0,40}\b(?:codes?|digits|passwords?|qr|number|secret|screenshot|what (?:the )?(?:app|authenticator) (?:shows|displays|says))\b/,
  'code posted':
    /\b(?:code|otp|password|pw|pass|pin|key|secret|tap)\b(?: (?:is|was|from the app is))?[ :=]+(?:\d{2,}|[a-z0-9]{4,}\d|\[)|\bhere(?:s| is| are)\b.{0,20}\b(?:code|password|key|qr|secret|number)|^\d{3} ?\d{3}$|\botpauth\b|\buse \d{6}\b/,
  attacker:
    /\b(?:hack\w*|scam\w*|phish\w*|strangers?|suspicious|unusual|fraud\w*|attack\w*|malware|legit|genuine|fake|spam(?:med)?|bombing|fatigue|thief|unknown (?:device|location|number|login|logins)|someone (?:else )?(?:is|in|has|logged|changed|used|got|called|asked|wants|sent|tr\w+)|somebody (?:else )?(?:is|in|has|logged|changed|asked|wants)|a guy|caller|called me|claims? to be|claiming|pretend\w*|is (?:this|it|that) real|really from|other countr\w+|another country|from abroad|sign ?-?in attempts?)\b/,
  human:
    /\b(?:human|agent|real person|a person|someone|somebody|anyone|operator|representative|technician|supervisor|manager|advisor|live (?:chat|support)|call ?back|hotline|escalat\w*|ticket|incident|complain\w*|service desk|help ?desk|phone number|call me|ring me|talk to|speak (?:to|with)|contact (?:support|it|someone|me|the)|can i (?:phone|call|ring)|voice|on the line|typing|a body|flesh and blood)\b/,
  wants: /\b(?:want|need|like|please|pls|give|get|let|connect|transfer me|put me|could|can)\b/,
};
