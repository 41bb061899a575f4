import { anyOf, type ScreenRule } from './screen-rule.ts';

const RESTORE = '(?:begin recovery|restore from (?:the |a )?(?:backup|cloud)|restor\\w*|recover\\w*|import)';
const ENTRY =
  '(?:option|button|link|entry|line|menu|choice|item|row|screen|prompt|thing|text|tab|page|setting|knob|offer)s?';
/** What one looks for on the first screen, with quotes or without. */
const OPTION = `["']?(?:(?:begin recovery|restore from (?:the |a )?(?:backup|cloud)) ?["']?(?: ${ENTRY})?|${RESTORE}["']? ${ENTRY}|${ENTRY} (?:to|for|of) (?:the )?(?:restor|recover)\\w*)["']?`;
const NOT_SEEN =
  '(?:cant|cannot|dont|do not|couldnt|didnt|doesnt|does not|never|not|wont) (?:even |ever )?(?:find|see|get|offer|have|show|give|locate|display|present|spot|seeing|shown|offered|given|getting)';
const GONE =
  '(?:gone|missing|nowhere|absent|hidden|vanished|disappeared|not (?:there|shown|showing|offered|visible|available|listed|displayed|to be (?:seen|found))|isnt (?:there|shown|showing|offered|visible|available|listed|displayed)|(?:doesnt|does not|didnt|never|wont) (?:show|appear|exist|come up|show up)|cannot be found|cant be found|not anywhere)';

/** The entry for restoring is not on the screen. */
export const RESTORE_OPTION_MISSING: readonly ScreenRule[] = [
  {
    label: 'restore-option-missing',
    row: 'E11',
    words: anyOf(
      `\\b(?:no|without(?: an?| the)?|missing|lacks?|nowhere (?:an?|the)|where did|there isnt (?:an?|any)|there is no|isnt any) (?:the |a |my |any |such )?${OPTION}`,
      `${OPTION}(?: \\w+){0,3} ?(?:is |was |has |its |just |simply |are |both |now )*${GONE}`,
      `${NOT_SEEN} (?:me )?(?:the |a |an |any |that |this |such |my )?${OPTION}`,
      `(?:restore|recovery|recover) ${ENTRY} (?:missing|not there|gone|greyed|nowhere)|begin recovery (?:missing|gone|nowhere|not there)`,
      `(?:wheres|where is|where should) (?:the |it )?(?:restore|recovery|say ["']?restor\\w*)|${OPTION}(?: \\w+){0,8},? (?:isnt|is not|arent|there isnt|there is none|not coming|not thier|cant be (?:chosen|picked|selected|tapped)|now its gone)|restore missing|${ENTRY} (?:at the bottom )?(?:about|for) (?:restor|recover)\\w*.{0,40}(?:isnt|not) |sees? an? (?:restore|recovery) ${ENTRY}.{0,40}i dont|such entry any more`,
      'no (?:option|button|way|link) (?:to|for) (?:restor|recover)\\w*|(?:skip(?:ped)?|closed|dismissed).{0,60}(?:no (?:option|button)|cant get back)',
      `tap begin recovery but mine|(?:link|button) gone after|no recover ${ENTRY}|(?:recover|restore) (?:is not|isnt) (?:offered|there|listed)`,
      '(?:option|button|knopf|schaltfläche) (?:zum |zur )?wiederherstell\\w* (?:fehlt|ist weg|nicht)|(?:kein(?:e)?) (?:option|knopf|button|schaltfläche).{0,20}wiederherstell|wiederherstell\\w*[ -]?(?:button|option|knopf|taste)?.{0,20}(?:fehlt|wird nicht (?:angezeigt|angeboten)|taucht nicht|erscheint nicht|nicht da)',
      'no (?:me )?(?:aparece|sale|veo|encuentro|est[aá]) (?:la opci[oó]n|el bot[oó]n|lo) (?:de |para )?(?:comenzar )?(?:restaurar|recuperar|recuperaci[oó]n)|(?:opci[oó]n|bot[oó]n) (?:de |para )?(?:restaurar|recuperar\\w*|recuperaci[oó]n) (?:no|desapareci)',
      "(?:pas d'option|l'option|bouton|pas de bouton).{0,25}(?:restaur|récup).{0,40}",
      'não (?:aparece|vejo|encontro|acho|tem|há|está) (?:a opção|o botão|opção|botão) (?:de |do |para )?(?:iniciar )?(?:restaurar|recuperar|recuperação)|(?:opção|botão) (?:de )?(?:restaurar|recuperar).{0,20}(?:sumiu|não)',
      '復元(?:の)?(?:ボタン|オプション|項目|メニュー)?が?(?:ありません|出ない|出てこない|見つから|表示され(?:ない|ません)|ない)',
    ),
  },
];
