import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

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
  /** Whether a link may leave the app. */
  readonly mayOpen: (url: string) => boolean;
}

const line: Item = { type: 'separator' };

/** What a right-click offers where the page offers nothing of its own: spelling, links, and cut, copy and paste. */
export function contextMenuTemplate(situation: ContextSituation, actions: ContextActions): Item[] {
  const parts = [spelling(situation, actions), link(situation, actions), editing(situation)].filter(
    (part) => part.length > 0,
  );
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

function editing({ isEditable, editFlags, selectionText }: ContextSituation): Item[] {
  if (!isEditable) return selectionText.trim() ? [{ role: 'copy', enabled: editFlags.canCopy }] : [];
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    line,
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
