/** Making a backup and having one: whether it works, where its switch is, what it holds. */
export const BACKUP: Readonly<Record<string, RegExp>> = {
  backup:
    /\bback(?:ed|ing|s)? ?-?ups?\b|\bbackups?\b|\bbcku?p\b|\bbakc?up\b|\b(?:safety|cloud|backup) copy\b/,
  'other backup':
    /^(?!.*(?:auth|\bcodes?\b|\baccounts?\b|\bmfa\b|\b2fa\b|\bthe app\b|\bentries\b|\blogins?\b)).*\b(?:iphone|ipad|phone|server|pc|computer|laptop|mac|time machine|nas|sql|database|photos?|onedrive|outlook|azure|vm|itunes|samsung|google(?: one)?|whatsapp|windows|router|notes|contacts|messages|files?|mail\w*|gallery|disk)(?:'?s)? (?:cloud )?(?:back ?ups?|(?:wont|cant|doesnt|cannot|not|is not|isnt) (?:be )?back)|^(?!.*(?:auth|\bcodes?\b|\baccounts?\b|\bmfa\b|\bthe app\b)).*\b(?:back ?up|restore|recover)(?:ed|s)? (?:of |from )?(?:an? |my |the |our )?(?:deleted |lost |old )*(?:iphone|ipad|server|pc|computer|laptop|mac|notes|photos?|contacts|messages|files?|folder|mail\w*|e-?mails?|database|document|vm|disk|router|windows|ringtone|whatsapp|chats?)\b/,
  'backup fails':
    /\bback(?:ed|ing)? ?-?ups?\b[^.!?]{0,60}\b(?:fail\w*|error|stuck|hangs?|wont|not work\w*|doesnt work|isnt working|stopped|broken?|grey|greyed|gray|grayed|cant|cannot|unable|refuses|never (?:finish|complet|updat)\w*|not complet\w*|went wrong|crash\w*|off (?:by itself|again|alone)|flips?|timed?|times out|unsuccessful|rejected|spins?|spinning|dead|trouble|unavailable)\b|\b(?:fail\w*|error|stuck|unable to|cant|cannot|can not|wont|trouble|refuses to|isnt|keeps from) (?:\w+ ){0,3}(?:back(?:ed|ing)? ?-?ups?|be saved|save|copy)\b/,
  'making a backup':
    /\b(?:to|cant|cannot|wont|not|doesnt|it|itself|try|tried|when i|while|keeps?|stopped|isnt|app) (?:\w+ )?back(?:s|ing)? ?up\b|\bback (?:it|them|itself|authenticator|this|my \w+) up\b|\b(?:turn\w*|switch\w*|flip\w*|enabl\w*|activat\w*|start\w*|creat\w*|mak(?:e|es|ing)|run\w*|set(?:ting)? up|tap(?:ping)?|do(?:ing)?) (?:\w+ ){0,3}(?:backup|copy)\b/,
  'using a backup':
    /\b(?:from|after|with|load\w*|put(?:ting)?|import\w*|pull\w*|restor\w+|recover\w*|open\w*|read\w*|use|using|fetch\w*|get(?:ting)?|carried|brought|bring\w*|download\w*|applied|play(?:ed|ing)?) (?:back )?(?:in )?(?:the |my |a |an |that |this |our )?(?:\w+ ){0,2}(?:backup|copy)\b(?! (?:on|setting|to work|going))|\bbackup (?:\w+ ){0,2}(?:onto|to|on|over to) (?:the |my )?(?:new\w*|other|second|replacement|phone)\b|\b(?:icloud|cloud) restore\b/,
  toggle:
    /\btoggles?\b|\bswitch(?:es)? (?:itself|goes|flips|back|off|is)\b|\bslider?\b|\bslides?\b|\bgreyed\b|\bgrey\b|\bfaded\b|\bdimmed\b|\bturns? (?:itself )?off\b|\bstay on\b|\bjumps? back\b|\bknob\b/,
  'turn on':
    /\b(?:turn|switch|put|trun)(?:ing|ed)? (?:\w+ ){0,4}on\b|\benabl\w+|\bactivat\w+|\bset(?:ting)? up\b|\bstart backing\b|\bmake a backup\b|\bcreate a backup\b/,
  'is it on':
    /\b(?:is|are|if|whether|see|check|verify|know|sure|confirm|truly|really)\b.{0,40}\b(?:backup|backed up|backing up)\b.{0,25}\b(?:on|off|enabled|active|working|happened|ran|exists?|saved)?\b|\bis it (?:\w+ )?(?:on|active|enabled|running)\b/,
  'where is it':
    /\b(?:where|wheres|cant find|cant see|cannot find|dont see|hidden|which menu|no such line|looked (?:in|through|everywhere))\b.{0,40}\b(?:backup|switch|setting|settings|toggle|option|line|menu|it)\b/,
  contents:
    /\b(?:includ\w+|contain\w*|covered?|coverage|part of|saved?|stored?|backed up|in the backup|in my backup|encrypt\w*|end to end|expire\w*|kept|keeps?|survive|upload\w*|hold|holds|inside)\b/,
  'who reads':
    /\b(?:can|could|who|does|would)\b.{0,30}\b(?:see|read|access|look|open|hand over)\b.{0,40}\b(?:backup|copy)|\bwhere (?:is|does|are).{0,20}(?:backup|it|copy) (?:stored|saved|kept|go|live)/,
  'recovery account':
    /\brecovery (?:account|email)\b|\bbackup account\b|\bwhich (?:microsoft )?(?:account|email|login)\b|\bwhat (?:account|email)\b|\bbackup\b.{0,25}\bunder (?:another|a different|my other)/,
};
