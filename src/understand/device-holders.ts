/** Words between a phone's name and the words that point at it. */
const THE =
  '(?: (?:my|an?|the|our|this|that|his|her|their|your|own|old|new|other|work|private|company|personal|actual|managed|eine?n?|uma|una|meinem?|dem|der|einem|mi|el|un|mon|le|ma|la|meu|o|um))*';
const THINGS =
  '(?:codes?|accounts?|tokens?|entries|logins?|list|ones|everything|all|they|things|stuff|approvals?|passkeys?|authenticator|backup|copy|apps?|it|profile|row|those|which|that|konten|códigos?|comptes|contas|cuentas|accès)';

/** Up to the phone that has the accounts, or that is on its way out. */
const HOLDS_BEFORE = new RegExp(
  `(?:${[
    // "my codes are stuck on", "a backup kept on"
    `\\b${THINGS}(?: \\w+)?(?: (?:is|are|was|were|sits?|sat|stuck|stays?|stayed|lives?|lived|remain(?:s|ed)?|still|all|only|now|left|stored|saved|kept|trapped|locked|been|added|made|has|have|had|sind|noch|liegen|están|siguen|sont|restés|encore|estão|ficaram))+(?: (?:up|in|behind|inside|only|still|aber|ainda))*(?: (?:on|in|at|inside|with|auf|am|im|en|dans|sur|em|no|na))?`,
    '(?<!\\b(?:get|put|have|see|want|need|load|bring|restore|recover|open|find|show|use|add|same) (?:the |my |all |\\d+ )*)\\b(?:codes|códigos|comptes|contas|cuentas|konten|tokens|entries) (?:on|in|sur|no|en|auf)|\\b(?:sauvegarde|copia|cópia|backup|sicherung)(?: (?:faite|hecha|feita|sits?|kept|made|stored))* (?:with|sur|de|en|no|von|auf|do)',
    '\\bwhat i had:?|\\b(?:because|until|till|while|when) (?:my|the|his|her)|\\bprevious job(?: \\w+){0,2}|\\bregistered with|\\bstayed|\\bstuck (?:on|in|with)|\\b(?:is|was|are|were|its|did) (?:still )?(?:visible|readable|saved|stored|made|added|kept|created)(?: only)? (?:on|in|with|by|from)|\\bmade on|\\badded on',
    `\\bwhat(?:s| is| was)? (?:on|in|inside)|\\b(?:see|sees|saw|show|have) what`,
    // what is left behind
    '\\bout of|\\brid of|\\bgoodbye(?: to)?|\\bbye(?: bye)?(?: to)?|\\badi[oó]s(?: a)?|\\btsch[uü]ss|\\badieu|\\btchau|\\bretir(?:e|ed|ing)|\\bthrow(?: away)?|\\bg[ai]ve up(?: on)?|\\bgiving up(?: on)?|\\btired of|\\bfed up with|\\bmy late|\\bden?ounce|\\bafter .{0,12}years? (?:with|on|of)|\\bsince ditching|\\babandon\\w*|\\bquit(?:ting)?',
    // "old: an", "before it was an"
    '\\b(?:old|before|previously|earlier|former|present|currently|last|until now|so far|alt|antes|avant|antigo|vorher|bisher)(?: (?:one|phone|device|thing|handset|ones))?(?: (?:is|was|says|said|ran|had|has|on|an?))* ?[:=]?',
    '\\b(?:keep|kept|store|stored|have)(?: \\w+){1,3} (?:on|in)|\\bsame(?: \\w+)? as(?: on)?|(?:自分は|私は)',
    '\\b(?:than|from|off|leave|left|leaving|ex)|\\b(?:i|we) (?:come|came|am coming) from|\\bhow do i get (?:it|them|codes|my codes) (?:out|off)(?: of)?',
    '\\b(?:i|we|who|he|she) (?:had|used|was using|used to have|used to be on)(?: \\w+ years)?(?: on| with)?|\\bmy own',
    '\\b(?:eu uso|ando con|moi j.ai|yo uso|ich habe|hatte|tenía|tinha|avais)',
    '今まで(?:は)?|(?:昔の|これまでの|以前の|元の)',
  ].join('|')})${THE} ?$`,
);
/** After such a phone. */
const HOLDS_AFTER = new RegExp(
  `^s?(?: (?:phone|handset|one|tablet|user))?,?(?: (?:which|that|who|where|alone|still|only|one))*(?:${[
    // "has them all", "is dead", "goes back"
    ' (?:has|had|have|holds?|held|keeps?|kept|contains?|knows?)(?: \\w+)? (?:codes|accounts|tokens|entries|logins|them|everything|all|it all|authenticator|my)\\b',
    ' (?:is|was|has been|got|gets|are|were|being)?(?: (?:just|now|soon|about to be|to be|already))*(?: )?(?:retired|swollen|stolen|drowned|crushed|collected|handed (?:in|back|over)|in repair|at repair|dying|dead|broken|lost|sold|gone|wiped|full|going (?:back|to)|replaced|exchanged|taken)\\b',
    ' (?:goes|went|must go|has to go) (?:back|to my|to the|in the bin|away)\\b',
    ' (?:fell|sank|drowned|died|broke|stopped|cracked|exploded|gave up)\\b',
    ' (?:shows?|says?|said|displays?|has|had)(?: \\w+){0,2} (?:last backup|backup on|\\d+ (?:accounts|entries)|(?:backup|saved|on) (?:yesterday|today|since))',
    ' out\\b|: \\d+ accounts|, where i come from| (?:which |that )?i(?:m| am)? (?:coming|come|came) from|\\b,? (?:until|till) (?:now|today|yesterday|last)|, the old|\\bonly\\b(?=$)',
    ' (?:no longer|gets no|is too old)|(?: phone)?,? old(?=$|[,.)])| (?:viejo|velho|antiguo|antigo)\\b|をやめ|は卒業|が(?:壊|死)|で作',
    ' (?:quedó|ficou|resté) |からの?',
  ].join('|')})`,
);
/** Up to the phone that should have them. */
const WANTS_BEFORE = new RegExp(
  `(?:${[
    // "want them on", "restore on"
    '\\b(?:want|wants|wanted|need|needs|like|put|have|get|see|use|open|load|pull|bring|install|set up|restore|restored|restoring|recover|recovered|recovering|appear|show up|land)(?: (?:it|them|all|everything|those|these|codes|accounts|tokens|the|my|same|authenticator|app|backup|again|ms|\\d+|also|back|only|to|be|live|of|one))* (?:on|onto|in|into|with)',
    '\\b(?:is|are|carry|carries|comes as|deal on) an?|\\b(?:gives?|gave|issues?|sells off)(?: (?:everyone|us|me|\\w+s))?|\\bfirst (?:day|week|month|time) (?:on|with)|\\bwhat i have:?|\\b(?:hands?|handed|handing|rolling|rolled|giving|gives?|gave|issued?|issues)(?: \\w+)? out|\\b(?:wants?|puts?|moves?) (?:us|me|everybody|everyone) (?:on|to)|\\b(?:trust|trusts) me with|\\bon a loan|\\brestaur\\w+ (?:no|na|en|sur|auf|em)|\\bhacia|\\b(?:vou|voy) (?:pra|para)|\\bherdar|\\bhello|\\bwelcome|\\bhallo|\\bhola|\\bbonjour|\\b(?:prefer|like) |\\bbigger|\\bloaner|\\bstopgap|\\bspare|\\bgoal|\\btarget:?|\\bziel:?|\\bdestino:?|\\bcible:?|\\bdestination:?|\\bconvince|\\bnow(?: i have| on| it is| its| have| comes?| only)?:?|\\bwent|\\bgone|\\bturned|\\bjoined|\\bcame home with|\\bended up with',
    '\\b(?:new|now|next|newer|today|since today|replacement|neu|nuevo|nouveau|novo|jetzt|ahora|maintenant|agora)(?: (?:one|phone|device|thing|handset|ones|phones))?(?: (?:is|are|says|runs|has|an?|will be))* ?[:=]?',
    '\\b(?:theres|there is|it is|its)(?: now)? (?:an?|my)|\\bgive(?:s|n)? (?:us|me|me only|everyone|gives)|\\b(?:passed|passes|hands|handed|gifted|bought|got|gave|lent|lends) me|\\bme (?:deu|pasa|dio|da|regal[oó]|refile|passe|donne|offre|passou|dá)|\\bschenkt mir|\\bkriege|\\bbekomme|\\bnehme|\\bquedarme (?:solo )?con|\\bficar (?:só )?com|\\bgarder(?: que)?',
    '\\b(?:accepted|taken|read|understood|opened|picked up|found) by|\\bmerge (?:\\w+ )?into|\\bonly one:',
    '今度の|今度は|今は|行き先は',
  ].join('|')})${THE} ?$`,
);
/** After such a phone. */
const WANTS_AFTER = new RegExp(
  `^s?(?: (?:phone|handset|one|tablet|app))?(?:${[
    ' (?:is|are|was|shows?|says?|stays?|still|remains?|comes up|starts?|opens?|only|just|its|list|authenticator|app)*(?: (?:is|are|shows?|says?|stays?|still|completely|only|an?|the|all))* ?(?:empty|blank|nothing|no backup|zero|void|clueless)\\b',
    ': (?:empty|blank|nothing|no backup)',
    ' (?:wants?|asks?|demands?|insists?|refuses?|rejects?|ignores?|wont|cant|can ?not|cannot|doesnt|does not|didnt|never|hasnt|has not|still hasnt|thinks|told me|tells me|reminded|claims?|complains)\\b',
    ' (?:take over|pick up|get the same|have the same|read|open|load)\\b',
    ' (?:arrived|arrives|came|comes|is coming|delivered|is here|replaces|replaced it|instead|is mine|for (?:xmas|christmas)|as (?:a )?(?:stopgap|replacement|loaner)|side|land)\\b',
    ' new(?=$|[,.)])| (?:nuevo|novo|nouveau)\\b|に(?:する|した|乗)',
    ',? (?:i have|ive|i got)(?: \\w+)? now\\b',
    ' in(?=$|[,.?!]| and)|, (?:brand )?new\\b| ?\\(new|, i have| should (?:have|get)| better\\b| (?:is )?for me\\b|に(?:替|変|移|機種)|をもら|をくれ|を使',
  ].join('|')})`,
);

