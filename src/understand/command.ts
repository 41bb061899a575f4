import type { Command } from '../dialog/reading.ts';
import { plain } from './text.ts';

const ARTICLES =
  /^(?:(?:please|pls|plz|bitte|por favor|svp|can you|could you|i want to|i need to|just|the|ok|okay) )+/;
const TAIL = /(?: (?:please|pls|plz|now|bitte|por favor|svp|s'il vous plait|thanks|thx|again))+$/;

/** Whole messages that mean a command, already plain and without courtesy. */
const WORDS: Readonly<Record<Command, RegExp>> = {
  help: /^(?:help|help me|hilfe|ayuda|aide|ajuda|ヘルプ|助けて|menu|commands|options|what can i (?:say|type|do here))$/,
  back: /^(?:(?:go |step )?back|undo|previous|zur(?:ü|ue)ck|atr(?:á|a)s|volver|retour|voltar|戻る|one step back|(?:go )?back one)$/,
  restart:
    /^(?:restart|start (?:over|again|from scratch|anew|new)|reset (?:this )?(?:chat|conversation)|new case|begin again|von vorne|neu (?:starten|anfangen)|neustart|empezar de nuevo|reiniciar|recommencer|começar de novo|最初から|やり直す)$/,
  status:
    /^(?:status|where (?:am i|are we|were we)|what have (?:i|we) done(?: so far)?|summary|progress|state|wo sind wir|estado|statut|ステータス|状況)$/,
  resume: /^(?:resume|continue|go on|carry on|weiter|weitermachen|continuar|continuer|reprendre|続ける)$/,
  'all steps':
    /^(?:(?:show |give |list |see )?(?:me )?(?:all|every|the whole list of) (?:the )?steps(?: at once)?|alle schritte|todos los pasos|toutes les (?:é|e)tapes|todos os passos|すべての手順|全手順)$/,
  human:
    /^(?:human|agent|person|real person|operator|representative|(?:talk|speak) (?:to|with) (?:a |an |some ?)?(?:human|person|agent|one|body|operator|real person)|human agent|mensch|mitarbeiter|humano|agente|persona|humain|conseiller|atendente|担当者|オペレーター|escalate|help ?desk|ticket)$/,
  why: /^(?:why|why this step|why that|why is that|how come|what for|warum|wieso|por qu(?:é|e)|pourquoi|なぜ|どうして)$/,
  privacy:
    /^(?:privacy|privacy policy|data protection|what (?:do you (?:store|keep|save)|happens (?:to|with) my data)|datenschutz|privacidad|confidentialit(?:é|e)|privacidade|プライバシー)$/,
  'delete my data':
    /^(?:(?:delete|erase|remove|forget) (?:all )?(?:my|the) (?:data|chat|conversation)|forget me|delete me|meine daten l(?:ö|oe)schen|borra(?:r)? mis datos|supprime(?:r|z)? mes donn(?:é|e)es|apaga(?:r)? meus dados|データを削除)$/,
};

/** The universal command a message consists of, with what it is about ("all steps F05"), or null. */
export function readCommand(text: string): { command: Command; argument?: string } | null {
  let said = plain(text)
    .replace(/[!?.,;:¡¿。！？/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (said.length > 80) return null;
  said = said.replace(ARTICLES, '').replace(TAIL, '').trim();
  const about = /^(.+?) (?:of |for |in )?(f\d{2})$/.exec(said);
  for (const [command, words] of Object.entries(WORDS) as [Command, RegExp][]) {
    if (words.test(said)) return { command };
    if (about?.[1] && about[2] && words.test(about[1])) return { command, argument: about[2].toUpperCase() };
  }
  return null;
}
