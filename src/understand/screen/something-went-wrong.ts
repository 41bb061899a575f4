import { anyOf, type ScreenRule } from './screen-rule.ts';

/** "Something went wrong" in any spelling and with the local text; it wins over other texts. */
export const SOMETHING_WENT_WRONG: readonly ScreenRule[] = [
  {
    label: 'something-went-wrong',
    row: 'E1',
    words: anyOf(
      '(?:s[ou]m+e?\\W?th?i?n?g?s?|smth|sth|sumthin\\w*) (?:\\w+ )?(?:went|whent|wnt|wnet|wetn|has gone|gone|goes|is going|got|wen|want|wend) (?:\\w+ )?(?:w?rong|worng|wron)',
      '(?:et)?was (?:ist |lief |ging )?schief',
      'algo (?:sali[oó]|ha salido|ha ido|fue|va|anda) mal',
      "une erreur s'est produite|un probl[eè]me est survenu|quelque chose s'est mal pass",
      '(?:algo (?:deu|correu|saiu)|deu algo) (?:de )?(?:errado|mal)',
      '問題が発生|エラーが発生',
    ),
  },
];
