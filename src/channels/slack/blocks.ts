/** The part of Block Kit that the desk uses. */
export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

export interface Mrkdwn {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** Slack makes no links of names and addresses by itself. */
  readonly verbatim: true;
}

export interface Option {
  readonly text: PlainText;
  readonly value: string;
}

export interface Button {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: PlainText;
  readonly value?: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
}

export type Element =
  | Button
  | {
      readonly type: 'static_select' | 'multi_static_select';
      readonly action_id: string;
      readonly placeholder: PlainText;
      readonly options: readonly Option[];
    }
  | { readonly type: 'checkboxes'; readonly action_id: string; readonly options: readonly Option[] };

export type Block =
  | {
      readonly type: 'section';
      readonly text: Mrkdwn;
      readonly block_id?: string;
      readonly accessory?: Element;
    }
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'divider' }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] }
  | { readonly type: 'actions'; readonly block_id: string; readonly elements: readonly Element[] }
  | {
      readonly type: 'context_actions';
      readonly block_id: string;
      readonly elements: readonly {
        readonly type: 'feedback_buttons';
        readonly action_id: string;
        readonly positive_button: { readonly text: PlainText; readonly value: string };
        readonly negative_button: { readonly text: PlainText; readonly value: string };
      }[];
    }
  | {
      readonly type: 'input';
      readonly block_id: string;
      readonly label: PlainText;
      readonly hint?: PlainText;
      readonly optional?: boolean;
      readonly element:
        | {
            readonly type: 'plain_text_input';
            readonly action_id: string;
            readonly multiline: boolean;
            readonly max_length: number;
            readonly placeholder?: PlainText;
          }
        | Element;
    };

/** What one post to Slack holds: blocks, and the text that notifications and screen readers get. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface View {
  readonly type: 'modal' | 'home';
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly title?: PlainText;
  readonly submit?: PlainText;
  readonly close?: PlainText;
  readonly blocks: readonly Block[];
}

export function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

export function mrkdwn(text: string): Mrkdwn {
  return { type: 'mrkdwn', text, verbatim: true };
}

export function section(text: string): Block {
  return { type: 'section', text: mrkdwn(text) };
}

export function context(text: string): Block {
  return { type: 'context', elements: [mrkdwn(text)] };
}

export function button(action: string, label: string, value?: string, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    action_id: action,
    text: plainText(label),
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
  };
}

export function actions(id: string, elements: readonly Element[]): Block {
  return { type: 'actions', block_id: id, elements };
}
