import { either, onlyOf } from './only-of.ts';

const ENTRIES =
  'accounts?|entries|codes?|logins?|sites|list|them|back|present|came|restored|over|through|full|complete|up|app|authenticator|nothing|none|missing|alles?|todos?|todas?|tout|tous|tudo|da|vorhanden|ahi|faltan?|completas?|komplett';
const ALL =
  '(?<!\\b(?:thats|that is|and that) )all(?! (?:but|except|that|right|this|for now|good))|everything|every (?:one|account|single one)|complete|full list|nothing (?:is )?missing|(?:none|nobody|no ones?) (?:is |are )?missing|alles?|todos?|todas?|tout|toutes|tous|tudo|komplett';
const SOME =
  '\\b(?:some|few|half|part|most|not (?:nearly |quite )?(?:all|every\\w*)|nearly all|almost all|(?:all|every\\w*) (?:but|except|apart)|except|apart from|besides|only \\w+ of|\\w+ out of|\\d+ of \\d+|only (?:see|have|got|find|shows?)|(?:menos|sauf|ausser|salvo) (?:un\\w*|ein\\w*|l[ae]|el|d\\w+)|nicht alle|einige|ein paar|algun\\w+|quelques|pas tout\\w*|nem tod\\w+|so algumas)\\b';

