import type { Expectation, ReadGoal, Reading } from '../dialog/reading.ts';
import { readAnswer } from './answer.ts';
import { readCommand } from './command.ts';
import { readFacts } from './facts.ts';
import { language } from './language.ts';
import { plain } from './text.ts';

/** Goals by their plainest words, a stand-in until the trained reader answers. */
const GOALS: readonly (readonly [string, RegExp])[] = [
  [
    'report_security',
    /(?:my|the|here is (?:my|the)) (?:code|password|secret key) is|asked (?:me )?for (?:my |the )?(?:code|6 digits)|didnt (?:request|start|ask)|not me\b|wasnt me|hacked|is it (?:real|genuine)/,
  ],
  ['person', /\b(?:human|real person|talk to (?:someone|somebody|a person)|agent|open a ticket|call me)\b/],
  ['passkey', /pass ?key|passwordless|phone sign-?in/],
  [
    'fix_error',
    /back(?:ing)? ?up.*(?:fail|error|stuck|wont|not work|broken|greyed|went wrong)|(?:fail|error|wont|cant|went wrong).*back(?:ing)? ?up/,
  ],
  ['sign_in_again', /action required|sign in again|re-?verify/],
  ['lost_phone', /lost|stolen|broke|broken|dead|died|wiped|sold|locked out/],
  [
    'migrate',
    /(?:before|tomorrow|next week|friday|planning|about to|getting a new|moving (?:from|to)|switch(?:ing)? (?:from|to))/,
  ],
  ['restore', /restor|recover|new phone|get .* back/],
  ['explain', /what (?:is|gets|exactly)|is .* (?:included|encrypted|saved)|are .* (?:included|saved|moved)/],
  ['check', /(?:is|if) (?:my )?(?:authenticator )?backup (?:is )?(?:on|enabled|working)|where do i see/],
  ['enable', /(?:turn|switch|put) (?:on|it on)|enable|activate|set ?up backup|back ?up/],
];

const SMALLTALK: readonly (readonly [NonNullable<Reading['smalltalk']>, RegExp])[] = [
  [
    'thanks',
    /^(?:many |ok |great |perfect |cool )*(?:thanks|thank you|thx|ty|cheers|danke|gracias|merci|obrigad[oa]|ありがとう)\b[^?]{0,30}$/,
  ],
  [
    'bye',
    /^(?:ok |thanks )*(?:bye|goodbye|see you|cya|tsch[üu]ss|adi[oó]s|au revoir|tchau|さようなら)\b.{0,15}$/,
  ],
  [
    'greeting',
    /^(?:hi+|hello|hey|yo|good (?:morning|afternoon|evening|day)|hola|hallo|bonjour|salut|oi|ol[áa]|guten tag|こんにちは|test|ping)\b[^?]{0,20}$|^what can you do|^who are you/,
  ],
];

/** Reads one message in the light of the open question. Pure: the same text and question give the same reading. */
export function understand(raw: string, expectation: Expectation): Reading {
  const text = plain(raw);
  const command = readCommand(raw);
  const answers = command ? [] : readAnswer(raw, expectation);
  const facts = readFacts(text).filter((fact) => fact.slot !== expectation.asking);
  const goals: ReadGoal[] = GOALS.filter(([, words]) => words.test(text)).map(([goal], at) => ({
    goal,
    confidence: at === 0 ? 0.8 : 0.2,
  }));
  const smalltalk = SMALLTALK.find(([, words]) => words.test(text.replace(/[.!]+$/, '')))?.[0];
  return {
    text: raw,
    language: language(text),
    secrets: [],
    ...command,
    answers,
    facts,
    goals,
    sure: goals.length > 0 && !smalltalk,
    ...(smalltalk ? { smalltalk } : {}),
  };
}
