import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { commands, type EditCommand } from '@shared/commands';

type Item = MenuItemConstructorOptions;

export type ContextSituation = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'linkURL' | 'isEditable' | 'editFlags' | 'selectionText'
>;

export interface ContextActions {
  readonly replaceWith: (word: string) => void;
  readonly learn: (word: string) => void;
  readonly openLink: (url: string) => void;
  readonly copyText: (text: string) => void;
  readonly command: (command: EditCommand) => void;
  /** Whether a link may leave the app. */
  readonly mayOpen: (url: string) => boolean;
}

const line: Item = { type: 'separator' };

/**
 * What a right-click offers if the page offers nothing of its own: spelling, links, and the app's own edit commands. Those
 * that are not among `available` are disabled; null means that nobody has said which are.
 */
export function contextMenuTemplate(
  situation: ContextSituation,
  available: ReadonlySet<string> | null,
  actions: ContextActions,
): Item[] {
  const parts = [
    spelling(situation, actions),
    link(situation, actions),
    editing(situation, available, actions),
  ].filter((part) => part.length > 0);
  return parts.flatMap((part, at) => (at === 0 ? part : [line, ...part]));
}

function spelling(
  { misspelledWord: word, dictionarySuggestions }: ContextSituation,
  actions: ContextActions,
): Item[] {
  if (!word) return [];
  const suggestions: Item[] = dictionarySuggestions.slice(0, 5).map((suggestion) => ({
    label: suggestion,
    click: () => actions.replaceWith(suggestion),
  }));
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: 'No suggestions', enabled: false }]),
    line,
    { label: 'Add to dictionary', click: () => actions.learn(word) },
  ];
}

function link({ linkURL: url }: ContextSituation, actions: ContextActions): Item[] {
  if (!url || !actions.mayOpen(url)) return [];
  return [
    { label: 'Open link', click: () => actions.openLink(url) },
    { label: 'Copy link', click: () => actions.copyText(url) },
  ];
}

/** The roles would go past the app's commands, to the browser's own undo. */
function editing(
  { isEditable, editFlags, selectionText }: ContextSituation,
  available: ReadonlySet<string> | null,
  actions: ContextActions,
): Item[] {
  // Also for words in a page inside the page, such as the preview, which only the browser reaches.
  if (!isEditable) return selectionText.trim() ? [{ role: 'copy', enabled: editFlags.canCopy }] : [];
  const item = (command: EditCommand): Item => ({
    id: command,
    label: commands.find(({ id }) => id === command)?.label ?? command,
    enabled: available?.has(command) ?? true,
    click: () => actions.command(command),
  });
  return [
    item('edit.undo'),
    item('edit.redo'),
    line,
    item('edit.cut'),
    item('edit.copy'),
    item('edit.paste'),
    item('edit.paste-plain'),
    item('edit.select-all'),
  ];
}
