import type { Expectation, Reading } from '../dialog/reading.ts';
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

/** A reader of messages in the light of the open question. Pure: the same text and question give the same reading. */
export function createUnderstanding(model: Model): (raw: string, expectation: Expectation) => Reading {
  const findAnswer = createFaq(model.faq);
  return (raw, expectation) => {
    const seen = view(raw, model.lexicon);
    const base = { text: seen.masked, language: seen.language, secrets: seen.secrets };
    const command = readCommand(seen.masked);
    if (command) return { ...base, ...command, answers: [], facts: [], goals: [], sure: false };
    const answers = readAnswer(seen.masked, expectation);
    const opening = readOpening(seen, model);
    const goals = goalsOf(opening, seen);
    const talk = smalltalk(opening, seen);
    const faq = answers.length === 0 && EXPLAINED.has(opening.topic) ? findAnswer(seen) : null;
    return {
      ...base,
      answers,
      facts: factsOf(opening, seen).filter(({ slot }) => slot !== expectation.asking),
      goals: talk ? [] : goals,
      sure: opening.sure && goals.length > 0 && !talk,
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
