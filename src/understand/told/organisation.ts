import { OLD_PHONE, type Rules } from './rule.ts';

const ADMIN = '(?:(?:global|tenant|it|m365|office 365|azure|entra) )?(?:admin\\w*|administrator)';

/** The person's role in the organisation. */
export const ORG_ROLE: Rules = {
  slot: 'org_role',
  given: /admin|\b(?:user|employee|worker|staff|student|teacher|intern|clerk|nurse)\b/,
  values: [
    [
      'only_admin',
      new RegExp(
        `\\b(?:there is|theres|we have|have|with) no (?:other|second|further) ${ADMIN}|\\bnobody else is (?:an )?${ADMIN}|\\bno other ${ADMIN}\\b`,
      ),
    ],
    [
      'admin_with_others',
      new RegExp(
        `\\b(?:there (?:is|are)|theres|we have|we also have|also have|have|has|with) (?:\\w+ )?(?:another|a second|other|two|three|several|more|one more|2|3) (?:\\w+ )?${ADMIN}`,
      ),
      new RegExp(
        `\\b(?:not|isnt) the only (?:\\w+ )?${ADMIN}|\\b(?:im|i am) (?:one|1) of (?:our|the|several|two|three|\\d+) (?:\\w+ )?${ADMIN}|\\b(?:another|second|other|my fellow) ${ADMIN} (?:can|could|exists|is there|is available|still)`,
      ),
      /\bco-?admin\b/,
    ],
    [
      'only_admin',
      new RegExp(
        `\\b(?:im|i am|being|as|i was) (?:also )?(?:the |our |a |its |my )?(?:companys |tenants )?(?:only|sole|single|one and only) (?:\\w+ )?${ADMIN}\\b`,
      ),
      new RegExp(
        `^(?:only|sole|single) (?:\\w+ )?${ADMIN}\\b(?! (?:is on|left|quit|resigned|can|who))|\\b(?:only|sole) (?:\\w+ )?${ADMIN} (?:here|account|lost|broke|cant|cannot|got locked|is locked|has lost|reset|wiped)\\b`,
      ),
    ],
    [
      'user',
      /\b(?:im|i am) (?:only |just )?(?:an? )?(?:just )?(?:an? )?(?:normal|ordinary|plain|regular|simple|standard) (?:user|employee|worker|staff)\b|\b(?:im|i am) (?:only|just) an? (?:user|employee|student|teacher|intern|clerk|nurse)\b|\b(?:im|i am) (?:not(?: an?)?|no) (?:\w+ )?admin\w*\b|\bdont have admin (?:rights|access)\b|\bno admin rights\b/,
    ],
  ],
};

/** "There is another one, too", where administrators were spoken of. */
export const ANOTHER_ADMIN: Rules = {
  slot: 'org_role',
  given: new RegExp(`\\b(?:i am|im|as) (?:an? |the |one |also )*(?:\\w+ )?${ADMIN}\\b`),
  values: [
    [
      'admin_with_others',
      /\b(?:there (?:is|are)|theres|we have|we also have) (?:also )?(?:another|a second|other|two|others|one more)\b(?: (?:one|ones|of (?:us|them)))?(?: (?:too|as well|also))?$/,
    ],
    [
      'only_admin',
      /\b(?:there is|theres|we have) (?:no other|nobody else|no one else|no second one|only me|just me)\b|\b(?:just|only) me$|^(?:and |also )?(?:the )?only one$/,
    ],
  ],
};

/** Who manages the phone. */
export const MANAGED: Rules = {
  slot: 'managed',
  given:
    /manag|mdm|intune|portal|company|compan|organi[sz]|employer|\bit\b|admin|school|work|firm|family|parent|screen time|supervis|jamf|airwatch|knox|mobileiron/,
  values: [
    [
      'organisation',
      /\b(?:intune|mdm|company portal|mobileiron|workspace one|jamf|airwatch|knox manage)\b.*\b(?:icloud|backups?|blocks?|OLD|NEW|PHONE|authenticator|restricts?|profile)\b|\b(?:icloud|backup|OLD|NEW|PHONE|authenticator)\b.*\b(?:intune|mdm|company portal|mobileiron|workspace one|jamf|airwatch)\b/,
      /\b(?:OLD|NEW|PHONE|TABLET|icloud) (?:is |are |was )?(?:\w+ )?(?:managed|supervised|controlled|locked down|administered|restricted|blocked|disabled|forbidden) (?:by|through|from) (?:my |our |the |a |us )*(?:company|work|organi[sz]ation|employer|it|school|admin\w*|university|firm|corporate|business)\b/,
      /\b(?:company|organi[sz]ation|employer|it|it department|admin\w*|school|work|firm) (?:has |have |also )?(?:manages?|controls?|supervises?|blocks?|blocked|disabled|restricts?|restricted|locked|forbids?|disables?) (?:my |our |the |all |us |on )*(?:OLD|NEW|PHONE|icloud|it|backup|iphones|settings|TABLET)\b/,
      /\bmanaged (?:\w+ )?(?:OLD|NEW|PHONE|device)\b|\b(?:OLD|NEW|PHONE) (?:is|are) (?:company |corporate )?managed\b|\bcompany (?:policy|profile)\b.*\b(?:icloud|backup|blocks?|PHONE)\b/,
    ],
    [
      'family',
      /\b(?:family (?:sharing|link|settings|group|organi[sz]er)|parental controls?|screen time|my parents (?:manage|control|block|set up)|(?:managed|controlled|restricted) by (?:my )?(?:parents?|mum|mom|dad|father|mother|family))\b/,
    ],
  ],
};

/** Altered systems. */
export const MODIFIED_PHONE: Rules = {
  slot: 'modified_phone',
  values: [
    [
      'yes',
      /\b(?:jail ?-?broken|rooted|jail ?-?broke|custom roms?|lineage ?os|graphene ?os|calyx ?os|magisk|kernelsu|unlocked bootloader|bootloader (?:is )?unlocked|cydia|unc0ver|palera1n|\/e\/os|iode)\b/,
      new RegExp(`\\b(?:rooted|jail ?-?broke|i root(?:ed)?) ${OLD_PHONE}\\b|\\bhas root\\b|\\bwith root\\b`),
    ],
  ],
};
