import type { Command } from '../dialog/reading.ts';
import { plain } from './text.ts';

const ARTICLES =
  /^(?:(?:please|pls|plz|bitte|por favor|svp|(?:can|could|may) (?:you|we|i)|i (?:want|need|would like|have) to|id like to|let me|lets|just|the|ok|okay) )+/;
const TAIL = /(?: (?:please|pls|plz|now|bitte|por favor|svp|s'il vous plait|thanks|thx|again))+$/;

/** Whole messages that mean a command, already plain and without courtesy. */
const WORDS: Readonly<Record<Command, RegExp>> = {
  help: /^(?:help|help me|hilfe|hilf mir|ayuda|ay[uú]dame|aide|aidez-moi|ajuda|me ajuda|ヘルプ|助けて|menu|commands|options|what can i (?:say|type|do here))$/,
  back: /^(?:(?:go |step |take me )?back(?: up)?(?: one| a step| one step)?|undo(?: that| it)?|(?:the )?previous(?: question| step| one)?|change my (?:last )?answer|(?:einen schritt )?zur(?:ü|ue)ck|atr(?:á|a)s|volver(?: atr[aá]s)?|retour|voltar|戻る|one step back|(?:go )?back one)$/,
  restart:
    /^(?:restart|(?:start|begin)(?: all)? (?:over|again|anew|new|from (?:scratch|the (?:start|beginning)))|from the (?:start|beginning)|reset (?:this )?(?:chat|conversation)|new case|(?:(?:noch ?mal|wieder|ganz) )*von vorne(?: anfangen| beginnen)?|neu (?:starten|anfangen)|neustart|empezar de nuevo|reiniciar|recommencer|começar de novo|最初から|やり直す)$/,
  status:
    /^(?:status|where (?:am i|are we|were we|was i)(?: now)?|how far (?:am i|are we)|what (?:have (?:i|we) done|did (?:i|we) do)(?: so far)?|summary|progress|state|wo sind wir|estado|statut|ステータス|状況)$/,
  resume:
    /^(?:resume|continue|go on|carry on|keep going|weiter|weitermachen|continuar|continuer|reprendre|続ける)$/,
  'all steps':
    /^(?:(?:show |give |list |see )?(?:me )?(?:all|every|the whole list of) (?:the )?steps(?: at once)?|(?:show |give )?(?:me )?the (?:full|whole|complete) list(?: of steps)?|alle schritte|todos los pasos|toutes les (?:é|e)tapes|todos os passos|すべての手順|全手順)$/,
  human:
    /^(?:(?:(?:(?:talk|speak|chat) (?:to|with)|(?:get|give|find|connect|put|transfer|pass) me(?: through| over)?(?: to| with)?) )?(?:an? |some ?|the )?(?:real |live |actual )?(?:human(?: being)?|person|agent|operator|representative)|(?:(?:talk|speak|chat) (?:to|with)|connect me (?:to|with)|get me) (?:some ?(?:one|body)|support|the (?:help ?desk|it))|human agent|(?:ich (?:will|m[oö]chte) )?(?:mit (?:einem|einer) )?(?:echten? )?(?:mensch(?:en)?|mitarbeiter(?:in)?)(?: (?:sprechen|reden))?|mit jemandem sprechen|(?:quiero )?hablar con (?:una persona|un humano|un agente|alguien)|humano|agente|persona|(?:je (?:veux|voudrais) )?parler (?:à|a|avec) (?:quelqu'un|un humain|une personne|un conseiller)|humain|conseiller|(?:quero )?falar com (?:uma pessoa|algu[eé]m|um humano|um atendente)|atendente|人と話したい|担当者|オペレーター|escalate|help ?desk|ticket)$/,
  why: /^(?:why|why this step|why that|why is that|why do (?:you|u) (?:ask|(?:need|want)(?: (?:that|this|it|to know)(?: that| this)?)?)|why (?:is|does) (?:that|this|it) (?:important|necessary|needed|relevant|matter)|why should i(?: do (?:that|this|it))?|what(?:s| is) (?:that|it) (?:good )?for|how come|what for|wozu|warum fragst du(?: das)?|warum fragen sie(?: das)?|warum|wieso|por qu(?:é|e)|pourquoi|なぜ|どうして)$/,
  privacy:
    /^(?:privacy|privacy policy|data protection|what (?:do you (?:store|keep|save|do with my data)|happens (?:to|with) my data)|who (?:can|will) (?:read|see) (?:this|that|our conversation|my messages)|datenschutz|privacidad|confidentialit(?:é|e)|privacidade|プライバシー)$/,
  'delete my data':
    /^(?:(?:delete|erase|remove|forget) (?:all )?(?:my|the) (?:data|chat|conversation)|(?:delete|erase|forget|remove) (?:everything|all) (?:(?:that )?you (?:know|have|stored|saved|keep) )?(?:about|of|on) me|forget me|delete me|meine daten l(?:ö|oe)schen|borra(?:r)? mis datos|supprime(?:r|z)? mes donn(?:é|e)es|apaga(?:r)? meus dados|データを削除)$/,
};

/** The universal command a message consists of, with what it is about ("all steps F05"), or null. */
export function readCommand(text: string): { command: Command; argument?: string } | null {
  let said = plain(text)
    .replace(/[!?.,;:¡¿。！？/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (said.length > 80) return null;
  const begun = said.replace(ARTICLES, '');
  said = begun.replace(TAIL, '').trim();
  const about = /^(.+?) (?:of |for |in )?(f\d{2})$/.exec(said);
  for (const [command, words] of Object.entries(WORDS) as [Command, RegExp][]) {
    if (words.test(said) || words.test(begun)) return { command };
    if (about?.[1] && about[2] && words.test(about[1])) return { command, argument: about[2].toUpperCase() };
  }
  return null;
}
