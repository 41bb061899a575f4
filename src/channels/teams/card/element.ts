/** A piece of an Adaptive Card 1.5, as it is sent. */
export interface Element {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** An Adaptive Card as it is sent. */
export interface Card extends Element {
  readonly type: 'AdaptiveCard';
  readonly body: readonly Element[];
}

/** A card of these pieces, with its complete text for clients that cannot show it. */
export function card(body: readonly Element[], text: string): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    // Teams shows at most this version.
    version: '1.5',
    fallbackText: text.trim() || '…',
    body,
  };
}
