const join = (...parts: string[]) => parts.join('|');

/** Words for a password in folded text; the short ones only where no letter touches them. */
const PASSWORD = join(
  'pass[ -]?words?',
  'p[@a4]ssw[o0]rds?',
  'passwd',
  'pass ?phrase',
  'passwort(?:er|s|es)?',
  'kenn?wort(?:er|s|es)?',
  'contrasenas?',
  'mots? de passe',
  'palavras?[ -]passe',
  'wachtwoord',
  'losenord',
  'パスワード',
  '暗証番号',
  '合言葉',
  '密码',
  '密碼',
  '비밀번호',
  'пароль',
  'haslo',
  'heslo',
  'passord',
  'adgangskode',
  'salasana',
  'jelszo',
  'kata sandi',
  '(?<![a-z0-9])(?:passwrd|passwrod|passowrd|passwor|passwod|passward|passwird|pasword|pwd|pswd|psw|pw|p/w|passcode|kennw|mdp|senha|clave|credentials|creds|passw|pass(?= ?[:=]| [^ ]*\\d))(?![a-z])',
);

/** A PIN is all digits, and much else is called so: it is known by what follows. */
const PIN = '(?<![a-z])pin(?: ?code|-code| number)?s?(?![a-z])';

/** A han digit is folded to the plain one: 一時 is 1時 here. */
const ACCESS_PASS = join(
  'temp(?:orary|\\.)? access (?:pass(?:es|code)?|code)',
  'temporary pass(?:code)?',
  '(?:befristete[rn]?|temporare[rn]?) zugriffspass',
  'pase de acceso temporal',
  "pass(?:e)? d'acces temporaire",
  'passe? de acesso temporari[oa]',
  '1時アクセス ?パス',
  '(?<![a-z])tap(?![a-z])(?: ?code)?',
);

const RECOVERY = join(
  '(?:recovery|back-?up|emergency|scratch|rescue|reset|single-use|restore) ?-?(?:codes?|keys?)(?![a-z])',
  '(?:wiederherstellungs|notfall|ersatz|backup|sicherungs|rettungs)-?(?:codes?|schlussel)',
  'codigos? de (?:recuperacion|respaldo|emergencia|recuperacao|reserva)',
  'codes? de (?:recuperation|secours|sauvegarde)',
  'cles? de (?:recuperation|secours)',
  '(?:回復|リカバリー?|バックアップ|復旧)(?:コード|キー|用コード)',
  'bitlocker(?: recovery)? key',
  '(?<!(?:error|err|status|fehler|exit|aadsts) )(?<![a-z])codes(?= ?[:=])',
);

const KEY = join(
  '(?:secret|set-?up|totp|otp|2fa|mfa|seed|shared|manual(?: entry)?|private|authenticator|configuration|security) ?(?:secret ?)?(?:keys?|seed|string)(?![a-z])',
  '(?:totp|otp|2fa|mfa|authenticator) secrets?(?![a-z])',
  '(?:manual|enrol?lment) (?:keys?|codes?)(?![a-z])',
  '(?<![a-z])secrets?(?= ?[:=]| is | from )',
  '(?<![a-z])(?:seed|key)(?= ?[:=])',
  '(?:geheim|einrichtungs|sicherheits|geheime[rn]? )schlussel(?![a-z])',
  'clave secreta',
  'cle secrete',
  'chave secreta',
  '(?:シークレット|セットアップ|秘密|設定) ?(?:キー|の?鍵)',
);

/** A code of letters and digits, by a name that means nothing else. */
const LETTER_CODE =
  '(?<![a-z])(?:my|verification|security|login|sign-?in|sms|one[ -]time|activation|auth(?:entication)?|mein|mi|mon) code(?![a-z])';

