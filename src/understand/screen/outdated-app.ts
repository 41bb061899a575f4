import { anyOf, SAYS, type ScreenRule } from './screen-rule.ts';

const OLD =
  '(?:too old|outdated|out of date|out-of-date|unsupported|not supported|no longer supported|not (?:the )?(?:current|latest)|obsolete|expired|ancient|veraltet|zu alt|desactualizad|obsolet|trop (?:vieil|ancien)|desatualizad)';

/** The version of the app is too old. */
export const OUTDATED_APP: readonly ScreenRule[] = [
  {
    label: 'outdated-app',
    row: null,
    words: anyOf(
      '\\bneeds? (?:an )?updat(?:e|ing)\\b(?! (?:my|your|the|its))|update (?:is )?(?:required|needed)|must be updated|too old (?:app|version)|apps? too old|demands? (?:that i update|an update)|wants? (?:an )?update (?:before|first)|newer build|because its outdated|outdated version|(?:install|get) the (?:latest|newest) (?:release|version)|made with a (?:newer|later) (?:app )?version|mettez à jour l.application',
      '(?:update|upgrade) (?:the |your |my )?(?:app|authenticator|microsoft authenticator)(?: app)? (?:before|first|to (?:back|continue|restore|use|recover)|now)',
      '(?:please|must|have to|need to|says?(?: to)?|told to|me to|i should|asked to) (?:update|upgrade)(?! (?:my|your|the) (?:backup|phone number|security|recovery|account|icloud))',
      `(?:version|app|authenticator|release|build)(?: \\w+){0,3} (?:is |was |its |are )?(?:way |far |much |now )?${OLD}`,
      '(?:outdated|unsupported|obsolete|older) (?:app )?(?:version|app|release) (?:of|error|message|cant|is|of the app)|(?:install|get) the (?:latest|newest) version (?:before|first|to)|version (?:cant|cannot|wont) (?:save|back|restore)|(?:says?|said|because|have|has|is|on) (?:an? |the )?old(?:er)? (?:app )?version',
      `(?:newer|latest|later|current) version (?:of (?:the |this )?app )?(?:is )?(?:required|needed)|(?:requires?|needs?|wants?|demands?) (?:a |the )?(?:newer|latest|later|more recent) (?:version|app|release)`,
      `${SAYS}(?: \\w+){0,4} (?:needs? (?:an? )?updat\\w+|update (?:is )?(?:required|needed|necessary))|app update (?:required|needed)`,
      '(?:newest|latest|newer) version(?: of the app)?(?: before| first| it says)|unsupported (?:os|android|ios|version)|needs? (?:an )?update (?:before|first)',
      '(?:version|app) (?:isnt|is not|no longer) supported',
      "mettre à jour l'application|atualizar o aplicativo|actuali[cz]\\w+ la aplicaci|aktualisier\\w* (?:sie )?die app|バージョンが古|アップデートしてください|アプリを更新",
    ),
    unless:
      /\bfeature (?:is |isnt )?(?:not )?supported on\b|\bphone is too old for it\b|\bwindows (?:\w+ )?update\b/,
  },
];
