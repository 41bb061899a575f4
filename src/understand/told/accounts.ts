import type { Rules } from './rule.ts';

/** Sites people name, as they are spelt, and as they are written in a ticket. */
const SITES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:facebook|fb)\b/, 'Facebook'],
  [/\b(?:instagram|insta)\b/, 'Instagram'],
  [/\bsnapchat\b/, 'Snapchat'],
  [/\btwitter\b/, 'Twitter'],
  [/\bgoogle (?:account|login|codes?)\b|\bgmail\b/, 'Google'],
  [/\bamazon\b/, 'Amazon'],
  [/\bgithub\b/, 'GitHub'],
  [/\bgitlab\b/, 'GitLab'],
  [/\bbitbucket\b/, 'Bitbucket'],
  [/\bpaypal\b/, 'PayPal'],
  [/\bdiscord\b/, 'Discord'],
  [/\bsteam\b/, 'Steam'],
  [/\bcoinbase\b/, 'Coinbase'],
  [/\bbinance\b/, 'Binance'],
  [/\bkraken\b/, 'Kraken'],
  [/\bdropbox\b/, 'Dropbox'],
  [/\blinkedin\b/, 'LinkedIn'],
  [/\breddit\b/, 'Reddit'],
  [/\btwitch\b/, 'Twitch'],
  [/\bepic games\b/, 'Epic Games'],
  [/\bplaystation\b/, 'PlayStation'],
  [/\bnintendo\b/, 'Nintendo'],
  [/\bwordpress\b/, 'WordPress'],
  [/\baws\b/, 'AWS'],
  [/\bcloudflare\b/, 'Cloudflare'],
  [/\bshopify\b/, 'Shopify'],
  [/\bebay\b(?<!\b(?:on|from|via|at) ebay)/, 'eBay'],
  [/\btiktok\b/, 'TikTok'],
  [/\brevolut\b/, 'Revolut'],
  [/\bstripe\b/, 'Stripe'],
  [/\broblox\b/, 'Roblox'],
  [/\byahoo\b/, 'Yahoo'],
  [/\bbank(?:s|ing)?\b(?! holiday)/, 'bank'],
  [/\b(?:crypto|bitcoin)\b/, 'crypto exchange'],
];

/** The websites a text names whose codes it is about, in the spelling of a ticket; empty when none is named. */
export function servicesIn(text: string): string {
  return SITES.filter(([words]) => words.test(text))
    .map(([, name]) => name)
    .join(', ');
}

/** Kinds of account, named in whatever way: nothing opens on them. */
export const ACCOUNT_TYPES: Rules = {
  slot: 'account_types',
  several: true,
  moods: ['asked', 'supposed', 'ahead', 'past'],
  values: [
    [
      'work_school',
      /\b(?:(?:work|office|company|corporate|business|school|uni|university|college|student|employer|job|campus) (?:\w+ )?(?:accounts?|acc|login|logon|e-?mail|mail|profile|ones?|sign-?in|id|365|tenant)|(?:work|school|company|office|uni) (?:and|or|plus|&) (?:\w+ ){1,2}(?:codes?|accounts?|logins?)|m365|microsoft 365|office ?365|o365|azure|entra|tenant|global admin|(?:firmen|arbeits|dienst|schul|uni)-?(?:konto|konten|account|mail)|cuentas? (?:del? |de la )?(?:trabajo|empresa|escuela|universidad)|compte (?:pro|professionnel|du travail|de l ?(?:école|entreprise))|conta (?:da |do |de )?(?:empresa|trabalho|escola|faculdade))\b|(?:会社|職場|仕事|学校|大学)の?アカウント/,
    ],
    [
      'personal_otp',
      /\b(?:outlook\.com|hotmail|live\.com|msn|xbox|personal (?:microsoft )?account|private (?:microsoft )?account|skype)\b/,
    ],
    [
      'personal_passwordless',
      /\bpasswordless (?:microsoft |personal )?account\b|\b(?:personal|microsoft|outlook|hotmail) account (?:is |was |has |with )?(?:passwordless|no password|without (?:a )?password)\b/,
    ],
    ['third_party_otp', ...SITES.map(([words]) => words)],
    ['passkey', /\bpass ?keys?\b|schlüssel|clé d ?accès|パスキー/],
  ],
};
