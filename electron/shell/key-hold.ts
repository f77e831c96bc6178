import type { Input, WebContents } from 'electron';
import type { PressedKey } from '@shared/api/events';

export interface KeyHold {
  /** The page is told of something that may open another place: keys from now on come after it. Call just before. */
  readonly begin: () => void;
}

/** Keys that the page’s own field has to make into text: dead keys and those of an input method. */
const UNFINISHED: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

const pressed = ({ key, code, control, meta, shift, alt, isAutoRepeat }: Input): PressedKey => ({
  ...{ key, code, ctrlKey: control, metaKey: meta, shiftKey: shift, altKey: alt, repeat: isAutoRepeat },
});

/**
 * Holds what is typed between a choice in the platform’s menu and the page’s hearing of it. Keys reach a page by another way
 * than what the host tells it, and first when the page is busy: they would be written into the story that was open.
 *
 * @param heard - settles once the page has heard all that it was told
 * @param send - tells the page of keys, in the order in which they were pressed
 */
export function createKeyHold(
  page: Pick<WebContents, 'on'>,
  heard: () => Promise<unknown>,
  send: (keys: PressedKey[]) => void,
): KeyHold {
  let held: PressedKey[] = [];
  /** How often the page was told of something since the hold began; 0 while nothing is held. */
  let told = 0;

  page.on('before-input-event', (event, input) => {
    if (told === 0 || input.type === 'keyUp' || input.isComposing || UNFINISHED.has(input.key)) return;
    event.preventDefault();
    held.push(pressed(input));
  });

  function sendHeld(): boolean {
    const keys = held;
    held = [];
    if (keys.length > 0) send(keys);
    return keys.length > 0;
  }

  async function hold(): Promise<void> {
    let before: number;
    // What is typed while the page has still to hear of the last keys comes after those.
    do {
      before = told;
      await heard();
    } while (sendHeld() || told > before);
    told = 0;
  }

  return {
    begin: () => {
      // What was typed between two commands is for the first one's place.
      sendHeld();
      told += 1;
      if (told === 1) void hold();
    },
  };
}
