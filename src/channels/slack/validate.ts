import { codePoints, fits } from './length.ts';
import { LIMITS } from './limits.ts';

type Json = Readonly<Record<string, unknown>>;
type Report = (path: string, fault: string) => void;

/** Everything about a message that Slack would refuse or cut; empty when it fits. */
export function checkMessage(message: { readonly text?: unknown; readonly blocks?: unknown }): string[] {
  const faults: string[] = [];
  const report: Report = (path, fault) => faults.push(`${path}: ${fault}`);
  const { text, blocks } = message;
  if (text !== undefined) size(report, 'text', text, 0, LIMITS.messageText);
  if (blocks !== undefined) {
    checkBlocks(report, blocks, LIMITS.messageBlocks);
    const all = JSON.stringify(blocks);
    if (!fits(all, LIMITS.allBlocks))
      report('blocks', `${codePoints(all)} characters in all, at most ${LIMITS.allBlocks}`);
  }
  if ((text === undefined || text === '') && (!Array.isArray(blocks) || blocks.length === 0))
    report('message', 'neither text nor blocks');
  return faults;
}

/** Everything about a modal or a Home tab that Slack would refuse; empty when it fits. */
export function checkView(view: unknown): string[] {
  const faults: string[] = [];
  const report: Report = (path, fault) => faults.push(`${path}: ${fault}`);
  const it = record(view);
  if (it.type !== 'modal' && it.type !== 'home') report('type', 'must be modal or home');
  if (it.type === 'modal') text(report, 'title', it.title, LIMITS.viewText, 'plain_text');
  for (const name of ['submit', 'close'])
    if (it[name] !== undefined) text(report, name, it[name], LIMITS.viewText, 'plain_text');
  if (it.callback_id !== undefined) size(report, 'callback_id', it.callback_id, 1, LIMITS.id);
  if (it.private_metadata !== undefined)
    size(report, 'private_metadata', it.private_metadata, 0, LIMITS.metadata);
  const blocks = checkBlocks(report, it.blocks, LIMITS.viewBlocks);
  if (it.type === 'modal' && it.submit === undefined && blocks.some((block) => block.type === 'input'))
    report('submit', 'is needed where there is an input');
  return faults;
}

function checkBlocks(report: Report, blocks: unknown, most: number): Json[] {
  if (!Array.isArray(blocks)) {
    report('blocks', 'must be a list');
    return [];
  }
  if (blocks.length > most) report('blocks', `${blocks.length}, at most ${most}`);
  const ids = new Set<unknown>();
  const once = (path: string, id: unknown) => {
    size(report, path, id, 1, LIMITS.id);
    if (ids.has(id)) report(path, `'${String(id)}' is there twice`);
    ids.add(id);
  };
  const records = blocks.map(record);
  records.forEach((block, i) => {
    if (block.block_id !== undefined) once(`blocks[${i}].block_id`, block.block_id);
  });
  ids.clear();
  records.forEach((block, i) => {
    checkBlock((path, fault) => report(`blocks[${i}]${path}`, fault), block, once);
  });
  return records;
}

function checkBlock(report: Report, block: Json, once: Report): void {
  const elements = (most: number, check: (path: string, element: Json) => void) => {
    const list = Array.isArray(block.elements) ? block.elements : [];
    count(report, '.elements', list, 1, most);
    list.forEach((element, i) => {
      check(`.elements[${i}]`, record(element));
    });
  };
  switch (block.type) {
    case 'section': {
      const fields = Array.isArray(block.fields) ? block.fields : [];
      if (block.text === undefined && fields.length === 0) report('', 'a section needs text or fields');
      if (block.text !== undefined) text(report, '.text', block.text, LIMITS.text);
      if (block.fields !== undefined) count(report, '.fields', fields, 1, LIMITS.fields);
      fields.forEach((field, i) => {
        text(report, `.fields[${i}]`, field, LIMITS.field);
      });
      if (block.accessory !== undefined)
        checkElement(report, '.accessory', record(block.accessory), once, ANY);
      return;
    }
    case 'header':
      return text(report, '.text', block.text, LIMITS.header, 'plain_text');
    case 'divider':
      return;
    case 'markdown':
      return size(report, '.text', block.text, 1, LIMITS.markdown);
    case 'image':
      return image(report, '', block);
    case 'context':
      return elements(LIMITS.context, (path, element) =>
        element.type === 'image' ? image(report, path, element) : text(report, path, element, LIMITS.text),
      );
    case 'actions':
      return elements(LIMITS.actions, (path, element) =>
        checkElement(report, path, element, once, IN_ACTIONS),
      );
    case 'context_actions':
      return elements(LIMITS.contextActions, (path, element) =>
        checkElement(report, path, element, once, ['feedback_buttons', 'icon_button']),
      );
    case 'input':
      text(report, '.label', block.label, LIMITS.inputLabel, 'plain_text');
      if (block.hint !== undefined) text(report, '.hint', block.hint, LIMITS.inputLabel, 'plain_text');
      return checkElement(report, '.element', record(block.element), once, IN_INPUT);
    default:
      return report('.type', `'${String(block.type)}' is no block the desk uses`);
  }
}

