import { softmax } from './model.ts';

/** Chosen by cross-validation, see docs/decisions: on lines the model had not seen. */
const TEMPERATURE = 0.8;
/** Least probability that a value is told at all where rules found none, and below which a rule's find is dropped. */
interface Limits {
  readonly takes: number;
  readonly vetoes: number;
}
export const LIMITS = {
  backup: { takes: 0.4, vetoes: 0.005 },
  error: { takes: 0.2, vetoes: 0.005 },
  account: { takes: 0.2, vetoes: 0.005 },
} as const satisfies Readonly<Record<string, Limits>>;

/** The likeliest value among those that tell something. */
function likeliest<T extends string>(nothing: T, values: readonly T[], shares: Float64Array): T {
  const share = (value: T) => shares[values.indexOf(value)] ?? 0;
  return values.reduce(
    (best, value) => (value !== nothing && (best === nothing || share(value) > share(best)) ? value : best),
    nothing,
  );
}

/**
 * Settles a slot between rules and model: what rules found stands unless the model all but rules it out; where they
 * found nothing, the model's likeliest value is taken if it is likely that anything was told. `values` is in the
 * order of `scores`; `nothing` is the value for "not said". A `vague` find only says that something was told: what,
 * says the model.
 */
export function weighSlot<T extends string>(
  found: T,
  nothing: T,
  values: readonly T[],
  scores: Float64Array,
  { takes, vetoes }: Limits,
  vague = false,
): T {
  const shares = softmax(scores, TEMPERATURE);
  const share = (value: T) => shares[values.indexOf(value)] ?? 0;
  if (found !== nothing && vague && 1 - share(nothing) >= vetoes) return likeliest(nothing, values, shares);
  if (found !== nothing && share(found) >= vetoes) return found;
  if (1 - share(nothing) < takes) return nothing;
  return likeliest(nothing, values, shares);
}