/** Words for accounts, ways to sign in, and how many there are. */
export const WORDS_OF_ACCOUNTS = {
  old_app: {
    has_all_accounts: new RegExp(
      `${onlyOf(ALL, `${ENTRIES}|on|phone|old|show|can|opens?|every|one|single|account`).source}|^全部(?:あります)?$|\\bil y a tout\\b`,
    ),
    has_some: new RegExp(
      `${SOME}|\\b(?:only|just) (?:\\w+ )?(?:one|two|three|four|my|\\d+)\\b|\\b(?:(?:one|two|three|\\d+) (?:is|are) missing|fehlen|faltan|manque)\\b`,
    ),
    empty:
      /\b(?:empty|shows nothing|blank|none|leer|vac[i]\w*|vide|vazi\w+)\b|^(?:\w+ )?nothing(?: (?:there|in it|left))?$/,
    uninstalled: /\b(?:uninstalled|deleted|removed|gone|not installed|deinstalliert|desinstal\w+)\b/,
  },
  new_app: {
    not_installed:
      /\b(?:not (?:yet )?installed|(?:havent|didnt|never) (?:install(?:ed)?|download(?:ed)?)|not yet|dont have it|not there|nicht installiert|no (?:la )?(?:tengo|instal\w+)|pas (?:encore )?install\w+|nao instal\w+)\b|入れていません|まだ入れて/,
    fresh:
      /\b(?:fresh|(?:havent|not yet|never|not|didnt) open(?:ed)?|unopened|just installed|empty|nothing(?: else)?|blank|new|untouched|only installed|(?:first|welcome|start) (?:page|screen)|no accounts|leer|vac[i]\w*|vide|vazi\w+)\b/,
    accounts_added_by_hand: /\b(?:added|by hand|manual\w*|qr|myself|one account|scanned)\b/,
    restored_partly: new RegExp(
      `${SOME}|\\b(?:(?:only )?(?:the )?names|no codes|without codes|part\\w*|missing|algumas)\\b`,
    ),
    restored_all:
      /(?<!\bnot )(?<!\balmost )\b(?:all|everything|complete\w*|fully|tout|todo|alles?|tudo)(?: \w+){0,4} (?:back|restored|there|here|revenu|da|zuruck|vuelto|voltou)\b|^(?:yes )?(?:all|everything)$|\bfully restored\b/,
  },
  account_types: {
    personal_otp:
      /\b(?:personal|private?|prive|privat\w*|hotmail|outlook\.?com|outlook com|live|xbox|msn|onedrive|my own microsoft|personnel|pessoal)\b/,
    personal_passwordless:
      /\b(?:passwordless|no password|without (?:a )?password|sin contrasena|ohne passwort)\b/,
    work_school:
      /(?<!\b(?:at|you|to|that|not|doesnt|dont|of|codes|they|it|will|lot of|ever|still) )\bwork\b(?! (?:for|with|on)\b)|\b(?:school|job|company|uni\w*|college|office|office 365|m365|business|corporate|employer|student|arbeit\w*|firm\w*|trabajo|travail|compte pro|empresa|trabalho|escola|escuela|ecole)\b|仕事|会社|学校/,
    third_party_otp:
      /\b(?:games?|shops?|exchanges?|facebook|google|gmail|amazon|github|instagram|discord|paypal|twitter|bank\w*|other (?:sites?|websites?|apps?|services?)|(?:web ?)?sites?|third|steam|crypto|coinbase|binance|dropbox|snapchat|linkedin)\b/,
    passkey: /\bpass ?keys?\b/,
  },
  org_role: {
    none: /\b(?:no (?:work|company|organi[sz]ation)|not (?:a )?work|private|personal|none)\b/,
    only_admin:
      /\b(?:only admin\w*|nobody else|no one else|no other admin\w*|on my own|sole admin\w*|(?:the )?only one|only me|im the admin|just me|single admin\w*|unico admin\w*|seul admin\w*|einzige[rn]? admin\w*|one (?:man|person|woman))\b/,
    admin_with_others:
      /\b(?:other admins?|another admin|one of (?:the |several )?admins?|not the only|(?:two|three|four|several|few|\d) (?:of us|admins)|we have (?:more|two|several)|there are (?:more|others|two|three)|(?:boss|colleagues?) (?:is|are|too|also)|andere admins?|otros admin\w*|autres admin\w*|outros admin\w*)\b/,
    user: /\b(?:user|employee|staff|student|teacher|nurse|doctor|clerk|worker|trainee|apprentice|pupil|assistant|engineer|normal|ordinary|no admin|not (?:an? |the )?admin\w*|just an? (?:user|employee)|mitarbeiter\w*|emplead\w+|usuari\w+|employee?)\b/,
  },
  other_method: {
    none: /\b(?:none|nothing|no other|only (?:the )?(?:authenticator|app)|the only (?:way|method|one)|neither|keine\w*|ningun\w*|aucun\w*|nenhum\w*|nada|rien)\b/,
    passkey_or_key: /\b(?:pass ?keys?|security key|yubi ?key|fido\d?|hello|usb key|hardware key)\b/,
    second_device: /\b(?:second (?:phone|device)|tablet|ipad|other (?:phone|device)|spare)\b/,
    email: /\b(?:e-?mail|mail|correo|courriel)\b(?<!\b(?:got|read|your) (?:your )?e?-?mail)|メール/,
    phone:
      /\b(?:sms|text(?: message)?s?(?! you\b)|(?<!to )call|phone (?:number|call)|number|anruf|llamada|appel)\b/,
    recovery_code: /\b(?:recovery codes?|backup codes?|printed|25 digit|codes saved)\b/,
  },
  entries: {
    complete: either(
      /^全部(?:あります|です)?$/,
      onlyOf(
        '(?:same|as many|as much)(?: \\w+)? as',
        'same|many|much|number|before|on|old|phone|list|counted',
      ),
      onlyOf(
        `${ALL}|same (?:number|amount|count)|the same(?! phone)|same as|as many|todo`,
        `${ENTRIES}|same|number|amount|count|counted|many|before|exactly|compared|every|one|single|account|todo`,
      ),
    ),
    fewer: new RegExp(
      `${SOME}|\\b(?:fewer|less|(?<!\\b(?:nothing|none|nobody|no ones?)(?: is| are)? )missing|gone|lost|(?:is|are)nt there|one short|fehl(?:en|t)|falta[nm]?|manque\\w*)\\b|足りません|^(?:i )?had (?:\\d+|\\w+) now (?:\\d+|\\w+)$`,
    ),
  },
  new_signin_tested: {
    all: new RegExp(
      `${onlyOf('(?<!\\b(?:thats|that is) )all(?! (?:but|except|that|right|this|for now|good|my))|every (?:one|account|single one)|(?<!tried )everything|alle|todas|todos|toutes|tous', 'every|one|single|accounts?|logins?|sites|them|tested|tried|works?|working|worked|fine|good|let|me|with|signed|ich|habe|getestet|probado|he|ja|teste|testei|alle|todas|todos|tous').source}|^全部(?:です)?$`,
    ),
    some: new RegExp(
      `${SOME}|\\b(?:so far|only (?:my|the|one|two|\\w+ so far)|(?:one|two|three|four) of|others? not|not the others?|still to do|noch nicht alle)\\b|^(?:the |my )?\\w+ (?:did|does|worked)$|^(?:one|two|three|four|\\d)$`,
    ),
    none: /^(?:(?:i|have|ive|no|nope|still|aun|todavia) )*(?:none|zero|0|not yet|nothing|havent (?:tried|tested)|not (?:tried|tested)|noch keine?\w*|keine?\w*|ninguna?|aucune?|nenhuma?)(?: (?:yet|any|of them|one|at all|so far))*$/,
  },
  usable_elsewhere: {
    yes: onlyOf(
      '(?<!\\b(?:thats|that is) )all(?! (?:that|right|this|for now|good))|every one|everything|todas|todos|toutes|alle',
      'them|work|works|working|elsewhere|too|every|one|other|phone|on|old|todas|todos|alle',
    ),
    no: new RegExp(`${SOME}|\\b(?:(?:one|two|three|some) (?:doesnt|dont|does not)|not everywhere)\\b`),
  },
  only_here: {
    no: /\b(?:(?:all|theyre|they are) (?:\w+ )*(?:elsewhere|on the other|other one too))\b|^(?:no |none )+/,
    yes: /^(?:yes |yeah |yep |ja )*(?:at least )?(?:one|two|three|a few|some|eins|una|une|um)\b/,
  },
};
