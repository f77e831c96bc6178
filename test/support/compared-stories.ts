import { Story } from '@shared/document/story';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { compareStories } from '../../renderer/features/versions/compare';
import { Comparison } from '../../renderer/features/versions/comparison';

export const verdict = (older: Story, newer: Story) => compareStories(older, newer).verdict;

/** What the comparison finds added or removed, looks and labels included. */
export const changes = (older: Story, newer: Story): readonly string[] => {
  const { fields, body } = compareStories(older, newer);
  return [...fields, ...body.flatMap((line) => [{ label: '', runs: line.kind }, line, ...line.notes])]
    .flatMap(({ runs }) => runs)
    .filter(({ kind }) => kind !== 'same')
    .map(({ text }) => text);
};
export const shown = (older: Story, newer: Story): string => changes(older, newer).join(' ');

/** What is drawn as added or removed, as in the list of versions and in the dialog about a conflict, as HTML. */
const drawn = (older: Story, newer: Story): readonly string[] =>
  [
    ...renderToStaticMarkup(createElement(Comparison, { older, newer })).matchAll(/<(ins|del)\b.*?<\/\1>/gsu),
  ].map(([mark]) => mark);

/** Said only of a line that became or was something else. */
const PLAIN = ['Paragraph', 'List item'];

/** Whether everything that the comparison finds is drawn. */
function isDrawn(older: Story, newer: Story): boolean {
  const marks = drawn(older, newer);
  return changes(older, newer).every((text) => {
    const escaped = renderToStaticMarkup(createElement('i', null, text)).slice('<i>'.length, -'</i>'.length);
    return PLAIN.includes(text) || marks.some((mark) => mark.includes(escaped));
  });
}

/** Whether a comparison says that two stories differ, whichever is older, and draws all that it says. */
export const isShown = (older: Story, newer: Story): boolean =>
  ['changed', 'formatting'].includes(verdict(older, newer)) &&
  ['changed', 'formatting'].includes(verdict(newer, older)) &&
  shown(older, newer).trim() !== '' &&
  isDrawn(older, newer);

/** How the comparison reports a difference that no field or block reports. It must never be needed for a single one. */
export const UNSAID_CHANGE = 'stored differently';

/** Null if this is no story. */
export const asStory = (story: unknown): Story | null => Story.safeParse(story).data ?? null;
