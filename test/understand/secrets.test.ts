import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isKnownError } from '../../src/understand/known-errors.ts';
import { maskSecrets } from '../../src/understand/secrets.ts';
import { HARMLESS, SECRETS } from './secret-cases.ts';

describe('masking', () => {
  describe.each(Object.entries(SECRETS))('a %s', (kind, cases) => {
    test.each(cases)('in: %s', (text, secret) => {
      expect(maskSecrets(text)).toEqual({ text: text.replace(secret, `[${kind}]`), secrets: [kind] });
    });
  });

  test.each(HARMLESS)('leaves alone: %s', (text) => {
    expect(maskSecrets(text)).toEqual({ text, secrets: [] });
  });
});

const MASK = /\[(?:one-time-code|password|recovery-code|temporary-access-pass|otpauth|secret-key|qr)\]/;

/** The pieces of a text that masking took out. */
function takenOut(text: string, masked: string): string[] {
  const kept = masked.split(MASK);
  const taken: string[] = [];
  let at = kept[0]?.length ?? 0;
  kept.slice(1).forEach((piece, n) => {
    const last = n === kept.length - 2;
    const next = last ? text.length - piece.length : text.indexOf(piece, at + 1);
    taken.push(text.slice(at, next));
    at = next + piece.length;
  });
  return taken;
}

describe('what was masked', () => {
  test('is masked wherever else it stands', () => {
    expect(maskSecrets('my password is hunter2. i typed hunter2 and HUNTER2, not hunter23')).toEqual({
      text: 'my password is [password]. i typed [password] and [password], not [password]3',
      secrets: ['password'],
    });
    expect(maskSecrets('room 482913? no, my code is 482 913')).toEqual({
      text: 'room [one-time-code]? no, my code is [one-time-code]',
      secrets: ['one-time-code'],
    });
  });

  test('is named kind by kind', () => {
    const text = 'pw: hunter2, code 482913 and otpauth://totp/x?secret=JBSWY3DPEHPK3PXP';
    expect(maskSecrets(text)).toEqual({
      text: 'pw: [password], code [one-time-code] and [otpauth]',
      secrets: ['password', 'one-time-code', 'otpauth'],
    });
  });

  test('may be a list over several lines', () => {
    expect(maskSecrets('my recovery codes:\n1. abcd-1234\n2. efgh-5678\n3) ijkl9012\nwhat now?').text).toBe(
      'my recovery codes:\n1. [recovery-code]\n2. [recovery-code]\n3) [recovery-code]\nwhat now?',
    );
    expect(maskSecrets('old password hunter2, changed from hunter2 to hunter3').text).toBe(
      'old password [password], changed from [password] to hunter3',
    );
    expect(maskSecrets('password changed from hunter2 to hunter3').text).toBe(
      'password changed from [password] to [password]',
    );
  });

  test('stays masked, and masking again changes nothing', () => {
    for (const [text] of Object.values(SECRETS).flat()) {
      const once = maskSecrets(text).text;
      expect(maskSecrets(once)).toEqual({ text: once, secrets: [] });
    }
  });

  const words = fc.constantFrom(
    ...'my code password is it the was : , . old new phone error 500121 ticket version 6.8.33 approve number'.split(
      ' ',
    ),
    ...'recovery key secret tap contraseña Passwort コード パスワードは and then works again iPhone 15 hello'.split(
      ' ',
    ),
  );
  // Round numbers and the known numbers of errors are codes only where nothing else can be meant.
  const digits = fc
    .stringMatching(/^[1-9]\d{5}$/)
    .filter((code) => !code.endsWith('000') && !isKnownError(code));
  const password = fc.stringMatching(/^[A-Z][a-z]{4,8}[0-9]{1,4}[!#$%]$/);
  const key = fc.stringMatching(/^(?:[A-Z]{3}[2-7] ){3}[A-Z]{3}[2-7]$/);
  const secret = fc.oneof(
    digits.map((code) => ({ code, said: `my code is ${code}` })),
    digits.map((code) => ({ code, said: `${code} is the code` })),
    password.map((code) => ({ code, said: `my password is ${code}` })),
    password.map((code) => ({ code, said: `Passwort: ${code}` })),
    password.map((code) => ({ code, said: `temporary access pass: ${code}` })),
    key.map((code) => ({ code, said: `secret key ${code}` })),
    key.map((code) => ({ code, said: `otpauth://totp/x?secret=${code.replaceAll(' ', '')}` })),
  );
  const sentence = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));

  test('never reappears, whatever is said around it', () => {
    fc.assert(
      fc.property(sentence, secret, sentence, fc.boolean(), (before, { code, said }, after, again) => {
        const masked = maskSecrets(`${before}. ${said} . ${after}${again ? ` ${code}` : ''}`);
        expect(masked.text.toLowerCase()).not.toContain(code.toLowerCase());
        expect(masked.secrets.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('never stands elsewhere in the same text', () => {
    const any = fc.oneof(
      words,
      digits,
      password,
      key,
      fc.string({ maxLength: 6 }),
      fc.constantFrom('\n', '482913'),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 24 }), (list) => {
        const text = list.join(' ');
        const masked = maskSecrets(text).text;
        const rest = masked.split(MASK).join('\n');
        for (const piece of takenOut(text, masked)) {
          if (piece.length >= 4) expect(rest.toLowerCase()).not.toContain(piece.toLowerCase());
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves the rest of any text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let at = 0;
        for (const piece of maskSecrets(text).text.split(MASK)) {
          const found = text.indexOf(piece, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + piece.length;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a text of 100 kB', () => {
  const repeated = [
    ...[
      'a',
      '1',
      '7 ',
      '12 ',
      '123 ',
      '123456 ',
      '1-',
      '1.',
      '=',
      '"',
      '&',
      '&#52;',
      '\u200b',
      '４',
      '/',
      '[',
      '\n',
    ],
    ...[
      'password ',
      'password is ',
      'pw: ',
      'code ',
      'my code is 482913 ',
      'recovery code a1b2c3d4 ',
      'key: ',
    ],
    ...[
      'otpauth://',
      'data:image/png,',
      'wifi:',
      'wifi:p',
      'eyJ',
      'A2B3 ',
      'a2b3-',
      'ab12-cd34 ',
      'ABCD ',
      'abcd ',
    ],
    ...[
      'four ',
      'コード',
      '番号は',
      'approve 37 ',
      '?code=',
      '[password] ',
      'Aa1!',
      'hunter2 is my ',
      'password for my ',
    ],
  ];

  test.each(repeated)('of nothing but %j is read at once', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    maskSecrets(text);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
