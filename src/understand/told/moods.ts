/**
 * How a statement is meant: told as it is, asked, supposed ("if", "suppose"), still ahead or only wished ("will",
 * "before I"), or long past. All that the rules know of tense, mood and negation stands in this file.
 */
export type Mood = 'said' | 'asked' | 'supposed' | 'ahead' | 'past';

const LEAD = '(?:(?:so|and|but|or|hi|hello|hey|ok|okay|then|please|also|well|now|question|just|even|only) )*';
const SUBJECTS =
  '(?:i|you|u|we|it|he|she|they|my|the|our|this|that|these|his|her|there|anyone|anybody|someone|one|your|OLD|NEW|PHONE|SECOND|TABLET|backup|authenticator|microsoft|icloud)';
const QUESTION = new RegExp(
  [
    `^${LEAD}(?:is|are|am|isnt|arent|was|were|do|does|did|dont|doesnt|can|cant|could|should|would|will|shall|may|must|has|have) ${SUBJECTS}\\b`,
    `^${LEAD}(?:do|are|can|will) (?:\\w+ )?(?:PHONE|devices|accounts|codes|passkeys|users|backups|admins)\\b`,
    `^${LEAD}(?:how|what|whats|where|wheres|why|which|who|whose|when (?:do|does|will|can|should|is|are)|any (?:way|chance|ideas?|help))\\b`,
    '\\b(?:i wonder|wondering|i want to know|like to know|tell me|not sure|dont know|do not know|no idea|curious|unsure|need to know|can you check|how (?:do|can|to|would|should|could)|what (?:do|should|can|happens))\\b',
  ].join('|'),
);
/** Questions about what to do leave standing what is said beside them. */
const WHAT_TO_DO = new RegExp(
  `^${LEAD}(?:how|what (?:now|next|do|should|can|to|is the best|are my)|where|which|can (?:i|you|we|someone)|could (?:i|you|we|someone)|should i|do i|shall i|any (?:way|chance|ideas?|help)|is there (?:a|any) way|help)\\b`,
);
const SUPPOSED = new RegExp(
  `^${LEAD}(?:if|suppose|supposing|assuming|imagine|in case|unless|whether|lets say|say (?:i|my)|hypothetically)\\b|\\b(?:what if|hypothetical\\w*|lets say|suppose|supposing|imagine|theoretically|in theory|in case of|would have|would be|would i|would it|as if|fear|afraid|scared|worried|worry|in the event|what happens|wish|pretend)\\b`,
);
const POLITE =
  /^(?:and |but )?if (?:that|this|it) (?:helps|matters|is relevant)|^if (?:possible|you can|you could|need be|any)\b/;
/** "When" and "before" tell of what happened where a past verb follows, of a time to come otherwise. */
const WHEN = new RegExp(`^${LEAD}(?:when|whenever|once|as soon as|until|till|before)\\b`);
const HAPPENED =
  /\b(?:was|were|got|did|didnt|had|bought|went|came|broke|fell|died|stole|found|knew|thought|kept|(?:i|he|she|we|they|it) (?:\w+ )?[\w-]+ed|(?:i|he|she|we|they) (?:\w+ )?(?:lost|sold|gave|forgot|reset|left|put|took|made|set))\b/;
const AHEAD =
  /\b(?:going to|gonna|will|ill|about to|plan(?:ning|ned)? (?:to|on)|wants? to|wanna|would like|id like|like to|intend|needs? to|have to|must|thinking (?:of|about)|considering|hoping to|hope to|trying to|try to|shall|should|let me|ready to|supposed to|before (?:i|we|you|selling|wiping|resetting|trading|giving|sending|erasing|changing|moving|switching|getting|doing)|next (?:week|month|year)|tomorrow|soon|later today|in order to|to be (?:wiped|sold|reset|replaced))\b/;
const PAST =
  /\b(?:used to|years? ago|ages ago|long (?:time )?ago|last year|back in (?:the day|20\d\d)|back then|in 20[01]\d|in the past|last time|formerly|at some point)\b/;
