import { TOPICS, type Topic } from './labels.ts';
import type { View } from './view.ts';

/** Topics that are a move between systems when two systems matter: the label guide puts the move first. */
const MOVES: ReadonlySet<Topic> = new Set([
  'restore',
  'restore-failing',
  'prepare-migration',
  'lost-phone',
  'action-required',
]);
const ELSEWHERE =
  /\b(?:ms|microsoft|microsft|our) ?auth|\bto microsoft|\binto microsoft|microsoft one\b|\bin the microsoft|\bms one\b|\bto yours\b|\bimported from\b|\bstill works\b/;

const OURS = /auth|\bcodes?\b|\bmfa\b|\b2fa\b|\btokens?\b|\baccounts?\b|\bapprov/;

/** Ours is what ails, whatever other app is named beside it. */
const OURS_AILS =
  /(?<!google |other )\bauth\w*(?: \w+){0,2} (?:isnt|is not|is blank|is empty|is gone|didnt|did not|wont|brought (?:back )?(?:nothing|none)|shows? (?:nothing|none|no)|has no|came (?:over|back) (?:empty|blank)|stayed|blank|empty)\b|\bthe microsoft one(?: \w+)? (?:is |isnt|blank|empty|did|wont|shows)|\b(?:inside|in|now|to) (?:my |the )?(?:ms|microsoft) auth/;

const SWITCHING = /\b(?:toggle|switch|slider|turn(?:ing)? on|enabl\w+|activat\w+|set up)\b/;

/** A posted secret is a matter of security whatever else is told, and words that sound like it are nine times in ten. */
const ALARMED = 0.9;
/** Words the model doubts are asked about rather than acted on: below any threshold for `sure`. */
const DOUBTED = 0.7;
const DOUBTS = 0.3;
/** Below this the model sees nothing of it at all: "I lost my codes in 2022" posts no secret. */
const HEARD = 0.03;
/** Two systems, or another maker's app, may be told in passing: the model must see a little of what they stand for. */
const SEEN = 0.1;

/** Probabilities after the rules of the label guide that hold without exception. */
export function settle(
  shares: Float64Array,
  { alarm, secrets, devices, screen, words, english }: View,
): Float64Array {
  const settled = shares.slice();
  const at = (topic: Topic) => TOPICS.indexOf(topic);
  const take = (from: Topic, to: Topic) => {
    settled[at(to)] = (settled[at(to)] ?? 0) + (settled[at(from)] ?? 0);
    settled[at(from)] = 0;
  };
  /** Leaves a topic out, unless nothing else is seen at all. */
  const drop = (topic: Topic) => {
    const rest = 1 - (settled[at(topic)] ?? 0);
    if (rest <= 0) return;
    settled[at(topic)] = 0;
    for (const [other, share] of settled.entries()) settled[other] = share / rest;
  };
  const sees = (topic: Topic) => (settled[at(topic)] ?? 0) >= SEEN;
  if ((devices.from !== null || devices.crossing) && sees('cross-platform'))
    for (const topic of MOVES) take(topic, 'cross-platform');
  else if (devices.systems.length === 1) drop('cross-platform');
  // "No backup found" and a missing restore button are seen while restoring, never while backing up.
  if (
    (screen.label === 'no-backup-found' || screen.label === 'restore-option-missing') &&
    !SWITCHING.test(english)
  )
    take('backup-failing', 'restore-failing');
  const foreign = words.includes('zotherapp') && !ELSEWHERE.test(english);
  const chat = words.includes('zchatapp') && !OURS.test(english);
  if ((foreign || chat) && sees('out-of-scope'))
    for (const topic of TOPICS)
      if (topic !== 'security' && topic !== 'human' && topic !== 'out-of-scope') take(topic, 'out-of-scope');
  if (
    !foreign &&
    !chat &&
    (words.includes('zotherapp') || words.includes('zchatapp')) &&
    OURS_AILS.test(english)
  )
    drop('out-of-scope');
  // A code that the page calls used before is one's own.
  if (screen.row === 'E9' && !alarm && secrets.length === 0) drop('security');
  const security = settled[at('security')] ?? 0;
  const heard = (alarm || secrets.length > 0) && security >= HEARD;
  const raised = security < DOUBTS && secrets.length === 0 ? DOUBTED : ALARMED;
  if (heard && security < raised)
    return settled.map((share, topic) =>
      topic === at('security') ? raised : (share * (1 - raised)) / (1 - security),
    );
  return settled;
}
