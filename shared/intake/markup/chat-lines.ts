import { attribute, type Element, parentOf } from './tree';

/** Who wrote a message and when, which chat programs separate with a style sheet that is not copied. */
const CLASS = new RegExp(
  String.raw`(?:^|\s)(?:${[
    'c-mrkdwn__br',
    'c-message__sender\\w*',
    'c-message_kit__sender',
    'c-timestamp',
    'MessageMeta',
    'status__relative-time',
    'display-name(?:__account)?',
    'sender-title',
    'peer-title',
    String.raw`\S*(?:message|msg)[\w-]*[_-](?:author|sender|time|timestamp|meta|username|title-name)(?:[_-]\S*)?`,
  ].join('|')})(?=\s|$)`,
  'iu',
);
const TEST_ID = /(?:message|msg|sender|author)[\w-]*(?:author|sender|name|time(?:stamp)?|meta)|^timestamp$/iu;

/** `time` alone is not enough: its place shows that it belongs to a message. */
const isTimeOfMessage = (element: Element): boolean =>
  element.tagName === 'span' &&
  /(?:^|\s)time(?:-inner)?(?=\s|$)/u.test(attribute(element, 'class')) &&
  /(?:^|[\s_-])(?:message|bubble|msg|chat)/iu.test(attribute(parentOf(element) ?? element, 'class'));

/** Whether an element is a line of its own in a chat: a break between paragraphs, a name, a time. */
export const isChatLine = (element: Element): boolean =>
  attribute(element, 'data-stringify-type') === 'paragraph-break' ||
  CLASS.test(attribute(element, 'class')) ||
  isTimeOfMessage(element) ||
  ['data-tid', 'data-testid', 'data-qa'].some((name) => TEST_ID.test(attribute(element, name)));
