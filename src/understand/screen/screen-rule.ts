import type { ErrorLabel } from '../error-labels.ts';

/** Words by which people tell of one text on the screen, in a plain text, and words that rule it out. */
export interface ScreenRule {
  readonly label: ErrorLabel;
  /** The row of the error table, null where the text has none of its own. */
  readonly row: string | null;
  readonly words: RegExp;
  readonly unless?: RegExp;
}

/** A pattern of which any part matches; each part is the source of a regular expression. */
export function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join('|'));
}

/** The screen, not the person, says it: "says", "keeps telling me", "error", "pop up". */
export const SAYS =
  '(?:says?|said|saying|shows?|showing|showed|tells?|telling|told|claims?|claiming|complains?|complaining|reports?|insists?|moans?|whines?|grumbles?|announces?|prints?|flashes|spits|reckons|answers|responds|greets me with|reads?|reading|message|messages|msg|error|popup|pop up|pop-up|notice|notification|banner|warning|asks?|asking|wants?|demands?|thinks|believes|meldet|meldung|sagt|zeigt|hei(?:ß|ss)t|angeblich|fehler|dice|pone|mensaje|sale|aparece|dit|affiche|erreur|diz|mensagem|erro|と出|と表示|表示され)';

/** Whatever the cloud of a phone maker is called. */
export const CLOUD =
  '(?:i[ -]?cloud(?: drive| keychain| backup)?|icould|key ?chain|google drive|apple cloud|(?:the )?drive|i[ -]?drive)';
