import type { Rules } from './rule.ts';

/** Misuse that the person asks about: as likely as not it has happened. */
export const SUSPECTED: Rules = {
  slot: 'suspicious',
  moods: ['asked'],
  anybody: true,
  values: [
    [
      'yes',
      /\b(?:was|am|were|have|did) (?:i|we) (?:been |get )?(?:hacked|scammed|phished|compromised)\b|\b(?:is|was) (?:this|it|that|he|she) (?:\w+ ){0,3}(?:scam\w*|phishing|fake|legit|genuine|a hacker)\b/,
      /\b(?:caller|guy|man|woman|person|someone|somebody|agent|support) (?:\w+ ){0,6}?(?:asked|asks|wants|wanted|asking|demanded) (?:me )?(?:\w+ ){0,3}?(?:for )?(?:my |the |a )?(?:\w+ ){0,3}?(?:codes?|digits|password|qr)\b/,
    ],
  ],
};

/** Misuse, from the person's words. */
export const SUSPICIOUS: Rules = {
  slot: 'suspicious',
  moods: ['ahead'],
  anybody: true,
  values: [
    [
      'yes',
      /\b(?:wasnt me|not me\b|didnt (?:request|ask for|start)|i never (?:requested|asked|started)|stranger|hacked|hacker|suspicious|scam\w*|phishing|phished|compromised)\b/,
      /\b(?:prompts?|requests?|notifications?|codes?) (?:\w+ ){0,3}?(?:i did not|i didnt|i never|nobody|that i didnt) (?:request|start|ask|make|initiate|trigger)\w*|\b(?:someone|somebody|unknown person|thief|a stranger) (?:else )?(?:is |has |got |tries |trying |was |keeps )*(?:logged|logging|signed|signing|in|into|trying to (?:log|sign|get)|approved|using|used|accessed|access to) (?:in )?(?:to )?(?:my|our|the) (?:account|mail|e-?mail|authenticator|office)\b/,
      /\b(?:caller|guy|man|woman|person|someone|somebody|agent|support|colleague) (?:\w+ ){0,6}?(?:asked|asks|wants|wanted|asking|demanded) (?:me )?(?:\w+ ){0,3}?(?:for )?(?:my |the |a )?(?:\w+ )?(?:codes?|digits|password|qr)\b/,
      /\b(?:device|phone|PHONE|login|sign ?-?in|address|name) (?:\w+ ){0,4}?i (?:dont|do not|never|didnt) (?:know|recogni[sz]e|add(?:ed)?)\b(?! (?:how|if|what|when|where|why|which))/,
      /\b(?:unknown|unrecogni[sz]ed|strange|foreign|unfamiliar) (?:\w+ )?(?:device|phone|PHONE|login|sign ?-?in|country|location)\b/,
    ],
  ],
};
