import { blockId } from '../document/block-ids';
import { topBlocksOf, withTopBlocks } from '../document/nodes';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { Story } from '@shared/document/story';
import { isSameBlock, swapped, turnedRound } from '@shared/document/story-swap';
import { run, storyWith, storyWithPhoto } from '../../test/support/checked-story';
import { blockQuote, link, paragraph, text } from '../../test/support/story-blocks';

describe('every fix that is offered', () => {
  const url = 'https://a.example/?utm_source=x&id=1';
  const faulty: readonly Story[] = [
    storyWith({}, paragraph('See ', link(url), ' and ', link(`${url}#top`))),
    storyWith({ related: [{ title: 'More', url }] }),
    storyWith({ bylines: [{ kind: 'person', name: 'Jane Roe', url }] }),
    storyWithPhoto({ caption: 'The gate', captionMarks: [{ start: 0, end: 3, kind: 'link', href: url }] }),
    storyWithPhoto({ credit: 'Internet', creator: 'Jane Roe' }),
    storyWith({}, paragraph('He is ', text('guilty ', 4), text('truly', 5), ' accused.')),
    storyWith({}, paragraph(text('All of it', 4))),
    storyWith({}, paragraph('The mayor [JS1] said, ', text('truly[a]', 1), '.')),
    storyWith({ headline: 'Bridge opens [JS1]' }),
    storyWith({}, blockQuote('The mayor[a]', 'Yes.')),
    storyWith({
      bylines: [
        { kind: 'person', name: 'Jane Roe' },
        { kind: 'person', name: 'By Jane Roe' },
      ],
    }),
    storyWith({
      bylines: [{ kind: 'person', name: 'Jane Roe' }],
      body: bodyOf([paragraph('By Jane Roe'), paragraph('It opened.')]),
    }),
    storyWith({ embargo: '2026-07-20T18:00:00+05:30', firstPublished: '2026-07-20T12:29:00+00:00' }),
    storyWith({
      ...{ embargo: '2026-07-20T18:00:00+05:30', firstPublished: '2026-07-20T18:00:00+05:30' },
      updated: '2026-07-20T12:29:00+00:00',
    }),
  ];
  const offered = faulty.flatMap((story) =>
    run(story).flatMap((finding) => (finding.fix ? [[finding.message, story, finding.fix] as const] : [])),
  );

  it('is offered for each of these stories', () => {
    expect(offered.length).toBeGreaterThanOrEqual(faulty.length);
  });

  it.each(offered)('removes: %s And can be taken back.', (message, story, { swap }) => {
    const fixed = swapped(story, swap)!;
    expect(run(fixed).map((finding) => finding.message)).not.toContain(message);
    expect(() => Story.parse(fixed)).not.toThrow();
    expect(swapped(fixed, turnedRound(swap))).toEqual(story);
  });

  it('leaves words alone that were changed in the meantime', () => {
    const story = storyWith({}, paragraph('The mayor [JS1] said'));
    const { swap } = run(story)[0]!.fix!;
    expect(swapped(storyWith({}, paragraph('The mayor [JS1] said so')), swap)).toBeNull();
  });

  it('finds the block wherever it has gone, and says which it means', () => {
    const story = storyWith({}, paragraph('The mayor [JS1] said'), paragraph('Last'));
    const [finding] = run(story);
    const { swap } = finding!.fix!;
    const blocks = topBlocksOf(story.body);
    const { index } = swap as { readonly index: number };
    expect(finding?.target).toMatchObject({ at: 'block', index, block: blockId(blocks[index]!) });
    const others = blocks.toSpliced(index, 1);
    const moved = {
      ...story,
      body: withTopBlocks(story.body, [...others, paragraph('Above'), blocks[index]!]),
    };
    const fixed = topBlocksOf(swapped(moved, swap)!.body);
    expect(JSON.stringify(fixed)).not.toContain('JS1');
    expect(fixed.map(blockId)).toEqual(topBlocksOf(moved.body).map(blockId));
  });

  it('knows a block by what it says, not by how Lexical writes it', () => {
    const written = {
      ...paragraph('x'),
      direction: null,
      format: '',
      indent: 0,
      textFormat: 0,
      textStyle: '',
    };
    expect(isSameBlock(paragraph('x'), written)).toBe(true);
    expect(isSameBlock(paragraph('x'), paragraph(text('x', 1)))).toBe(false);
    expect(isSameBlock(paragraph('x ', 'y'), paragraph('x y'))).toBe(true);
    expect(isSameBlock(paragraph('x ', text('y', 1)), paragraph('x y'))).toBe(false);
  });
});
