import { defineExtension } from 'lexical';

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/**
 * Ends the way of a letter typed into the copy there: shortcuts and the parts of the window around the copy would all look at it,
 * at each key. Nobody has a use for its `keypress` and `keyup`, so these end before they begin. Keys that are no letters, and
 * those in the fields of a block, go on; and so does the release of a key that was pressed elsewhere, for which a button waits.
 */
export const OwnKeysExtension = defineExtension({
  name: 'copydesk/own-keys',
  register: (editor) =>
    editor.registerRootListener((root) => {
      const page = root?.ownerDocument.defaultView;
      if (!root || !page) return;
      const listening = new AbortController();
      const { signal } = listening;
      /** The places on the keyboard of letters that are down. */
      const down = new Set<string>();
      root.addEventListener(
        'keydown',
        (event) => {
          if (event.target !== root || !isLetter(event)) return;
          down.add(event.code);
          event.stopPropagation();
        },
        { signal },
      );
      root.addEventListener('textInput', (event) => event.target === root && event.stopPropagation(), {
        signal,
      });
      const end = (event: KeyboardEvent): void => {
        if (event.target !== root) return;
        const isOwn = event.type === 'keyup' ? down.delete(event.code) : isLetter(event);
        if (isOwn) event.stopImmediatePropagation();
      };
      page.addEventListener('keypress', end, { signal, capture: true });
      page.addEventListener('keyup', end, { signal, capture: true });
      return () => listening.abort();
    }),
});
