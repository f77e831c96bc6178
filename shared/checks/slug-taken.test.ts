import { describe, expect, it } from 'vitest';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { swapped } from '@shared/document/story-swap';
import { courierHouse } from '../../test/support/courier-house';
import { field, run, storyWith } from '../../test/support/checked-story';
import { runChecks } from '.';
import type { AddressedStory } from './address-book';
import type { DeskKnowledge } from './desk-knowledge';

describe('an address that another story has', () => {
  const own = storyWith({ slug: 'last-ferry', firstPublished: null, updated: null });
  const before = '01890000-0000-7000-8000-000000000001' as StoryId;
  const after = '01f00000-0000-7000-8000-000000000001' as StoryId;
  const other = (change: Partial<AddressedStory>): AddressedStory => ({
    ...{ id: before, slug: 'last-ferry', headline: 'The other', section: '' },
    ...{ firstPublished: '2026-07-03T09:00:00+05:30', isPublished: true, outAt: null },
    ...change,
  });
  const known = (...others: AddressedStory[]): DeskKnowledge => ({
    bars: new Map(),
    addresses: { publishedAs: '2026-07-20T12:00:00+05:30', outAt: null, others },
  });
  const slugs = (story: Story, ...others: AddressedStory[]) =>
    run(story, known(...others)).filter(({ check }) => check === 'slug-taken');

  it('is a stop that names the other and offers a free one', () => {
    const taken = slugs(own, other({}), other({ id: after, slug: 'last-ferry-2' }));
    expect(taken).toMatchObject([
      {
        weight: 'stop',
        message:
          '“The other” is published at https://www.courier.example/2026/07/last-ferry/. Give this story another slug.',
        target: field('slug'),
        fix: { label: 'Use “last-ferry-3”' },
      },
    ]);
    expect(slugs(swapped(own, taken[0]!.fix!.swap)!, other({}))).toEqual([]);
  });

  it.each([
    ['in another spelling', other({ slug: 'Last Ferry!' })],
    ['from a headline', other({ slug: '', headline: 'Last ferry' })],
    ['as a draft that is older', other({ isPublished: false })],
    ['as published, however new its id', other({ id: after })],
  ])('%s', (_how, holder) => {
    expect(slugs(own, holder)).toHaveLength(1);
  });

  it.each([
    ['of another month', other({ firstPublished: '2026-06-30T09:00:00+05:30' })],
    ['of a draft that is newer', other({ id: after, isPublished: false })],
    ['of its own', other({ id: own.id })],
    ['that only begins the same', other({ slug: 'last-ferry-home' })],
  ])('is not one %s', (_how, holder) => {
    expect(slugs(own, holder)).toEqual([]);
  });

  it('stays with the story that was published first', () => {
    const published = { ...own, firstPublished: '2026-07-02T09:00:00+05:30' };
    expect(slugs(published, other({}))).toEqual([]);
    expect(slugs({ ...own, firstPublished: '2026-07-04T09:00:00+05:30' }, other({}))).toHaveLength(1);
  });

  it('is compared as the house writes it', () => {
    const daily = {
      ...courierHouse(),
      storyUrl: 'https://a.example/{section}/{year}/{month}/{day}/{slug}.html',
    };
    const clashes = (holder: AddressedStory) =>
      runChecks({ ...own, section: 'India' }, daily, known(holder)).filter(
        ({ check }) => check === 'slug-taken',
      ).length;
    expect(clashes(other({ section: 'India' }))).toBe(0);
    expect(clashes(other({ section: 'World', firstPublished: '2026-07-20T01:00:00+05:30' }))).toBe(0);
    expect(clashes(other({ section: 'india', firstPublished: '2026-07-20T01:00:00+05:30' }))).toBe(1);
  });

  it('keeps a number that is part of the name', () => {
    const story = { ...own, slug: 'covid-19' };
    expect(slugs(story, other({ slug: 'covid-19' }))[0]!.fix!.label).toBe('Use “covid-19-2”');
    const numbered = { ...own, slug: 'last-ferry-2' };
    expect(slugs(numbered, other({ slug: 'last-ferry-2' }), other({}))[0]!.fix!.label).toBe(
      'Use “last-ferry-3”',
    );
  });
});
