import { describe, expect, test } from '@jest/globals';
import { soundsLikeSecurity } from '../../src/understand/alarm.ts';
import { plain } from '../../src/understand/text.ts';

const alarmed = (text: string) => soundsLikeSecurity(plain(text), plain(text));

describe('words that sound like a matter of security', () => {
  test.each([
    'my phone was stolen and the thief is in my outlook',
    'robbed of the phone and my mail password was changed',
    'someone is in my facebook account',
    'I was hacked this morning',
    'approval prompts all night, I did not start any',
    'un hombre pide mi codigo. por la noche llegan solicitudes para aprobar que no he pedido',
    "la nuit je reçois des demandes d'approbation que je n'ai pas lancées",
    'nachts kommen anfragen zum genehmigen, ich habe nichts gestartet',
    'de madrugada aparecem pedidos para aprovar que eu não fiz',
    '夜中に承認の通知が来ます',
  ])('%s is heard', (text) => {
    expect(alarmed(text)).toBe(true);
  });

  test.each([
    'how do i link my account to the authenticator, i never had it before',
    'hey, setting up my phone after it was hacked with adware, clean reset, codes were in the cloud',
    'phone was reset after malware, backup exists',
    'two years ago I was hacked, that is solved, today it is just a new phone',
    'unknown error at backup, not a scam, just a red text',
    'my boss wants me on an iphone, codes are on a galaxy',
    'to enrol again they ask for a code from it',
    'does someone in IT have to help me restore it',
    'I cleared the storage and am not able to log in. no codes, and I am not able to sign in',
    'the codes were in there and I never made that cloud copy',
    'about 30 codes in the app, which of these come back',
    'what is phishing',
    'can authenticator be hacked',
    'how do i turn on "report suspicious activity" for users',
    'if microsoft got hacked would my codes leak',
    "my sister's phone didn't ask this after restoring, mine does: sign in again",
  ])('%s is not', (text) => {
    expect(alarmed(text)).toBe(false);
  });
});
