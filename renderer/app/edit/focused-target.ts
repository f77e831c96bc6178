import { editTargetOf, type EditTarget } from './edit-target';

/** Elements that borrow the keyboard for a moment: what is chosen there is meant for the field that had it. */
const BORROWS =
  '[role="menu"], [role="toolbar"], [aria-haspopup="true"], [aria-haspopup="menu"], [data-borrows-focus]';

/** What had the focus last that does not borrow it. */
let lender: Element | null = null;

/** Remembers what had the focus before a menu took it. Call once for a page. */
export function rememberFocus(page: Document): void {
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && !target.closest(BORROWS)) lender = target;
  });
}

/** Where an edit command goes now: to the field that has the focus, or from which a menu has borrowed it. */
export function focusedTarget(): EditTarget | null {
  const active = document.activeElement;
  const own = editTargetOf(active);
  if (own || !active?.closest(BORROWS)) return own;
  return lender?.isConnected ? editTargetOf(lender) : null;
}
