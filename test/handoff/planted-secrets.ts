/** A message with a secret in it, and the parts none of which may leave. */
export interface Planted {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Numbers that look random and are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = createRandom(20_261_123);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const some = (alphabet: string, length: number) => Array.from({ length }, () => pick([...alphabet])).join('');
const DIGITS = '0123456789';
const DIGIT_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const CODE_SENTENCES = [
  'my code is {}',
  'the code: {}',
  'it keeps rejecting {} as my verification code',
  'I typed the code {} and it said wrong',
  'mein Code ist {}',
  'mi código es {}',
  'mon code est {}',
  'meu código é {}',
  'OTP {} does not work',
  'here is the six digit code: {}',
  'verification code {}',
  'SMS says {} is my security code',
];
const PASSWORD_SENTENCES = [
  'my password is {}',
  'pw: {}',
  'password = {}',
  'I used the password {} and it failed',
  'mein Passwort ist {}',
  'mi contraseña es {}',
  'mon mot de passe est {}',
  'minha senha é {}',
  'the passwort lautet {}',
  'my pwd is {} if that helps',
  'hasło: {}',
  'wachtwoord: {}',
  'пароль {}',
  'パスワードは {} です',
];
const RECOVERY_SENTENCES = ['my recovery code is {}', 'recovery code: {}', 'I wrote down the backup code {}'];
const PASS_SENTENCES = [
  'my temporary access pass is {}',
  'the TAP is {}',
  'IT gave me the temporary access pass {}',
];

const groups = (text: string, size: number, between: string) =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between);

function planted(sentence: string, secret: string): Planted {
  return { text: sentence.replace('{}', secret), parts: [secret] };
}

function code(): Planted {
  const digits = some(DIGITS, pick([6, 6, 6, 8]));
  const inWords = [...digits].map((digit) => DIGIT_WORDS[Number(digit)]).join(' ');
  const spelt = pick([
    digits,
    groups(digits, 3, ' '),
    groups(digits, 3, '-'),
    groups(digits, 1, ' '),
    inWords,
  ]);
  return planted(pick(CODE_SENTENCES), spelt);
}

function password(): Planted {
  const word = pick(['Winter', 'Sommer', 'Tiger', 'Harbour', 'Verano', 'Lumiere']);
  return planted(pick(PASSWORD_SENTENCES), `${word}${some(DIGITS, 4)}${pick(['!', '#', '?', '$'])}`);
}

function recovery(): Planted {
  const secret = pick([
    () => groups(some('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 25), 5, '-'),
    () => `${some('abcdefghjkmnpqrstuvwxyz23456789', 4)}-${some('abcdefghjkmnpqrstuvwxyz23456789', 4)}`,
  ])();
  return planted(pick(RECOVERY_SENTENCES), secret);
}

function pass(): Planted {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';
  return planted(pick(PASS_SENTENCES), `${some(letters, 6)}${pick(['#', '!', '+', '&'])}${some(DIGITS, 3)}`);
}

function link(): Planted {
  const key = some(BASE32, 32);
  const scheme = pick(['otpauth://totp', 'OTPAUTH://TOTP', 'otpauth://hotp']);
  const text = pick([
    `the QR code says ${scheme}/Contoso:alex?secret=${key}&issuer=Contoso`,
    `${scheme}/x?secret=${key}`,
    `otpauth-migration://offline?data=${key}`,
  ]);
  return { text, parts: [key] };
}

function key(): Planted {
  const secret = some(BASE32, pick([16, 32]));
  return planted(
    pick(['the secret key is {}', 'setup key: {}', 'it wants the key {} typed in']),
    pick([secret, groups(secret, 4, ' ')]),
  );
}

/** 500 secrets of all kinds in many spellings. */
export const PLANTED: readonly Planted[] = [
  ...Array.from({ length: 160 }, code),
  ...Array.from({ length: 120 }, password),
  ...Array.from({ length: 60 }, recovery),
  ...Array.from({ length: 50 }, pass),
  ...Array.from({ length: 60 }, link),
  ...Array.from({ length: 50 }, key),
];
