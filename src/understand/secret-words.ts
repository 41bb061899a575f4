/** Folded words that say what a number is. All lists are in small letters without accents. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** A number that one of these names is a one-time code. */
export const CODE_WORDS = words(`
  code codes otp otps totp passcode 2fa mfa tan einmalcode einmalpasswort sicherheitscode bestatigungscode
  prufcode anmeldecode verifizierungscode zahlencode kode codigo codigos codice kod cod token oathcode smscode sms
  authcode logincode pincode`);

/** The same inside words of scripts that put no space between them. */
export const CODE_SCRIPTS = /コード|認証番号|確認番号|ワンタイム|验证码|驗證碼|인증번호|코드|код/;

/** With one of these before a code word, or as the code word itself, even four or five digits are a code. */
export const STRONG_WORDS = words(`
  otp otps totp tan einmalcode einmalpasswort sicherheitscode bestatigungscode prufcode anmeldecode
  verifizierungscode smscode authcode logincode verification verify verificacion verificacao verificacion
  security seguridad seguranca securite sicherheits sms text texted auth authenticator authentication login
  signin onetime temporary my mein meine meinen mi mon ma minha meu mis mes current confirmation activation
  setup pairing validation acceso acesso unlock`);
/** Who does this with a code does it with a one-time code. */
export const TELLING_WORDS = words(`gave told shared read dictated texted forwarded leaked`);
export const STRONG_SCRIPTS = /認証|確認|ワンタイム|セキュリティ|验证码|驗證碼|인증/;

/** A code with one of these before it is no secret: "error code", "zip code". */
export const HARMLESS_CODES = words(`
  error err zip postal post area country dial dialling dialing product promo discount coupon voucher gift
  status exit http incident support reference ref booking order tracking building response return result
  fault source model color colour event stop bug failure fail crash sap cost department dept branch sort
  swift iban bar airport dress machine reason inc problem log message de d fehler erreur erro errore
  fehlers statuses aadsts article asset room course exam subject language region locale`);

/** A number that one of these names is something else, a few words away too. */
export const OTHER_WORDS = words(`
  error errors err errno errorcode fehler fehlercode fehlernummer fehlermeldung fehlercodes statuscode
  erreur erreurs erro erros errore aadsts status exit exception bug bugs throws throwing threw fails failing
  failed ticket tickets ticketnummer case incident inc req ritm sctask chg sr solicitud demande chamado caso
  cas vorgang vorgangsnummer anfragenummer fallnummer order pedido commande bestellung bestellnummer rechnung
  rechnungsnummer invoice factura version versions ver v vers build release firmware patch kb zip plz postcode
  postleitzahl postleitzahlen cep imei serial seriennummer meid eid iccid referenz referenzcode incidentcode
  vorgangscode reference correlation tracking timestamp employee personalnummer mitarbeiternummer badge
  matrikelnummer matrikel kundennummer kontonummer telefonnummer handynummer rufnummer durchwahl re regarding
  betreff subject`);

/** A number right behind one of these, or behind "… number is", belongs to it; a code word before it counts more. */
export const OWNER_WORDS = words(`
  phone tel telephone telefon telefono telefone tfno mobile mobil handy cell cellphone celular movil fax call
  calling ring anrufen llamar ext extension whatsapp model modell modelo staff student room raum zimmer asset
  account konto cuenta compte conta customer kunde kundennr client user id uid ref http https event port year
  jahr ano annee seit desde depuis until date datum fecha android ios ipados iphone ipad windows office pixel
  galaxy xiaomi redmi nokia huawei page document doc article artikel answers question thread issue issues euro
  eur euros usd dollar dollars chf gbp costs cost size bytes tenant subscription sku inventory request`);
/** With one of these before it, a telephone is a thing and not a number. */
export const DEVICE_ADJECTIVES = words(`
  old new other second first work this that both my broken alt altes neu neues neuen alten viejo nuevo ancien
  nouveau velho novo`);
