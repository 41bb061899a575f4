import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/channels/slack/limits.ts';
import { checkMessage, checkView } from '../../../src/channels/slack/validate.ts';

/** Two UTF-16 units, one code point: Slack counts it once. */
const WIDE = '🔑';
const long = (length: number, unit = 'x') => unit.repeat(length);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const message = (...blocks: unknown[]) => checkMessage({ text: 'x', blocks });
const inActions = (...elements: object[]) => message({ type: 'actions', elements });
const option = (text = 'a', value = 'b', more: object = {}) => ({ text: plain(text), value, ...more });
const select = (more: object) => ({
  type: 'static_select',
  action_id: 's',
  placeholder: plain('p'),
  options: [option()],
  ...more,
});
const button = (more: object = {}) => ({ type: 'button', action_id: 'b', text: plain('b'), ...more });
const confirm = (more: object) =>
  inActions(
    button({
      confirm: { title: plain('t'), text: plain('x'), confirm: plain('y'), deny: plain('n'), ...more },
    }),
  );
const many = (length: number, make: (i: number) => object) => Array.from({ length }, (_, i) => make(i));
const view = (more: object) => checkView({ type: 'modal', title: plain('t'), blocks: [], ...more });

/** Each limit, and what is checked with a value of some length or a list of some size. */
const limits: [name: string, limit: number, check: (length: number, unit?: string) => string[]][] = [
  ['message text', LIMITS.messageText, (n, unit) => checkMessage({ text: long(n, unit) })],
  ['section text', LIMITS.text, (n, unit) => message({ type: 'section', text: mrkdwn(long(n, unit)) })],
  ['a field', LIMITS.field, (n, unit) => message({ type: 'section', fields: [mrkdwn(long(n, unit))] })],
  ['header', LIMITS.header, (n, unit) => message({ type: 'header', text: plain(long(n, unit)) })],
  ['markdown', LIMITS.markdown, (n, unit) => message({ type: 'markdown', text: long(n, unit) })],
  ['context text', LIMITS.text, (n, unit) => message({ type: 'context', elements: [mrkdwn(long(n, unit))] })],
  ['button text', LIMITS.buttonText, (n, unit) => inActions(button({ text: plain(long(n, unit)) }))],
  ['button value', LIMITS.buttonValue, (n, unit) => inActions(button({ value: long(n, unit) }))],
  ['button url', LIMITS.url, (n, unit) => inActions(button({ url: long(n, unit) }))],
  [
    'accessibility label',
    LIMITS.label,
    (n, unit) => inActions(button({ accessibility_label: long(n, unit) })),
  ],
  ['action_id', LIMITS.id, (n, unit) => inActions(button({ action_id: long(n, unit) }))],
  ['block_id', LIMITS.id, (n, unit) => message({ type: 'divider', block_id: long(n, unit) })],
  ['option text', LIMITS.optionText, (n, unit) => inActions(select({ options: [option(long(n, unit))] }))],
  [
    'option value',
    LIMITS.optionValue,
    (n, unit) => inActions(select({ options: [option('a', long(n, unit))] })),
  ],
  [
    'option description',
    LIMITS.optionDescription,
    (n, unit) => inActions(select({ options: [option('a', 'b', { description: plain(long(n, unit)) })] })),
  ],
  ['placeholder', LIMITS.placeholder, (n, unit) => inActions(select({ placeholder: plain(long(n, unit)) }))],
  ['confirm title', LIMITS.confirmTitle, (n, unit) => confirm({ title: plain(long(n, unit)) })],
  ['confirm text', LIMITS.confirmText, (n, unit) => confirm({ text: plain(long(n, unit)) })],
  ['confirm button', LIMITS.confirmButton, (n, unit) => confirm({ confirm: plain(long(n, unit)) })],
  ['deny button', LIMITS.confirmButton, (n, unit) => confirm({ deny: plain(long(n, unit)) })],
  ['image url', LIMITS.imageUrl, (n, u) => message({ type: 'image', image_url: long(n, u), alt_text: 'a' })],
  ['image alt', LIMITS.imageAlt, (n, u) => message({ type: 'image', image_url: 'u', alt_text: long(n, u) })],
  [
    'image title',
    LIMITS.imageTitle,
    (n, u) => message({ type: 'image', image_url: 'u', alt_text: 'a', title: plain(long(n, u)) }),
  ],
  ['view title', LIMITS.viewText, (n, unit) => view({ title: plain(long(n, unit)) })],
  ['view submit', LIMITS.viewText, (n, unit) => view({ submit: plain(long(n, unit)) })],
  ['view close', LIMITS.viewText, (n, unit) => view({ close: plain(long(n, unit)) })],
  ['callback_id', LIMITS.id, (n, unit) => view({ callback_id: long(n, unit) })],
  ['private_metadata', LIMITS.metadata, (n, unit) => view({ private_metadata: long(n, unit) })],
  [
    'input label',
    LIMITS.inputLabel,
    (n, unit) =>
      view({
        submit: plain('s'),
        blocks: [
          {
            type: 'input',
            label: plain(long(n, unit)),
            element: { type: 'plain_text_input', action_id: 'i' },
          },
        ],
      }),
  ],
];

