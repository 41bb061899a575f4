import { ANDROID_DEVICES, ANDROID_SERVICES } from './device-names-android.ts';
import { IOS_DEVICES, IOS_SERVICES } from './device-names-ios.ts';
import type { Os } from './devices.ts';

/** One naming in a plain text of something that only one of the two systems has. */
export interface Name {
  readonly os: Os;
  readonly words: string;
  /** A shop, a service or an account that tells the system, no phone. */
  readonly service: boolean;
  readonly start: number;
  readonly end: number;
}

/** A possessive or plural s belongs to the name ("my moto's"). */
const NAME = new RegExp(
  `(?<![a-z0-9$])(?:(?<android>(?<androidService>${ANDROID_SERVICES})|${ANDROID_DEVICES})s?|(?<ios>(?<iosService>${IOS_SERVICES})|${IOS_DEVICES})s?)(?![a-z0-9])`,
  'gu',
);

/** Every phone, tablet, shop and service of one of the two systems that a plain text names, in order. */
export function names(text: string): Name[] {
  return Array.from(text.matchAll(NAME), ({ 0: words, index, groups }) => ({
    os: groups?.ios ? 'ios' : 'android',
    words,
    service: Boolean(groups?.iosService ?? groups?.androidService),
    start: index,
    end: index + words.length,
  }));
}

/** What stands for a name in a marked text, followed by one letter for its system. */
export const MARK = '§';
export const MARK_LENGTH = 2;

/** The text with every name in it as §i or §a, so that rules can speak of phones around a phone. */
export function marked(text: string, named: readonly Name[]): string {
  let out = '';
  let at = 0;
  for (const { os, start, end } of named) {
    out += `${text.slice(at, start).replaceAll(MARK, ' ')}${MARK}${os === 'ios' ? 'i' : 'a'}`;
    at = end;
  }
  return out + text.slice(at).replaceAll(MARK, ' ');
}
