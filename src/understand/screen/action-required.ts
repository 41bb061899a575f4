import { anyOf, type ScreenRule } from './screen-rule.ts';

/** "Action required" beside an account, with or without a QR code. */
export const ACTION_REQUIRED_QR: readonly ScreenRule[] = [
  {
    label: 'action-required',
    row: 'E6',
    words: /action (?:is )?(?:required|needed).{0,60}qr|scan (?:the|a) qr code provided by your organi/,
  },
];
export const ACTION_REQUIRED: readonly ScreenRule[] = [
  {
    label: 'action-required',
    row: 'E5',
    words: anyOf(
      '\\bacti?on?s? ?(?:is |are |now |still |was )?(?:req\\w*r\\w*d?|requi\\w+|needed|nedded|reqired|necessary)',
      '\\b(?:required?|reqired|requierd|requred|needed|requires) acti?ons?\\b|\\bacton requ?i?e?r\\w*',
      'acci[oó]n (?:requerida|necesaria)',
      'aktion (?:ist )?(?:erforderlich|notwendig|benötigt)',
      'action (?:requise|nécessaire|est requise|obligatoire)',
      'ação (?:necessária|requerida|é necessária)',
      '(?:対応|操作|アクション|処理)が必要|要対応',
    ),
  },
];
