import { describe, expect, it } from 'vitest';
import { courierHouse } from '../../test/support/courier-house';
import { FAULTY, faultyStory } from '../../test/support/faulty-stories';
import type { House } from '../house/house';
import { linesOf } from '../document/block-lines';
import type { PhotoId } from '../story/ids';
import { PHOTO_RIGHTS } from '../story/photo-rights';
import type { Story } from '../document/story';
import { checks } from '.';
import type { CheckTarget, Finding } from './check';
import { nothingKnown } from './desk-knowledge';
import { placeOfWords } from './finding-words';
import { fieldWordsOf } from '@shared/document/field-words';

/** What a reader of the window finds in the place that a finding leads to; null if there is no such place. */
function textAt(story: Story, target: CheckTarget): string | null {
  switch (target.at) {
    case 'house':
      return '';
    case 'photo':
      return target.field === 'file' ? '' : (story.photos[target.photoId]?.[target.field] ?? null);
    case 'block': {
      const block = story.body.root.children[target.index];
      if (!block) return null;
      if (target.field === undefined) return linesOf(block).join('\n');
      return fieldWordsOf(block).find(({ name }) => name === target.field)?.words ?? null;
    }
    case 'field':
      return textOfField(story, target.field);
  }
}

/** Fields of the window whose value is no text of the story. */
const OTHER_FIELDS = ['language', 'embargo', 'updated', 'bylines', 'body'];

function textOfField(story: Story, field: string): string | null {
  if (OTHER_FIELDS.includes(field)) return '';
  const [name, part, last] = field.split('.');
  if (name === 'photos') {
    if (!PHOTO_RIGHTS.some((right) => right.field === last)) return null;
    return story.photos[part as PhotoId]?.[last as 'creator'] ?? null;
  }
  const value = field.split('.').reduce<unknown>((held, key) => held?.[key as never], story);
  return typeof value === 'string' ? value : null;
}

const house: House = courierHouse();

const run = (id: string, case_: (typeof FAULTY)[number]): readonly Finding[] =>
  checks
    .find((check) => check.id === id)!
    .run(faultyStory(case_), { ...house, ...case_.house }, { ...nothingKnown, ...case_.known });

describe('the place of a finding', () => {
  it('is tried for every check', () => {
    expect([...new Set(FAULTY.map(({ check }) => check))].sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  it.each(FAULTY)('is right for $check: $says', (case_) => {
    const finding = run(case_.check, case_).find(({ message }) => message.includes(case_.says));
    expect(finding?.message, 'no such finding').toBeDefined();
    const { target, words } = finding!;
    expect(target).not.toBeNull();
    const text = textAt(faultyStory(case_), target!);
    expect(text, `nothing is at ${JSON.stringify(target)}`).not.toBeNull();
    expect(words?.text ?? null).toBe(case_.words);
    if (!words) return;
    const at = placeOfWords(text!, words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(text!.slice(0, at).endsWith(case_.after ?? '')).toBe(true);
  });

  it('has the words that the finding quotes, and they are selected', () => {
    for (const case_ of FAULTY)
      for (const { message, target, words } of run(case_.check, case_)) {
        const said = (target && textAt(faultyStory(case_), target)) ?? '';
        // A photo’s own name has the beginning of its caption.
        const quoted = /“([^”]+)”/u.exec(message.replaceAll(/Photo \d+ \(“.*?”\)/gu, ''))?.[1];
        if (quoted && said.includes(quoted)) expect([message, words]).not.toEqual([message, undefined]);
      }
  });
});
