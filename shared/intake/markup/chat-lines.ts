import { attribute, type Element } from './tree';

/** Who wrote a message and when, which chat programs set apart by a style sheet that stays behind. */
const CLASS = new RegExp(
  String.raw`(?:^|\s)(?:${[
    'c-mrkdwn__br',
    'c-message__sender\\w*',
    'c-message_kit__sender',
    'c-timestamp',
    'MessageMeta',
    'time tgico',
    'sender-title',
    'peer-title',
    String.raw`\S*(?:message|msg)[\w-]*[_-](?:author|sender|time|timestamp|meta|username|title-name)(?:[_-]\S*)?`,
  ].join('|')})(?=\s|$)`,
  'iu',
);
const TEST_ID = /(?:message|msg|sender|author)[\w-]*(?:author|sender|name|time(?:stamp)?|meta)|^timestamp$/iu;

/** Whether an element is a line of its own in a chat: a break between paragraphs, a name, a time. */
export const isChatLine = (element: Element): boolean =>
  attribute(element, 'data-stringify-type') === 'paragraph-break' ||
  CLASS.test(attribute(element, 'class')) ||
  ['data-tid', 'data-testid', 'data-qa'].some((name) => TEST_ID.test(attribute(element, name)));
