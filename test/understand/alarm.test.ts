import { describe, expect, test } from '@jest/globals';
import { soundsLikeSecurity } from '../../src/understand/alarm.ts';
import { plain } from '../../src/understand/text.ts';

const sounds = (text: string) => soundsLikeSecurity(plain(text), plain(text));

describe('an alarm is heard in', () => {
  test.each([
    'my phone asks to approve and nobody here signed in',
    "requests at night, i'm not near any computer",
    'a man from my provider phoned and wanted the six digits',
    'is this text about my authenticator real or fake?',
    'I read the code out to a caller',
    'my recovery codes were on a paper that got lost',
    "there's a device in my account that isn't mine",
    'my recovery address was changed, not by me',
    'phone stolen and somebody orders things with my account',
    'i approved by mistake',
    'someone got into my mailbox',
  ])('%s', (text) => {
    expect(sounds(text)).toBe(true);
  });
});

describe('no alarm is heard in', () => {
  test.each([
    'i was not hacked, i only lost my phone',
    'could a thief read my backup?',
    'are authenticator apps good against phishing?',
    'i want to talk to a real person',
    "i took over my brother's old Galaxy, how do I move my accounts",
    'the shop page wants a code from my dead phone',
    'my phone does not start and i cannot get codes',
    'sim swapped to the new phone, what about authenticator',
  ])('%s', (text) => {
    expect(sounds(text)).toBe(false);
  });
});
