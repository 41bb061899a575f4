// @ts-check
import { createChoices } from './choices.js';
import { createComposer } from './composer.js';
import { createConnection } from './connection.js';
import { createConversation } from './conversation.js';
import { createLogView } from './log-view.js';
import { createMenu } from './menu.js';
import { createNotice } from './notice.js';
import { createView } from './view.js';

const notice = createNotice({ tryNow: () => connection.hurry() });
const connection = createConnection({
  onStanding: (standing) => notice.setStanding(standing),
  onNews: () => conversation.refresh(),
});
const choices = createChoices({
  pick: (value, label) => conversation.choose(value, label),
  why: () => conversation.command('why'),
});
const composer = createComposer({ say: (text) => conversation.say(text) });
const conversation = createConversation({
  connection,
  notice,
  log: createLogView(),
  view: createView(),
  choices,
  composer,
});
createMenu({ command: (value) => conversation.command(value) });
void conversation.begin();
