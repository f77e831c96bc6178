import { blocks, findBlock } from '@shared/blocks';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { newStory, Story } from '@shared/document/story';
import { pullQuote } from './story-blocks';

const photoId = newPhotoId();

/** A story that says `words` in the field at this path, and something in every holder on the way to it. */
export function storyThatSays(path: string, words: string): Story {
  const [part = '', ...rest] = path.split('.');
  const name = rest.at(-1) ?? '';
  const block = blocks.find(({ type }) => type === part);
  if (block) return newStory({ body: bodyOf(bodyWith(part, name, words)) });
  const at = { bylines: 1, tags: 1, corrections: 1, related: 1 };
  const full = newStory({
    ...{ headline: 'Other', slug: 'other', tags: ['tag'] },
    bylines: [{ kind: 'person', name: 'A Rao' }],
    corrections: [{ text: 'Date.', at: '2024-03-20T17:12:00+05:30' }],
    related: [{ title: 'Link', url: 'https://example.org' }],
    photos: { [photoId]: newStoryPhoto() },
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  });
  const value = full[part as keyof Story];
  if (part === 'photos') return Story.parse({ ...full, photos: { [photoId]: photoThatSays(rest, words) } });
  if (part in at && Array.isArray(value))
    return Story.parse({
      ...full,
      [part]: [name === '' ? words : { ...(value[0] as object), [name]: words }],
    });
  return Story.parse({ ...full, [part]: name === '' ? words : { ...(value as object), [name]: words } });
}

function photoThatSays([name = '']: readonly string[], words: string): unknown {
  if (name === 'captionMarks')
    return { caption: 'Words', captionMarks: [{ start: 0, end: 5, kind: 'link', href: words }] };
  return { [name]: name === 'persons' || name === 'keywords' ? [words] : words };
}

const text = (words: string): BodyNode => ({
  ...{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' },
});
const element = (type: string, children: readonly BodyNode[], rest: object = {}): BodyNode => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0, ...rest },
});

function bodyWith(type: string, name: string, words: string): readonly BodyNode[] {
  if (type === 'text') return [element('paragraph', [{ ...text('words'), [name]: words }])];
  if (type === 'link')
    return [
      element('paragraph', [element('link', [text('words')], { url: 'https://example.org', [name]: words })]),
    ];
  const slots = findBlock(type)?.slots ?? [];
  if (slots.some((slot) => slot.name === name))
    return [name === 'attribution' ? pullQuote('words', words) : pullQuote(words)];
  return [element(type, [text('words')], { [name]: words })];
}