const IN_ACTIONS = ['button', 'static_select', 'overflow', 'radio_buttons', 'checkboxes'];
const IN_INPUT = ['plain_text_input', 'static_select', 'multi_static_select', 'radio_buttons', 'checkboxes'];
const ANY = [...IN_ACTIONS, 'multi_static_select', 'image'];

function checkElement(
  report: Report,
  path: string,
  element: Json,
  once: Report,
  allowed: readonly string[],
): void {
  if (typeof element.type !== 'string' || !allowed.includes(element.type))
    return report(`${path}.type`, `'${String(element.type)}' may not stand here`);
  if (element.type === 'image') return image(report, path, element);
  if (element.action_id === undefined) report(`${path}.action_id`, 'is missing');
  else once(`${path}.action_id`, element.action_id as string);
  if (element.placeholder !== undefined)
    text(report, `${path}.placeholder`, element.placeholder, LIMITS.placeholder, 'plain_text');
  if (element.confirm !== undefined) confirm(report, `${path}.confirm`, record(element.confirm));
  switch (element.type) {
    case 'button':
      text(report, `${path}.text`, element.text, LIMITS.buttonText, 'plain_text');
      if (element.value !== undefined) size(report, `${path}.value`, element.value, 1, LIMITS.buttonValue);
      if (element.url !== undefined) size(report, `${path}.url`, element.url, 1, LIMITS.url);
      if (element.accessibility_label !== undefined)
        size(report, `${path}.accessibility_label`, element.accessibility_label, 1, LIMITS.label);
      if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger')
        report(`${path}.style`, 'must be primary or danger');
      return;
    case 'static_select':
    case 'multi_static_select':
      if (element.option_groups === undefined)
        return options(report, `${path}.options`, element.options, LIMITS.options);
      return groups(report, `${path}.option_groups`, element.option_groups);
    case 'overflow':
      return options(report, `${path}.options`, element.options, LIMITS.overflow);
    case 'radio_buttons':
      return options(report, `${path}.options`, element.options, LIMITS.radio);
    case 'checkboxes':
      return options(report, `${path}.options`, element.options, LIMITS.checkboxes);
    case 'plain_text_input': {
      const longest = element.max_length;
      if (longest !== undefined && !(Number(longest) >= 1 && Number(longest) <= LIMITS.inputText))
        report(`${path}.max_length`, `must be 1 to ${LIMITS.inputText}`);
      return;
    }
    case 'feedback_buttons':
      for (const name of ['positive_button', 'negative_button']) {
        const one = record(element[name]);
        text(report, `${path}.${name}.text`, one.text, LIMITS.buttonText, 'plain_text');
        size(report, `${path}.${name}.value`, one.value, 1, LIMITS.buttonValue);
      }
  }
}

function options(report: Report, path: string, value: unknown, most: number): void {
  const list = Array.isArray(value) ? value : [];
  count(report, path, list, 1, most);
  list.forEach((each, i) => {
    const option = record(each);
    text(report, `${path}[${i}].text`, option.text, LIMITS.optionText);
    size(report, `${path}[${i}].value`, option.value, 1, LIMITS.optionValue);
    if (option.description !== undefined)
      text(report, `${path}[${i}].description`, option.description, LIMITS.optionDescription);
  });
}

function groups(report: Report, path: string, value: unknown): void {
  const list = Array.isArray(value) ? value : [];
  count(report, path, list, 1, LIMITS.optionGroups);
  list.forEach((each, i) => {
    text(report, `${path}[${i}].label`, record(each).label, LIMITS.optionText, 'plain_text');
    options(report, `${path}[${i}].options`, record(each).options, LIMITS.options);
  });
}

function confirm(report: Report, path: string, it: Json): void {
  text(report, `${path}.title`, it.title, LIMITS.confirmTitle, 'plain_text');
  text(report, `${path}.text`, it.text, LIMITS.confirmText);
  text(report, `${path}.confirm`, it.confirm, LIMITS.confirmButton, 'plain_text');
  text(report, `${path}.deny`, it.deny, LIMITS.confirmButton, 'plain_text');
}

function image(report: Report, path: string, it: Json): void {
  size(report, `${path}.image_url`, it.image_url, 1, LIMITS.imageUrl);
  size(report, `${path}.alt_text`, it.alt_text, 1, LIMITS.imageAlt);
  if (it.title !== undefined) text(report, `${path}.title`, it.title, LIMITS.imageTitle, 'plain_text');
}

function text(report: Report, path: string, value: unknown, most: number, only?: 'plain_text'): void {
  const it = record(value);
  if (it.type !== 'plain_text' && (only !== undefined || it.type !== 'mrkdwn'))
    report(`${path}.type`, `must be ${only ?? 'plain_text or mrkdwn'}`);
  size(report, path, it.text, 1, most);
}

function size(report: Report, path: string, value: unknown, least: number, most: number): void {
  if (typeof value !== 'string') return report(path, 'must be a text');
  if (value.length < least) report(path, 'is empty');
  if (!fits(value, most)) report(path, `${codePoints(value)} characters, at most ${most}`);
}

function count(report: Report, path: string, list: readonly unknown[], least: number, most: number): void {
  if (list.length < least) report(path, 'is empty');
  if (list.length > most) report(path, `${list.length}, at most ${most}`);
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
