import { holdPress, type Press } from './hold-press';
import { nextFrame } from './open-dialogs';

/** How long a choice may take to reach the page once the window has the keyboard again (milliseconds). */
const CHOICE_MS = 1000;

const isFileField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'file';

/** Frames in which the window can tell the page of a gesture: about two seconds. */
const GESTURE_FRAMES = 120;

/** Held from the moment that a file is asked for. */
let press: Press | null = null;

function end(): void {
  press?.cancel();
  press = null;
}

/**
 * Holds the keys while the platform asks for a file. Its dialog has the keyboard only some time after the page has asked for
 * it. What is typed until then is for the story that the chosen file becomes; if it becomes none, it is shown. Call once.
 */
export function holdForChoosers(page: Document): void {
  const capture = { capture: true };
  page.addEventListener(
    'click',
    ({ target }) => {
      // Without a user gesture, the browser silently shows no dialog.
      if (!isFileField(target) || !navigator.userActivation.isActive) return;
      press ??= holdPress();
    },
    capture,
  );
  for (const answer of ['change', 'cancel'])
    page.addEventListener(
      answer,
      ({ target }) => {
        // After whoever takes the file has said what it opens.
        if (isFileField(target)) setTimeout(end);
      },
      capture,
    );
  // If the platform never answers, it must not keep the keyboard.
  page.addEventListener('pointerdown', end, capture);
  page.defaultView?.addEventListener('focus', () => {
    const asked = press;
    setTimeout(() => {
      if (press === asked) end();
    }, CHOICE_MS);
  });
}

/**
 * Asks for a file by a command. A choice in a menu of the platform is not a gesture to the page: the window tells the page of one,
 * before or after the command itself. Keys wait for it.
 */
export async function askForFile(field: HTMLInputElement | null): Promise<void> {
  const { userActivation } = navigator;
  if (!userActivation.isActive) press ??= holdPress();
  for (let left = GESTURE_FRAMES; left > 0 && !userActivation.isActive; left--) await nextFrame();
  if (userActivation.isActive) field?.click();
  else end();
}

/** Prints the page. What is typed until the platform's dialog has closed is in no story; it is shown. */
export async function printPage(): Promise<void> {
  const press = holdPress();
  try {
    // The page is blocked until the dialog has closed. Earlier keys arrive after that.
    window.print();
    await nextFrame();
    await nextFrame();
  } finally {
    press.cancel();
  }
}
