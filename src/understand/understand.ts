import type { Expectation, ReadFact, ReadGoal, Reading } from '../dialog/reading.ts';
import { readAnswer } from './answer.ts';
import { readCommand } from './command.ts';
import { createFaq } from './faq.ts';
import { factsOf, goalsOf } from './goals.ts';
import type { Topic } from './labels.ts';
import { loadModel, type Model } from './model.ts';
import { modelFile } from './model-file.ts';
import { type Opening, readOpening } from './opening.ts';
import { type View, view } from './view.ts';

const THANKS =
  /^(?:(?:many|ok|okay|great|perfect|cool|super|awesome|it works?(?:ed)?(?: now)?|all good(?: now)?) )*(?:thanks?|thank you|thx|ty|cheers|appreciate)\b/;
const BYE =
  /^(?:(?:ok|okay|thanks?) )*(?:bye|good ?bye|see (?:you|ya)|cya|good night|have a (?:nice|good) (?:day|one))\b/;

function smalltalk({ topic, sure }: Opening, seen: View): Reading['smalltalk'] {
  if (topic === 'out-of-scope') return sure || seen.words.length > 1 ? 'out-of-scope' : undefined;
  if (topic !== 'greeting') return undefined;
  const said = seen.english
    .replace(/[,.!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (THANKS.test(said)) return 'thanks';
  return BYE.test(said) ? 'bye' : 'greeting';
}

/** Topics in which a question may be one that an answer of the content settles. */
const EXPLAINED: ReadonlySet<Topic> = new Set([
  'what-is-backed-up',
  'out-of-scope',
  'greeting',
  'passwordless',
  'cross-platform',
]);

/** What nothing but a matter of the desk is told of, whatever the model makes of the words: slots, and rows of errors. */
const TELLING: ReadonlySet<string> = new Set([
  'managed',
  'modified_phone',
  'org_role',
  'other_method',
  'recovery_account',
  'E12',
  'E21',
  'E22',
  'E23',
  'E24',
  'E25',
]);

/** Slots whose answer may be told in other words: nothing is switched or deleted on their strength alone. */
const TOLD: ReadonlySet<string> = new Set([
  'platform_old',
  'platform_new',
  'old_device',
  'backup',
  'account_types',
  'org_role',
  'on_behalf',
  'other_method',
  'error',
  'recovery_account',
  'new_app',
  'backup_on_new',
  'managed',
  'modified_phone',
  'app_current',
  'os_current',
  'network_checked',
  'cache_checked',
  'in_app_switch',
  'suspicious',
]);
/** Probability from which a described wish counts as the answer to what somebody needs. */
const LIKELY_GOAL = 0.45;

/** The answer, or what the message tells of the slot asked about in other words. */
function answersOf(
  direct: string[],
  { asking, choices }: Expectation,
  told: readonly ReadFact[],
  goals: readonly ReadGoal[],
): string[] {
  if (direct.length > 0 || asking === null) return direct;
  const offered = (value: string) => choices.some((choice) => choice.value === value);
  const best = goals[0];
  if (asking === 'goal')
    return best && best.confidence >= LIKELY_GOAL && offered(best.goal) ? [best.goal] : [];
  const fact = TOLD.has(asking) ? told.find(({ slot }) => slot === asking) : undefined;
  const values = fact?.value.split(',') ?? [];
  return values.every(offered) ? values : [];
}

/** A reader of messages in the light of the open question. Pure: the same text and question give the same reading. */
export function createUnderstanding(model: Model): (raw: string, expectation: Expectation) => Reading {
  const findAnswer = createFaq(model.faq);
  return (raw, expectation) => {
    const seen = view(raw, model.lexicon);
    const base = { text: seen.masked, language: seen.language, secrets: seen.secrets };
    const command = readCommand(seen.masked);
    if (command) return { ...base, ...command, answers: [], facts: [], goals: [], sure: false };
    const opening = readOpening(seen, model);
    const goals = goalsOf(opening, seen);
    // What is not about phones and accounts tells nothing of them: a broken printer is no broken phone.
    const aside = expectation.asking === null && goals.length === 0;
    const facts = factsOf(opening, seen);
    const told =
      aside && !facts.some(({ slot, value }) => TELLING.has(slot) || TELLING.has(value)) ? [] : facts;
    const answers = answersOf(readAnswer(seen.masked, expectation), expectation, told, goals);
    const talk = smalltalk(opening, seen);
    // A bare greeting asks nothing: the desk greets back and begins.
    const asks = talk !== 'greeting' || raw.includes('?');
    const faq = answers.length === 0 && asks && EXPLAINED.has(opening.topic) ? findAnswer(seen) : null;
    return {
      ...base,
      answers,
      facts: told.filter(({ slot }) => slot !== expectation.asking),
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

let reader: ReturnType<typeof createUnderstanding> | undefined;

/** Reads one message with the reader that came with this copy of Authdesk. */
export function understand(raw: string, expectation: Expectation): Reading {
  reader ??= createUnderstanding(loadModel(modelFile()));
  return reader(raw, expectation);
}
