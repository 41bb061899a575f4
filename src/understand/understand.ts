import type { Expectation, ReadFact, ReadGoal, Reading } from '../dialog/reading.ts';
import { besideAnswer } from './answer/beside-answer.ts';
import { statements, withoutMarks } from './answer/statements.ts';
import { readAnswer } from './answer.ts';
import { backupOf } from './backup-state.ts';
import { readCommand } from './command.ts';
import { exactChoice } from './exact-choice.ts';
import { createFaq } from './faq.ts';
import { factsOf, goalsOf } from './goals.ts';
import type { Topic } from './labels.ts';
import { loadModel, type Model } from './model.ts';
import { modelFile } from './model-file.ts';
import { isAlarmed, type Opening, readOpening, withOpinion } from './opening.ts';
import type { Opinion } from './reader/opinion.ts';
import { SUBJECT } from './signals/subject.ts';
import { accountOf } from './slots.ts';
import { ANSWERED_IN_OTHER_WORDS, isOfTheDesk } from './told/weight.ts';
import { type View, view } from './view.ts';

const THANKS =
  /^(?:(?:many|ok|okay|great|perfect|cool|super|awesome|it works?(?:ed)?(?: now)?|all good(?: now)?) )*(?:thanks?|thank you|thx|ty|cheers|appreciate)\b/;
const BYE =
  /^(?:(?:ok|okay|thanks?) )*(?:bye|good ?bye|see (?:you|ya)|cya|good night|have a (?:nice|good) (?:day|one))\b/;

/** Probability from which a message that names no such thing is taken to be about another subject. */
const LIKELY_ELSEWHERE = 0.6;

/** Things the desk does not do, by name. */
const isElsewhere = (english: string) =>
  SUBJECT['other thing'].test(english) || SUBJECT['other app'].test(english);

/** A greeting in the middle of a case is one by its words, not by meaning nothing else. */
const HELLO =
  /^(?:hi+|hello|hey+|hallo|hola|bonjour|salut|ol[aá]|oi|moin|good (?:morning|afternoon|evening|day)|yo|greetings|test(?:ing)?|こんにちは)\b|^こんにちは/;