const counts: [name: string, limit: number, check: (size: number) => string[]][] = [
  ['blocks of a message', LIMITS.messageBlocks, (n) => message(...many(n, () => ({ type: 'divider' })))],
  ['blocks of a view', LIMITS.viewBlocks, (n) => view({ blocks: many(n, () => ({ type: 'divider' })) })],
  ['fields', LIMITS.fields, (n) => message({ type: 'section', fields: many(n, () => plain('x')) })],
  ['actions', LIMITS.actions, (n) => inActions(...many(n, (i) => button({ action_id: `b${i}` })))],
  ['context', LIMITS.context, (n) => message({ type: 'context', elements: many(n, () => plain('x')) })],
  ['options', LIMITS.options, (n) => inActions(select({ options: many(n, () => option()) }))],
  [
    'option groups',
    LIMITS.optionGroups,
    (n) =>
      inActions(
        select({
          options: undefined,
          option_groups: many(n, () => ({ label: plain('g'), options: [option()] })),
        }),
      ),
  ],
  [
    'overflow',
    LIMITS.overflow,
    (n) => inActions({ type: 'overflow', action_id: 'o', options: many(n, () => option()) }),
  ],
  [
    'radio',
    LIMITS.radio,
    (n) => inActions({ type: 'radio_buttons', action_id: 'o', options: many(n, () => option()) }),
  ],
  [
    'checkboxes',
    LIMITS.checkboxes,
    (n) => inActions({ type: 'checkboxes', action_id: 'o', options: many(n, () => option()) }),
  ],
];

describe('the block check', () => {
  test.each(limits)('takes the longest %s (%i) and refuses one more', (_, limit, check) => {
    expect(check(limit)).toEqual([]);
    expect(check(limit + 1)).not.toEqual([]);
  });

  test.each(limits)('counts code points in %s', (name, limit, check) => {
    const most = name === 'markdown' || name === 'message text' ? 4_000 : limit;
    expect(check(most, WIDE)).toEqual([]);
  });

  test.each(counts)('takes as many %s as may be (%i) and refuses one more', (_, limit, check) => {
    expect(check(limit)).toEqual([]);
    expect(check(limit + 1)).not.toEqual([]);
  });

  test('refuses all blocks together past their limit', () => {
    const blocks = many(5, () => ({ type: 'section', text: mrkdwn(long(2_700)) }));
    expect(message(...blocks)).toEqual([expect.stringContaining('characters in all')]);
  });

  test.each([
    ['an empty text', { type: 'section', text: mrkdwn('') }],
    ['an empty section', { type: 'section' }],
    ['an empty actions block', { type: 'actions', elements: [] }],
    ['an unknown block', { type: 'carousel' }],
    ['markup in a header', { type: 'header', text: mrkdwn('x') }],
    [
      'a text input among actions',
      { type: 'actions', elements: [{ type: 'plain_text_input', action_id: 'x' }] },
    ],
    [
      'a multi-select among actions',
      { type: 'actions', elements: [{ ...select({}), type: 'multi_static_select' }] },
    ],
    ['nothing', null],
  ])('refuses %s', (_, block) => {
    expect(message(block)).not.toEqual([]);
  });

  test('refuses an action_id or block_id that is there twice', () => {
    expect(inActions(button(), button())).toEqual([expect.stringContaining("'b' is there twice")]);
    const divider = { type: 'divider', block_id: 'd' };
    expect(message(divider, divider)).toEqual([expect.stringContaining("'d' is there twice")]);
  });

  test('refuses a message of nothing, and a window with an input and no way to send it', () => {
    expect(checkMessage({})).not.toEqual([]);
    const input = { type: 'input', label: plain('l'), element: { type: 'plain_text_input', action_id: 'i' } };
    expect(view({ blocks: [input] })).toEqual([expect.stringContaining('submit')]);
  });
});
