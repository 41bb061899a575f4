// @ts-check
import { Refused } from './connection.js';
import { openParts, readSaid } from './transcript.js';
import { words } from './words.js';

/** @import { TranscriptLine } from '../../../desk/store.ts' */
/** @import { Act, Sending } from './connection.js' */

/** The desk greets again when the person comes back after this long. */
const COMES_BACK_AFTER = 12 * 60 * 60_000;

/**
 * Creates the conversation: the lines the desk keeps are the truth, and every way to learn of news ends in fetching
 * those that are not shown yet.
 * @param {{
 *   connection: ReturnType<typeof import('./connection.js').createConnection>,
 *   notice: ReturnType<typeof import('./notice.js').createNotice>,
 *   log: ReturnType<typeof import('./log-view.js').createLogView>,
 *   view: ReturnType<typeof import('./view.js').createView>,
 *   choices: ReturnType<typeof import('./choices.js').createChoices>,
 *   composer: ReturnType<typeof import('./composer.js').createComposer>,
 * }} parts
 */
export function createConversation({ connection, notice, log, view, choices, composer }) {
  /** @type {TranscriptLine[]} */
  let lines = [];
  /** @type {string | null} */
  let question = null;
  /** @type {{ key: string, article: HTMLElement } | null} */
  let mine = null;
  /** @type {Promise<boolean> | null} */
  let refreshing = null;
  let again = false;
  /** @type {Sending | null} */
  let sending = null;
  let answered = false;
  let begun = false;
  /** @type {HTMLElement | null} */
  let newestAnswer = null;

  /** Takes in what is new. True when the desk's record began anew, as after "delete my data". */
  const fetchNew = async () => {
    const found = await connection.fetchLines(lines.at(-1)?.id ?? null);
    // From the moment new buttons can be seen they can be used.
    const announce = begun && !sending;
    if (answered) settle(sending);
    if (found.anew) {
      lines = [];
      log.clear();
    }
    const first = found.lines.map(addLine)[0];
    const moved = first !== undefined || found.anew || found.question !== question;
    question = found.question;
    if (moved) showQuestion();
    if (first && announce) view.announce(first);
    return found.anew;
  };

  /** @param {TranscriptLine} line */
  const addLine = (line) => {
    const before = lines;
    lines = [...lines, line];
    if (line.direction === 'out') return log.addMessage(line.message, line.at);
    const said = readSaid(line.text, before);
    const article = log.addAnswer(said.text, said.chosen, line.at);
    newestAnswer = article;
    if (mine && line.id.endsWith(mine.key)) {
      mine.article.remove();
      mine = null;
    }
    return article;
  };

  const showQuestion = () => {
    const open = openParts(lines, question);
    choices.show(open.choices);
    composer.expect(open.input, open.choices !== null);
  };

  const refresh = async () => {
    if (refreshing) {
      again = true;
      return refreshing;
    }
    refreshing = fetchNew().catch(() => false);
    const anew = await refreshing;
    refreshing = null;
    if (again) {
      again = false;
      await refresh();
    }
    return anew;
  };

  /**
   * @param {Sending} out
   * @param {{ text: string, chosen: boolean } | null} shown What the person sees of it at once.
   */
  const send = async (out, shown) => {
    sending = out;
    answered = false;
    setBusy(true);
    if (shown) mine = { key: out.key, article: log.addAnswer(shown.text, shown.chosen, Date.now()) };
    if (mine) view.bring(mine.article);
    try {
      const answer = await connection.send(out);
      answered = true;
      const anew = await refresh();
      if (shown && newestAnswer) view.bring(newestAnswer);
      // A conversation that was deleted keeps no lines: its last words are in the answer only.
      if (anew && lines.length === 0)
        for (const message of answer.messages) log.addMessage(message, Date.now());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      mine?.article.remove();
      mine = null;
      composer.giveBack(out.act.kind === 'say' ? out.act.text : '', words.refused);
    } finally {
      settle(out);
    }
  };

  /** @param {Sending | null} out */
  const settle = (out) => {
    if (sending !== out) return;
    sending = null;
    answered = false;
    setBusy(false);
  };

  /** @param {boolean} busy */
  const setBusy = (busy) => {
    choices.setBusy(busy);
    composer.setBusy(busy);
    notice.setSending(busy);
  };

  /**
   * @param {Act} act
   * @param {{ text: string, chosen: boolean } | null} shown
   */
  const start = (act, shown) => {
    if (sending) return false;
    void send({ key: crypto.randomUUID(), act }, shown);
    return true;
  };

  return {
    refresh: () => {
      if (!sending) void refresh();
    },

    /** @param {string} text */
    say: (text) => start({ kind: 'say', text }, { text, chosen: false }),

    /**
     * @param {string} value
     * @param {string} label
     */
    choose(value, label) {
      start({ kind: 'choose', value, ...(question && { question }) }, { text: label, chosen: true });
    },

    /** @param {string} value */
    command: (value) => start({ kind: 'choose', value }, readSaid(value, [])),

    async begin() {
      await refresh();
      if (newestAnswer) view.bring(newestAnswer);
      const unsent = connection.unsent();
      const silent = Date.now() - (lines.at(-1)?.at ?? 0);
      if (unsent) await send(unsent, null);
      else if (silent > COMES_BACK_AFTER)
        await send({ key: crypto.randomUUID(), act: { kind: 'open' } }, null);
      begun = true;
      connection.listen();
    },
  };
}