function smalltalk(
  { topic, sure, confidence }: Opening,
  seen: View,
  { asking }: Expectation,
): Reading['smalltalk'] {
  if (topic === 'out-of-scope') {
    // Where a question is open, words that answer nothing are no new subject unless they name one.
    if (asking !== null) return sure && isElsewhere(seen.english) ? 'out-of-scope' : undefined;
    return sure || confidence >= LIKELY_ELSEWHERE || isElsewhere(seen.english) ? 'out-of-scope' : undefined;
  }
  if (topic !== 'greeting') return undefined;
  const said = seen.english
    .replace(/[,.!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (THANKS.test(said)) return 'thanks';
  if (BYE.test(said)) return 'bye';
  return asking === null || HELLO.test(seen.plain) ? 'greeting' : undefined;
}

/** Topics in which a question may be one that an answer of the content settles. */
const EXPLAINED: ReadonlySet<Topic> = new Set([
  'what-is-backed-up',
  'out-of-scope',
  'greeting',
  'passwordless',
  'cross-platform',
]);

/** How a question begins or ends. */
const ASKS =
  /\?|^(?:and |so |but |hi |hello )?(?:what|who|how|where|when|why|which|can|could|do|does|is|are|will|would|should|shall|may|must)\b/;

const HAS_LETTERS = /\p{L}/u;

/** Probability from which a described wish counts as the answer to what somebody needs. */
const LIKELY_GOAL = 0.45;

/** "No, it is an Android": said to what was understood before, where the question itself knows no "no". */
const CORRECTS =
  /^(?:no|nope|nah|nein|wait|sorry)\b[ ,.]+(?:sorry,? |wait,? |actually,? )*(?:its|it is|it was|its a|i (?:have|use|meant|mean|said)|the (?:old|new)|my|thats|actually|both)\b/;

/** The answer, or what the message tells of the slot asked about in other words. */
function answersOf(
  direct: string[],
  { asking, choices }: Expectation,
  told: readonly ReadFact[],
  goals: readonly ReadGoal[],
  states: () => boolean,
): string[] {
  if (direct.length > 0 || asking === null) return direct;
  const offered = (value: string) => choices.some((choice) => choice.value === value);
  const best = goals[0];
  if (asking === 'goal')
    return best && best.confidence >= LIKELY_GOAL && offered(best.goal) ? [best.goal] : [];
  const fact = ANSWERED_IN_OTHER_WORDS.has(asking) ? told.find(({ slot }) => slot === asking) : undefined;
  const values = fact?.value.split(',') ?? [];
  // What a question speaks of is not said to be so.
  if (asking === 'backup' && !states()) return [];
  return values.every(offered) ? values : [];
}

const readsAsStatement = ({ plain }: View) => statements(withoutMarks(plain), 'backup').length > 0;

/** Longer messages in the middle of a case are tales and questions: what they say is weighed. In words. */
const LONGEST_ASIDE = 6;

/**
 * An opening's slots in the middle of a case. A short "no backup" tells of the backup whatever else it sounds like, and
 * of account and error a short message tells what its words name, not what an opening of these words would be about.
 */
function inCase(opening: Opening, { english, plain, screen }: View): Opening {
  const backup = backupOf('lost-phone', english, screen.label);
  if (plain.split(' ').length > LONGEST_ASIDE)
    return { ...opening, backup: backup === opening.backup ? backup : 'unknown' };
  return {
    ...opening,
    backup,
    account: accountOf(opening.topic, english, screen.label),
    error: screen.label,
  };
}

/** Reads one message; an opinion is what a second reader said of it. */
export type Understand = (raw: string, expectation: Expectation, opinion?: Opinion) => Reading;

/**
 * A reader of messages in the light of the open question. Pure: the same text, question and opinion give the same
 * reading. An opinion counts for the topic and slots of an opening message only: never for a command, where a question
 * is open, or against an alarm.
 */
export function createUnderstanding(model: Model): Understand {
  const findAnswer = createFaq(model.faq);
  return (raw, expectation, opinion) => {
    // Commands and clicks in writing say nothing else, and hold no secret.
    const exact = exactChoice(raw, expectation);
    const command = exact === undefined ? readCommand(raw) : null;
    if (exact !== undefined || command)
      return {
        text: raw,
        language: 'en',
        secrets: [],
        ...command,
        answers: exact === undefined ? [] : [exact],
        facts: [],
        goals: [],
        sure: false,
      };
    const seen = view(raw, model.lexicon);
    const base = { text: seen.masked, language: seen.language, secrets: seen.secrets };
    const own = readOpening(seen, model);
    const opening =
      opinion !== undefined && expectation.asking === null && !isAlarmed(own, seen)
        ? withOpinion(own, opinion, model.calibration)
        : own;
    // Dots, digits and pictures alone tell of no wish, whatever they resemble.
    const goals = HAS_LETTERS.test(seen.masked) ? goalsOf(opening, seen) : [];
    // What is not about phones and accounts tells nothing of them: a broken printer is no broken phone.
    const aside = expectation.asking === null && goals.length === 0;
    const facts = factsOf(expectation.asking === null ? opening : inCase(opening, seen), seen);
    const told = aside && !facts.some(isOfTheDesk) ? [] : facts;
    const { asking, choices } = expectation;
    const corrects =
      CORRECTS.test(seen.plain) &&
      told.some(({ slot }) => slot !== asking) &&
      !choices.some(({ value }) => value === 'no');
    const plainly = corrects ? readAnswer(seen.masked.replace(/^\W*\w+\W+/, ''), expectation) : [];
    const direct = corrects ? plainly : readAnswer(seen.masked, expectation);
    const answers = answersOf(direct, expectation, told, goals, () => readsAsStatement(seen));
    // A wish finer than the topic, like missing passwords, is the desk's although the topic is not.
    const finer = opening.topic === 'out-of-scope' && goals[0]?.confidence === opening.confidence;
    const talk = finer ? undefined : smalltalk(opening, seen, expectation);
    // A bare greeting asks nothing: the desk greets back and begins.
    const asks = talk === 'greeting' || talk === 'out-of-scope' ? ASKS.test(seen.english) : true;
    const faq = answers.length === 0 && asks && EXPLAINED.has(opening.topic) ? findAnswer(seen) : null;
    return {
      ...base,
      answers,
      facts: besideAnswer(told, seen.plain, asking, answers),
      goals: talk ? [] : goals,
      // After a posted secret the goal is what else was said: that is asked, not assumed.
      sure:
        opening.sure &&
        goals.length > 0 &&
        !talk &&
        (opening.topic !== 'security' || goals[0]?.goal === 'report_security'),
      ...(faq === null ? {} : { faq }),
      ...(talk && faq === null ? { smalltalk: talk } : {}),
    };
  };
}

let reader: Understand | undefined;

/** Reads one message with the reader that came with this copy of Authdesk. */
export function understand(raw: string, expectation: Expectation, opinion?: Opinion): Reading {
  reader ??= createUnderstanding(loadModel(modelFile()));
  return reader(raw, expectation, opinion);
}
