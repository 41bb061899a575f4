import { ANSWERED_IN_OTHER_WORDS } from './told/weight.ts';

/** Longer messages tell a story: single words of it are no answer. In words. */
const LONGEST_REPLY = 7;
/** A first statement this long, in words, answers by itself: "it was on, and then the phone fell". */
const LONGEST_OPENER = 4;

/** "Is my backup on" asks the desk; it tells nothing. */
const QUESTION =
  /^(?:(?:and|but|so|hi|ok|well) )*(?:is|are|am|does|do i|do you|how|where|what|when|why|who|should|which \w+ \w+)\b(?= \S+ \S)/;

/** Slots told by names that stand for themselves, however long the message is. */
const BY_NAME: ReadonlySet<string> = new Set([
  'platform_old',
  'platform_new',
  'account_types',
  'other_method',
]);

/** What a statement of a longer message speaks of when it answers the question about a slot. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  backup:
    /\b(?:back(?:ed)? ?up|cop(?:y|ies)|cloud|sync\w*|(?:made|had|set) (?:one|it)|(?:turned|switched) it|settings|looked|checked|it shows)\b/,
  recovery_account: /\b(?:passwords?|sign\w*|log\w*|codes?|approv\w*|account|e-?mail)\b/,
  this_device: /\b(?:this|here|hold|holding|using|writing|in my hand|i (?:only )?have|i mean|it is|its)\b/,
  old_app: /\b(?:app|authenticator|accounts?|entries|codes|list|logins?|in it|there)\b/,
  restore_pending: /\b(?:restor\w*|recover\w*|back|bring|carry|waiting)\b/,
  entries: /\b(?:entries|accounts?|codes|list|number|numbers|both|compared?|missing)\b/,
  new_signin_tested: /\b(?:test\w*|tried|try|sign\w*|log\w*|checked|work(?:s|ed|ing)?)\b/,
  consent_delete: /\b(?:delet\w*|remov\w*|old backup|agree\w*|keep|go ahead)\b/,
  complete_device: /\b(?:complete|all|phone|one|device|tablet|neither)\b/,
  backup_account: /\b(?:account|address|e-?mail|name|shows?|says?|listed)\b/,
  icloud: /\b(?:icloud|drive|keychain|switch\w*|toggle|slider|setting|turned|backup|it|its)\b/,
};

/**
 * The part of a message in which words may answer the question about a slot, without punctuation. `text` is in one
 * spelling, with its punctuation. A short message is a reply as a whole. Of a longer one only a short beginning counts,
 * and the statements that speak of what was asked; where the rules for facts told in tales know the slot
 * (ANSWERED_IN_OTHER_WORDS) they read the rest.
 */
export function answeringPart(text: string, asking: string): string {
  const words = (part: string) => part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (BY_NAME.has(asking) || words(text) <= LONGEST_REPLY)
    return QUESTION.test(text) && !BY_NAME.has(asking) ? '' : clean(text);
  const about = ABOUT[asking] ?? (asking.startsWith('icloud.') ? ABOUT.icloud : undefined);
  const statements = text.split(/[.,;:!?\n()]+(?=\s|$)|\s+(?:and|but|because|so|while|then|although)\s+/);
  return statements
    .filter((one, at) =>
      QUESTION.test(one.trim())
        ? false
        : at === 0 && words(one) <= LONGEST_OPENER
          ? true
          : about !== undefined
            ? about.test(one)
            : !ANSWERED_IN_OTHER_WORDS.has(asking),
    )
    .map(clean)
    .join(' | ');
}

/** Without punctuation. */
export function clean(text: string): string {
  return text
    .replace(/[!?.,;:()"“”*/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
