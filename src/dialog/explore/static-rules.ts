import type { Cond } from '../condition.ts';
import { type Dialogs, type Flow, phoneOf } from '../dialogs.ts';
import { closedBy } from '../step-gate.ts';
import { plainReader, viewOf } from '../view.ts';
import {
  ASK_RULE,
  CONCLUSIONS,
  DESTRUCTIVE,
  IMPLIED,
  INTERRUPTS,
  INTRO,
  NEEDS_FACTS,
  SEQUENCES,
  SETTLED,
  SUPERSEDED,
} from './documented.ts';
import { FLOW_ASKS, FLOW_ENDS, FLOW_LINKS, FLOW_STEPS } from './documented-flows.ts';
import { targetsOf } from './liveness.ts';

/** A rule broken by the content as it is written, whatever the case. `flow` and `step` say where it can be seen. */
export interface StaticBreach {
  readonly invariant: string;
  readonly message: string;
  readonly flow?: string;
  readonly step?: string;
}

/** Compares the content with the documented orders, ends, links and conclusions. */
export function staticBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  return [
    ...Object.keys(FLOW_STEPS).flatMap((id) => flowBreaches(dialogs.flows.get(id), id)),
    ...[...dialogs.flows.values()].flatMap((flow) => linkBreaches(flow)),
    ...conclusionBreaches(dialogs),
    ...labelBreaches(dialogs),
    ...triageBreaches(dialogs),
    ...unknownBreaches(dialogs),
    ...ignorantBreaches(dialogs),
  ];
}

function flowBreaches(flow: Flow | undefined, id: string): readonly StaticBreach[] {
  if (!flow) return [{ invariant: 'ORDER', message: `the documented flow ${id} is missing` }];
  const breaches: StaticBreach[] = [];
  const documented = FLOW_STEPS[id] ?? [];
  const shown = flow.items.flatMap((item) => (item.kind === 'do' ? item.steps : []));
  for (const step of new Set(shown))
    if (!documented.includes(step))
      breaches.push({
        invariant: 'ORDER',
        message: `${id} shows ${step}, which its documented steps do not hold`,
        flow: id,
        step,
      });
  for (const step of documented)
    if (!shown.includes(step))
      breaches.push({ invariant: 'ORDER', message: `${id} no longer shows ${step}`, flow: id });
  breaches.push(...orderBreaches(id, shown, documented, 'ORDER'));
  for (const sequence of Object.values(SEQUENCES))
    breaches.push(...orderBreaches(id, shown, sequence, 'SI-14'));
  const asked = flow.items.flatMap((item) => (item.kind === 'collect' ? [item.slot] : []));
  for (const slot of FLOW_ASKS[id] ?? [])
    if (!asked.includes(slot))
      breaches.push({
        invariant: ASK_RULE[slot] ?? 'ORDER',
        message: `${id} no longer asks ${slot}`,
        flow: id,
      });
  for (const item of flow.items) {
    const ends = [
      ...(item.kind === 'end' ? [item.outcome] : []),
      ...targetsOf(item).flatMap((target) => (target.to === 'end' ? [target.outcome] : [])),
    ];
    for (const end of ends)
      if (end !== 'T10' && !FLOW_ENDS[id]?.includes(end))
        breaches.push({
          invariant: 'OUTCOME',
          message: `${id} ends in ${end} at '${item.id}', which is none of its ends`,
          flow: id,
        });
  }
  return breaches;
}

/** Items lead forward only, so their order decides the order on every path. */
function orderBreaches(
  flow: string,
  shown: readonly string[],
  documented: readonly string[],
  invariant: string,
): readonly StaticBreach[] {
  let last = '';
  const breaches: StaticBreach[] = [];
  for (const step of shown) {
    const rank = documented.indexOf(step);
    if (rank < 0) continue;
    if (last !== '' && rank < documented.indexOf(last))
      breaches.push({ invariant, message: `${flow} shows ${step} after ${last}`, flow, step });
    else last = step;
  }
  return breaches;
}

function linkBreaches(flow: Flow): readonly StaticBreach[] {
  const links = flow.items.flatMap((item) => [
    ...(item.kind === 'call' ? [item.flow] : []),
    ...targetsOf(item).flatMap((target) => (target.to === 'flow' ? [target.flow] : [])),
  ]);
  return [...new Set(links)]
    .filter((link) => !FLOW_LINKS[flow.id]?.includes(link))
    .map((link) => ({
      invariant: 'ORDER',
      message: `${flow.id} leads to ${link}, which is not documented`,
      flow: flow.id,
    }));
}

function conclusionBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const breaches: StaticBreach[] = [];
  const compare = (allowed: readonly string[], found: readonly string[], where: string, flow?: string) => {
    const at = flow === undefined ? {} : { flow };
    for (const fact of found)
      if (!allowed.includes(fact))
        breaches.push({ invariant: ruleFor(fact), message: `${where} concludes ${fact}`, ...at });
    for (const fact of allowed)
      if (!found.includes(fact))
        breaches.push({ invariant: ruleFor(fact), message: `${where} no longer concludes ${fact}`, ...at });
  };
  for (const flow of dialogs.flows.values())
    for (const item of flow.items) {
      if (item.kind !== 'say' && item.kind !== 'call') continue;
      const name = item.kind === 'say' ? item.say : `${flow.id} calls ${item.flow}`;
      compare(
        CONCLUSIONS[name] ?? [],
        item.set.map(([slot, value]) => `${slot}=${value}`),
        name,
        flow.id,
      );
    }
  const settled = [...dialogs.steps.values()].flatMap((step) =>
    Object.entries(step.sets ?? {}).flatMap(([reply, facts]) =>
      Object.entries(facts ?? {}).map(([slot, value]) => `${step.code} ${reply} ${slot}=${value}`),
    ),
  );
  compare(SETTLED, settled, 'the reply to a step');
  const implied = [...dialogs.slots.values()].flatMap((slot) =>
    Object.entries(slot.implies ?? {}).flatMap(([cause, facts]) =>
      Object.entries(facts).map(([other, value]) => `${slot.name}=${cause} ${other}=${value}`),
    ),
  );
  compare(IMPLIED, implied, 'an answer');
  return breaches;
}

function ruleFor(fact: string): string {
  if (fact.includes('new_signin_tested')) return 'SI-08';
  return fact.includes('restore_pending') ? 'SI-03' : 'SI-02';
}

function labelBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const breaches: StaticBreach[] = [];
  for (const step of dialogs.steps.values()) {
    if (/^X/.test(step.code) && !step.outside)
      breaches.push({
        invariant: 'SI-31',
        message: `${step.code} is not marked as from outside the two documents`,
        step: step.code,
      });
    if (SUPERSEDED.includes(step.code) && !step.superseded)
      breaches.push({
        invariant: 'SI-31',
        message: `${step.code} does not say that it is superseded`,
        step: step.code,
      });
    if (DESTRUCTIVE.includes(step.code) && step.risk !== 'destructive')
      breaches.push({
        invariant: 'SI-01',
        message: `${step.code} is not marked destructive`,
        step: step.code,
      });
  }
  const kinds = ['personal_otp', 'personal_passwordless', 'work_school', 'third_party_otp', 'passkey'];
  for (const kind of kinds)
    if (!dialogs.outcomes.T9?.by_account?.[kind])
      breaches.push({ invariant: 'SI-26', message: `T9 names no way for ${kind}` });
  if (!dialogs.outcomes.T9?.only_admin)
    breaches.push({ invariant: 'SI-18', message: 'T9 names no way for an only administrator' });
  return breaches;
}

function triageBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const { rules, intro } = dialogs.triage;
  const breaches: StaticBreach[] = [];
  for (const flow of INTERRUPTS) {
    const rule = rules.find((one) => one.next.some((way) => way.flow === flow));
    if (!rule?.interrupt)
      breaches.push({
        invariant: flow === 'F30' ? 'SI-19' : 'ORDER',
        message: `the rule that leads to ${flow} no longer interrupts`,
      });
  }
  if (intro.join() !== INTRO.join())
    breaches.push({
      invariant: 'ORDER',
      message: `the first questions are ${intro.join(', ')} instead of ${INTRO.join(', ')}`,
    });
  return breaches;
}

/** SI-15: every question can be answered "I am not sure", and no guard takes that for a yes. */
function unknownBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const breaches: StaticBreach[] = [];
  for (const slot of dialogs.slots.values())
    if (!slot.order.includes('unknown') && !['consent_delete', 'on_behalf'].includes(slot.name))
      breaches.push({ invariant: 'SI-15', message: `slot ${slot.name} cannot be answered "unknown"` });
  for (const guard of dialogs.guards.values())
    if (takesUnknown(guard.when))
      breaches.push({ invariant: 'SI-15', message: `guard ${guard.name} takes "unknown" for a yes` });
  return breaches;
}

/** SI-15 as a whole: with every fact answered "not sure", none of the steps that need facts is let through. */
function ignorantBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const slots = Object.fromEntries([...dialogs.slots.keys()].map((slot) => [slot, 'unknown']));
  const breaches: StaticBreach[] = [];
  for (const flow of dialogs.flows.values())
    for (const item of flow.items) {
      if (item.kind !== 'do') continue;
      const view = viewOf(plainReader, { slots, ledger: {} }, flow.id);
      for (const step of item.steps)
        if (
          NEEDS_FACTS.includes(step) &&
          !closedBy(dialogs, view, step, phoneOf(dialogs.steps.get(step), item))
        )
          breaches.push({
            invariant: 'SI-15',
            message: `${step} is shown in ${flow.id} while nothing is known`,
            flow: flow.id,
            step,
          });
    }
  return breaches;
}

function takesUnknown(cond: Cond): boolean {
  switch (cond.op) {
    case 'all':
    case 'any':
      return cond.of.some(takesUnknown);
    case 'not':
      return takesUnknown(cond.of);
    case 'slot':
    case 'platforms':
    case 'platform':
      return cond.values.includes('unknown');
    default:
      return false;
  }
}