/** What follows a label of this sort is masked as that kind. */
export const LABELS = {
  password: new RegExp(PASSWORD, 'g'),
  pin: new RegExp(PIN, 'g'),
  accessPass: new RegExp(ACCESS_PASS, 'g'),
  recovery: new RegExp(RECOVERY, 'g'),
  key: new RegExp(KEY, 'g'),
  letterCode: new RegExp(LETTER_CODE, 'g'),
} as const;

/** A value that comes before its label: "hunter2 is my password". */
export const VALUE_FIRST = new RegExp(
  `(?<!\\S)(?<secret>\\S{4,64}),? (?:(?:is|was|ist|war|es|era|est|e|foi|as|als|como|comme) )?(?:my|the|mein|das|mi|la|mon|le|minha|a|our|as|als|como|comme) (?:[a-z]{1,20} ){0,2}?(?<label>${PASSWORD}|${ACCESS_PASS})`,
  'g',
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that may stand between a label and its verb: "my password for the work account is …". */
export const BETWEEN_WORDS = words(`
  for of on at in my the a his her our your work school personal private business microsoft outlook office
  windows login logon account accounts email mail e-mail google apple icloud company app authenticator backup
  recovery new old current temporary temp laptop pc phone admin user vpn teams wifi hotmail gmail live portal
  fur mein meine meinen das dem den konto von vom zum para de la el mi cuenta correo pour mon ma compte du le
  da do minha meu conta itself here number code which that one from by it they them gave give me you i we got
  get sent use used using uses have had has set chose made changed reset updated helpdesk desk support colleague
  today yesterday`);

/** Words after "my password is" that are no password. */
export const NO_PASSWORD = words(`
  wrong not correct incorrect expired expiring forgotten forgot the same right working invalid valid required
  needed necessary being also still always never unknown lost gone changed reset different saved stored too ok
  okay fine good strong weak safe secure in on at for to of blocked accepted rejected refused denied what when
  where which who whose why how a an my your his her our their something anything nothing everything now broken
  only because due set very long short empty missing compromised leaked stolen temporary stuck easy hard case
  full just again synced synchronised synchronized kept there here this that it is was were will would should
  must have has had does doesn't isn't wasn't can't cannot can could may might and or but if then than with
  without please help reset recovery email e-mail username login account phone microsoft outlook office google
  apple icloud windows authenticator teams hotmail gmail facebook instagram amazon paypal chrome edge safari
  shown hidden visible known updated entered typed asked mandatory optional protected encrypted hashed locked
  unlocked disabled enabled active inactive manager managers generator field page screen prompt box policy
  policies hint protection sync vault autofill hash list export import change changes option options itself
  later soon yesterday today tomorrow tonight already maybe probably possibly definitely really actually
  impossible possible useless pointless complicated simple complex older newer missing none nowhere somewhere
  out off up down over old new first second secret private public plain blank true false null undefined
  falsch richtig nicht abgelaufen vergessen weg gesperrt geandert unbekannt ungultig korrekt immer nur noch
  schon auch das der die ein eine mein meine leider jetzt wieder sicher verloren gespeichert hier bitte hilfe
  notig erforderlich verlangt zuruckgesetzt kaputt was wie wo wann warum gleich derselbe dieselbe dasselbe
  incorrecta incorrecto correcta correcto olvidada olvidado caducada no si que cual mala malo nueva nuevo vieja
  viejo perdida bloqueada cambiada segura invalida la el los las un una mi por para como cuando donde ahora ya
  ayuda favor siempre igual misma mismo desconocida
  incorrect oublie oublies expire expiree perdu perdue faux fausse bon bonne pas plus toujours quoi quel quelle
  le les mon ma nouveau nouvelle ancien change bloque invalide inconnu requis demande aide merci jamais encore
  aussi
  errada errado correta correto esquecida esquecido esqueci expirada expirou perdida nova novo velha antiga
  nao sim qual minha meu sempre mesma mesmo desconhecida obrigado ajuda trocada alterada mudou
  ninguna nenhuma aucun keine keins none any some all each every both either another other`);