/** Up to a phone that is left, and up to the one that comes for it; whatever else is said before it. */
const LEAVES = new RegExp(
  `\\b(?:(?:good)?bye(?: bye)? to|g[ai]v(?:e|ing) up(?: on)?|out of|rid of|away from|in place of|instead of|(?:come|came|coming) (?:over )?from|hand(?:ed|ing)? (?:in|back)|g[ai]v(?:e|es|en|ing) away|trad(?:e|ed|ing) in)${THE} ?$`,
);
const EXCHANGED = new RegExp(
  `(?:\\b(?:g[ai]ve up(?: on)?|chang\\w+|sold|cancel\\w*|ditch\\w*|dump\\w*|trad\\w+(?:-in| in)?|swap\\w*|exchang\\w+|replac\\w+|troco|troquei|trocar|cambi\\w+|tausch\\w*|getauscht)\\b[^.!?§]{0,25}§[ia]s? (?:for|against|with|by|to|gegen|por|contre|par|pelo|con))${THE} ?$`,
);

/** What one such group of words weighs beside the prepositions of a role. */
const WEIGHT = 1.5;

/** A phone that somebody hands on. */
const RECEIVED =
  /\b(?:me (?:deu|dio|da|dá|pasa|passa|passou|refile|passe|donne|offre|regal[oó])|gibt mir|schenkt mir|kriege|bekomme|gave me|gives me|(?:switch\w*|chang\w+) to my \w+s|all i have (?:now )?is my \w+s)(?: \w+){0,2} ?$/;
/** Whosever it was, it is the person's now. */
const MINE_NOW = /^s?(?: \d+)? (?:is (?:now mine|mine now|what i use)|replaces)\b/;

/** Which way the words around a phone point: below 0 where it has or had the accounts, above 0 where it should have them. */
export function holder(before: string, after: string): number {
  if (EXCHANGED.test(before)) return 4;
  if (MINE_NOW.test(after) || RECEIVED.test(before)) return 8;
  if (LEAVES.test(before)) return -4;
  let value = 0;
  if (HOLDS_BEFORE.test(before)) value -= WEIGHT;
  if (HOLDS_AFTER.test(after)) value -= WEIGHT;
  if (WANTS_BEFORE.test(before)) value += WEIGHT;
  if (WANTS_AFTER.test(after)) value += WEIGHT;
  return value;
}
