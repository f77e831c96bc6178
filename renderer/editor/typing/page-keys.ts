import { defineExtension } from 'lexical';
import { fromField } from '../native-fields';

const isPageKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  (key === 'PageUp' || key === 'PageDown') && !ctrlKey && !altKey && !metaKey;

/**
 * Moves the caret by Page Up and Page Down if Chromium does not. Chromium looks one page further, and leaves the caret where it is
 * if it finds photos or the line of a block there.
 */
export const PageKeysExtension = defineExtension({
  name: 'copydesk/page-keys',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return;
      const onKey = (event: KeyboardEvent): void => {
        if (!isPageKey(event) || fromField(event, editor)) return;
        const selection = root.ownerDocument.getSelection();
        const before = [selection?.focusNode, selection?.focusOffset];
        setTimeout(() => {
          const now = root.ownerDocument.getSelection();
          if (event.defaultPrevented || now?.focusNode !== before[0] || now?.focusOffset !== before[1])
            return;
          void import('./go-a-page-on').then(({ goAPageOn }) =>
            goAPageOn(editor, event.key === 'PageDown' ? 'next' : 'previous', event.shiftKey),
          );
        });
      };
      root.addEventListener('keydown', onKey);
      return () => root.removeEventListener('keydown', onKey);
    }),
});