/** What may stand between a number and its owner. */
export const BETWEEN_OWNER = words(`
  number numbers nummer numero no nr num is are was ist est es e at on me us under unter auf en al au em my the
  code`);

export const OTHER_SCRIPTS =
  /エラー|チケット|電話|バージョン|問い合わせ番号|受付番号|郵便|社員|错误|錯誤|工单|오류|전화|ошибк/;

/** Right after a number, these say that it counts something. */
export const UNIT_WORDS = words(`
  user users people employees accounts account devices device phones seats licences licenses euro eur euros
  usd dollar dollars pounds km m miles mb gb kb tb ms s sec secs second seconds minute minutes min mins hour
  hours hrs h day days week weeks month months year years times x rows files records students mah mhz ghz
  hz px dpi fps kg g lb lbs percent prozent nutzer benutzer konten gerate tage stunden minuten jahre mal
  digit digits digito digitos stellig stellige stelligen stelliger chiffres chars characters zeichen
  prompts requests notifications messages emails mails codes points steps entries colleagues mitarbeiter
  am pm uhr th st nd rd usuarios cuentas utilisateurs comptes usuarios contas dias horas jours heures`);

/** Words between a number and its name that say nothing of their own, read on from the number. */
export const LINK_WORDS = words(`
  is was are ist war es era est etait e foi sera = - : my mein meine mi mon ma minha meu the der die das den
  el la le o a un une ein eine an this that our unser your their his her which as lautet being here it i
  shown for`);

/** What a message may hold besides a code and still be nothing but the code. */
export const FILLER_WORDS = words(`
  please pls plz thanks thank you thx ty here hier hi hello hey hallo hola bonjour ok okay it it's its is
  this that there go now try use take sorry yes no and or und y et e oder then so voici aqui bitte danke
  gracias merci obrigado por favor voila the a you're welcome`);

/** These before seven or eight digits make a code of them. */
export const GIVING_WORDS = words(`
  here hier aqui voici voila enter entered entering type typed typing eingegeben eingeben use using tried
  shows showing show displays displayed generated generates received texted zeigt anzeigt muestra affiche
  mostra expires`);

/** What is asked when a number is to be matched. */
export const PROMPT_WORDS = words(`
  approve approved approving approval prompt prompts prompted match matching push deny request notification
  popup genehmigen bestatigen bestatige anfrage aprobar aprueba solicitud notificacion approuver approuve
  demande notification aprovar aprova solicitacao notificacao`);
export const PROMPT_SCRIPTS = /承認|通知|リクエスト|批准/;
export const NUMBER_WORDS = words(`number nummer zahl numero digits no nr num chiffre cifra`);
export const NUMBER_SCRIPTS = /番号|数字/;
export const SHOWING_WORDS = words(`
  shows show showing says display displays displayed enter type tap pick select press choose zeigt zeigte
  steht tippe muestra dice affiche indique mostra diz`);

/** Digits as words. */
const SPELLED = [
  'zero|oh|null|cero',
  'one|eins|uno|um|un|uma',
  'two|zwei|zwo|dos|deux|dois|duas',
  'three|drei|tres|trois',
  'four|vier|cuatro|quatre|quatro',
  'five|funf|cinco|cinq',
  'six|sechs|seis|meia',
  'seven|sieben|siete|sept|sete',
  'eight|acht|ocho|huit|oito',
  'nine|neun|nueve|neuf|nove',
];
export const SPELLED_DIGITS: ReadonlyMap<string, string> = new Map(
  SPELLED.flatMap((names, digit) => names.split('|').map((name) => [name, String(digit)] as const)),
);
/** Three of them in a row: a text without digits and without this has no spelled code. */
export const SPELLED_ROW = new RegExp(`(?:(?:${[...SPELLED_DIGITS.keys()].join('|')})[^a-z0-9]{1,3}){3}`);
