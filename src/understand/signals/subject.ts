/** What a message is about beside phones and backups: ways of signing in, and everything the desk does not do. */
export const SUBJECT = {
  passkey: /\bpass ?-?keys?\b|\bpassky\b|\bpaskey\b/,
  passwordless:
    /\bpass?wordle?s+\b|\bpassword ?-?(?:less|free)\b|\bno password\b|\bwithout (?:a |my |typing a )?password\b|\bpassword i (?:dont|never) have\b|\bphone sign ?-?in\b|\bphone login\b|\bnever set one\b|\bdoesnt exist\b|\bdevice bound\b/,
  'number match':
    /\b(?:number|numbers) (?:match\w*|prompt|request|to (?:tap|enter|match)|thing|goes|comes|shows)|\btap(?:ping|ped)? (?:a |the )?number\b|\bapprove (?:with|by) (?:a )?number/,
  notification:
    /\b(?:notifications?|prompts?|push|popping up|pop ?up|approval request)\b.{0,40}\b(?:not|never|doesnt|dont|isnt|arent|late|delayed|no)\b|\b(?:not|no|never|dont|isnt|doesnt)\b.{0,30}\b(?:notifications?|prompt|push|sms|text message|approval request)\b/,
  'first time':
    /\bfirst[ -]time\b|\bnew (?:starter|employee|joiner)\b|\bnever (?:used|had) (?:the )?(?:app|authenticator|it)\b|\bdont have it installed\b|\bmore information required\b|\bstarted today\b|\bset(?:ting)? up mfa\b/,
  policy:
    /\b(?:block|stop|prevent|forbid|disable|force|enforce|allow|deploy|roll ?out|require)\w* (?:\w+ ){0,3}(?:users?|staff|people|everyone|employees|all|our)\b|\b(?:intune|conditional access|group policy|mdm|entra|tenant) (?:\w+ )?(?:policy|setting|profile|config\w*)\b|\bvia (?:intune|mdm|policy)\b/,
  'other thing':
    /\b(?:photos?|pictures|music|contacts|calendar|whatsapp|printer|print|scanner|vpn|wifi password|laptop|monitor|keyboard|mouse|teams|zoom|excel|word|powerpoint|onedrive|sharepoint|onenote|email signature|inbox|mailbox|bitlocker|windows update|server|database|sql|sim card|esim|battery|headset|airpods|netflix|spotify|intune|conditional access|policy|timesheet|payslip|licen[sc]e)\b/,
  'other app':
    /\bgoogle auth|\bauthy\b|\bduo\b|\bokta\b|\blastpass\b|\b1password\b|\bbitwarden\b|\brsa\b|\bsecurid\b|\baegis\b|\b2fas\b|\braivo\b|\bsteam guard\b|\banother authenticator\b|\bextension\b/,
  'ours too': /\b(?:ms|microsoft|microsft|micro soft) auth|\bto microsoft\b|\binto microsoft\b/,
  authenticator:
    /\bauth\w*t\w*r\b|\bauth (?:entries|codes?|app)\b|\bms auth\b|\bmfa\b|\b2fa\b|\botps?\b|\btotp\b|\btokens?\b|\bcodes?\b|\baccounts?\b|\bthe app\b|\bone[ -]time\b/,
  password: /\bpasswords?\b|\bpw\b/,
} satisfies Readonly<Record<string, RegExp>>;