const BACK_TO_NOW = /\b(?:now|today|this time|currently|yesterday|this week|again)\b/;
/** What makes a sentence less than plain: guesses, and a whole with an exception. */
const LESS_THAN_PLAIN =
  /\b(?:i think|i guess|i believe|maybe|perhaps|probably|possibly|might|may have|could have|should have|should be|hopefully|apparently|supposedly|not sure|presumably|seems?|likely|i assume|as far as|afaik|i hope|almost|nearly|most of|except|apart from|besides|other than|all but|but (?:not|my|one|the|two|a few|some)|or so|says|said|told|manual|according|right$|correct$)\b/;

/** How one statement is meant, by its own words; `bare` where its sentence ends with a question mark on it. */
export function moodOf(statement: string, bare: boolean): Mood {
  if (SUPPOSED.test(statement) && !POLITE.test(statement)) return 'supposed';
  if (QUESTION.test(statement) || bare) return 'asked';
  if ((WHEN.test(statement) && !HAPPENED.test(statement)) || AHEAD.test(statement)) return 'ahead';
  return PAST.test(statement) ? 'past' : 'said';
}

const FOR_ALL = new RegExp(`^${LEAD}(?:when|whenever|once|as soon as)\\b`);
const INDIRECT =
  /\b(?:know|wonder|wondering|ask|asking|see|check|sure|tell|unsure|unclear|idea|remember|verify|doubt)$/;
const OWN_START = /^(?:but|because|cause|and i|i|im|ive|and my|my)\b/;

/**
 * How the statements of one sentence are meant together: "if" reaches over what follows from it and back over what
 * it is a condition of, "when" over what happens always, "years ago" over the tale until now.
 */
export function moodsOf(statements: readonly string[], asks: boolean): Mood[] {
  const moods = statements.map((statement, at) => moodOf(statement, asks && at === statements.length - 1));
  const happened = (at: number) => HAPPENED.test(statements[at] ?? '');
  const first = moods.findIndex(
    (mood, at) => mood === 'supposed' || (mood === 'ahead' && FOR_ALL.test(statements[at] ?? '')),
  );
  const reached = moods[first] ?? 'said';
  if (first > 0 && moods[first - 1] === 'said')
    if (INDIRECT.test(statements[first - 1] ?? '') || !happened(first - 1)) moods[first - 1] = reached;
  // In the middle of a sentence "when" looks back only.
  const forward = first === 0 || reached === 'supposed';
  for (let at = first + 1; first >= 0 && forward && at < moods.length; at++)
    if (moods[at] === 'said' && !OWN_START.test(statements[at] ?? '') && !happened(at)) moods[at] = reached;
  const past = moods.indexOf('past');
  for (let at = past + 1; past >= 0 && at < moods.length && !BACK_TO_NOW.test(statements[at] ?? ''); at++)
    if (moods[at] === 'said') moods[at] = 'past';
  return moods;
}

/** True when nothing in a sentence is guessed, supposed or asked for being so; questions what to do may stand in it. */
export function isPlain(statements: readonly string[], moods: readonly Mood[]): boolean {
  return statements.every(
    (statement, at) =>
      !LESS_THAN_PLAIN.test(statement) &&
      (moods[at] === 'said' ||
        moods[at] === 'ahead' ||
        (moods[at] === 'asked' && WHAT_TO_DO.test(statement))),
  );
}

const DENIAL =
  '(?:not|never|no|isnt|wasnt|arent|werent|aint|dont|doesnt|didnt|havent|hasnt|hadnt|wont|cant|cannot|couldnt|wouldnt|without|nor|neither|nobody|instead of|rather than|no longer|far from|nearly|almost|barely)';
/** A denial, with what may stand between it and what it turns round. */
const DENIED = new RegExp(
  `\\b${DENIAL}(?: (?:a|an|any|my|the|it|really|actually|yet|been|being|even|have|had|has|got|get|be|that|all|ever|is|was|at|i|so|just|fully|completely|physically|quite|exactly|want|to|say|think|mean|lose|longer|in))* $`,
);

/** True when what stands at `index` of a statement is denied there. */
export function denied(statement: string, index: number): boolean {
  return DENIED.test(statement.slice(0, index).replace(/[\p{L}\p{N}]*$/u, ''));
}

/** A pattern whose "any word" stands for no denial: what it finds is not turned round inside. */
export function withoutDenial({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('\\w+ ', `(?!${DENIAL}\\b)\\w+ `), flags);
}
