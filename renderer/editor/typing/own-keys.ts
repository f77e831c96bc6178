import { defineExtension } from 'lexical';

/** What a letter causes besides its text. The window has no use for any of it. */
const OF_A_LETTER = ['keypress', 'keyup', 'textInput'];

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/**
 * Ends the way of a letter typed into the copy there: shortcuts and the parts of the window around the copy would all look at it,
 * at each key. Keys that are no letters, and those in the fields of a block, go on.
 */
export const OwnKeysExtension = defineExtension({
  name: 'copydesk/own-keys',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return;
      const listening = new AbortController();
      const { signal } = listening;
      const keep = (event: Event): void => {
        if (event.target === root) event.stopPropagation();
      };
      root.addEventListener('keydown', (event) => isLetter(event) && keep(event), { signal });
      for (const type of OF_A_LETTER) root.addEventListener(type, keep, { signal });
      return () => listening.abort();
    }),
});
