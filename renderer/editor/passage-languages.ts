import { effect, getExtensionDependencyFromEditor, namedSignals } from '@lexical/extension';
import { $dfsWithSlots } from '@lexical/utils';
import { passageLanguage } from '@shared/story/passage-language';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';

interface StoryLanguage {
  /** The story's language, a BCP 47 tag. */
  readonly language: string;
}

const config: StoryLanguage = { language: 'en' };

/** Deferred by a word or two, so that no key waits for its paragraph to be analysed. */
const PAUSE_MS = 300;

/** A node's own words, without those of blocks inside it, such as a list in an item. */
function $ownWords(node: LexicalNode): string {
  if (!$isElementNode(node)) return '';
  return node
    .getChildren()
    .filter((child) => !$isElementNode(child) || child.isInline())
    .map((child) => child.getTextContent())
    .join('');
}

/** What a block's view says in fields beside its copy. */
const FIELDS = 'input[data-field], textarea[data-field]';

function say(element: HTMLElement, words: string, own: string): void {
  const lang = words.trim() === '' ? null : passageLanguage(words, own);
  if (lang === null) element.removeAttribute('lang');
  else element.lang = lang;
}

function $markNode(editor: LexicalEditor, key: NodeKey, own: string): void {
  const node = $getNodeByKey(key);
  const element = node && !node.is($getRoot()) && !node.isInline() ? editor.getElementByKey(key) : null;
  if (!node || !element) return;
  say(element, $ownWords(node), own);
  const fields = element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS);
  for (const field of fields) say(field, field.value, own);
}

/**
 * Marks each block in another language than the story's with that language, as the exported page does: spelling is then
 * checked, and the words are read out, in that language. Only the rendered elements change, not the document.
 */
export const PassageLanguagesExtension = defineExtension({
  name: 'copydesk/passage-languages',
  config,
  build: (_editor, given) => namedSignals(given),
  register: (editor, _config, state) => {
    const { language } = state.getOutput();
    const due = new Set<NodeKey>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      editor.read('latest', () => due.forEach((key) => $markNode(editor, key, language.peek())));
      due.clear();
    };
    const lookAt = (keys: Iterable<NodeKey>): void => {
      for (const key of keys) due.add(key);
      if (due.size > 0) timer ??= setTimeout(look, PAUSE_MS);
    };
    const lookAtAll = (): void =>
      lookAt(editor.read('latest', () => $dfsWithSlots().map(({ node }) => node.getKey())));
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        lookAt(dirtyElements.keys());
        lookAt(dirtyLeaves);
      }),
      editor.registerRootListener(lookAtAll),
      effect(() => {
        if (language.value !== '') lookAtAll();
      }),
      () => {
        if (timer !== null) clearTimeout(timer);
      },
    );
  },
});

/** Tells an editor its story's language. */
export function setLanguage(editor: LexicalEditor, language: string): void {
  getExtensionDependencyFromEditor(editor, PassageLanguagesExtension).output.language.value = language;
}
