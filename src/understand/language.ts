import { tokens } from './text.ts';

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the is my and to of it i you not on in how do does what can have has was with for me from a an but or if this that new old phone backup account app restore lost cant dont wont need help please get got'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ich ist nicht mein meine meinen meinem auf mit ein eine einen neues neuen neue altes alten alte wie kann handy konto konten sicherung zu von geht für beim habe hab wurde wird wo warum kein keine mehr wiederherstellen im den dem es noch aber bitte danke hallo wenn nach vor'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las mi mis es no en con un una como cómo para por que qué tengo teléfono móvil celular cuenta cuentas copia seguridad respaldo puedo nuevo nueva viejo perdí hola gracias del al se me pero cuando desde ya sin dónde activar'.split(
      ' ',
    ),
  ),
  fr: new Set(
    "le la les des mon ma mes est ne pas sur avec un une comment pour je j'ai ai téléphone compte comptes sauvegarde nouveau nouvel nouvelle ancien puis où bonjour merci du au dans mais quand depuis plus que qui restaurer impossible svp marche perdu".split(
      ' ',
    ),
  ),
  pt: new Set(
    'o os as meu minha meus minhas é não em com um uma como para por que tenho celular telemóvel conta contas cópia posso novo nova antigo perdi oi olá obrigado obrigada do da no na mas quando desde já sem onde ativar está estava aparelho consigo faço você'.split(
      ' ',
    ),
  ),
};

/** The language a plain text is most likely written in: en, de, es, fr, pt or ja; `en` when unsure. */
export function language(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  const said = tokens(text);
  let best = 'en';
  let most = 0;
  for (const [code, words] of Object.entries(WORDS)) {
    let score = said.reduce((sum, word) => sum + (words.has(word) ? 1 : 0), 0);
    if (code === 'de' && /[äöüß]/.test(text)) score += 1;
    if (code === 'es' && /[ñ¿¡]/.test(text)) score += 1.5;
    if (code === 'pt' && /[ãõ]|ção|ções/.test(text)) score += 1.5;
    if (code === 'fr' && /[àèêëîïôûœ]|\b[cdjlmnqst]'/.test(text)) score += 1;
    if (score > most) [best, most] = [code, score];
  }
  return best;
}
