import type { Rules } from './rule.ts';

/** Misuse, from the person's words. Better one question too many: a "not me" needs no denial check. */
export const SUSPICIOUS: Rules = {
  slot: 'suspicious',
  moods: ['asked', 'ahead'],
  anybody: true,
  values: [
    [
      'yes',
      /\b(?:wasnt me|not me\b|didnt (?:request|ask for|start)|i never (?:requested|asked|started)|stranger|hacked|hacker|suspicious|scam\w*|phishing|phished|compromised)\b/,
      /\b(?:prompts?|requests?|notifications?|codes?) (?:\w+ ){0,3}?(?:i did not|i didnt|i never|nobody|that i didnt) (?:request|start|ask|make|initiate|trigger)\w*|\b(?:someone|somebody|unknown person|thief|a stranger) (?:else )?(?:is |has |got |tries |trying |was |keeps )*(?:logged|logging|signed|signing|in|into|trying to (?:log|sign|get)|approved|using|used|accessed|access to) (?:in )?(?:to )?(?:my|our|the) (?:account|mail|e-?mail|authenticator|office)\b/,
      /\b(?:caller|guy|man|woman|person|someone|somebody|agent|support) (?:\w+ ){0,6}?(?:asked|asks|wants|wanted|asking|demanded) (?:me )?(?:\w+ ){0,3}?(?:for )?(?:my |the |a )?(?:\w+ )?(?:codes?|password|qr)\b/,
      /\b(?:unknown|unrecogni[sz]ed|strange|foreign|unfamiliar) (?:\w+ )?(?:device|phone|PHONE|login|sign ?-?in|country|location)\b/,
    ],
  ],
};
