import { isCopyOf } from '@shared/blocks/slot-line/copy-focus.dom';
import { getNearestEditorFromDOMNode } from 'lexical';

/** The part of the window that shows a story. It takes no key and no click while another is being opened. */
const STORY = '[data-story-desk]';

/** What had the keyboard before, the newest last: some of it is gone by the time it is to have it back. */
const before: Element[] = [];

export function setStoryInert(inert: boolean): void {
  for (const story of document.querySelectorAll<HTMLElement>(STORY)) story.inert = inert;
}

/** Whether this cannot take a key. */
export const isNowhere = (active: Element | null): boolean =>
  active === null || active === document.body || active.closest('[inert]') !== null;

/** Notes what should get the keyboard back. */
export function noteBefore(element: Element): void {
  before.push(element);
  if (before.length > 5) before.shift();
}

/** Gives the keyboard back to what had it; false when nothing of that can take it. */
export function focusBefore(): boolean {
  const last = before.findLast(
    (element) => element.isConnected && !element.closest('[inert], :disabled') && element.checkVisibility(),
  );
  if (!(last instanceof HTMLElement)) return false;
  const editor = getNearestEditorFromDOMNode(last);
  // The copy knows where its caret was; the browser would put it at the start.
  if (isCopyOf(editor, last)) editor.focus();
  else last.focus({ preventScroll: true });
  return true;
}
