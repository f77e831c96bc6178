import { describe, expect, it } from 'vitest';
import { swapped } from '@shared/document/story-swap';
import {
  block,
  field,
  found,
  inPhoto,
  run,
  storyWith,
  storyWithPhoto,
} from '../../test/support/checked-story';
import { blockQuote, heading, link, list, paragraph, pullQuote, text } from '../../test/support/story-blocks';

describe('what was left in the copy', () => {
  it('struck-out words are told of', () => {
    const story = storyWith({}, paragraph('He is ', text('guilty ', 4), 'accused.'));
    expect(found(story)).toEqual([['struck-out', 'advice', block(1)]]);
  });

  // What a line goes through: a piece of a text node, a whole one, several of several formats, whole blocks.
  it.each([
    ['a part of a word', paragraph('He is ', text('un', 4), 'guilty.'), 'un'],
    ['the end of a word', paragraph('It is guil', text('ty', 4), '.'), 'ty'],
    ['one letter', paragraph('The ban', text('k', 4), 'd played.'), 'k'],
    ['a number', paragraph('It cost ', text('50', 4), ' 60 crore.'), '50'],
    ['a whole paragraph', paragraph(text('All of it is gone.', 4)), 'All of it is gone.'],
    ['words in bold', paragraph('He is ', text('guilty', 5), '.'), 'guilty'],
    [
      'words with other formats in them',
      paragraph(text('not ', 4), text('guilty', 6), text(' yet', 4)),
      'not guilty yet',
    ],
    [
      'words across a link',
      paragraph('Read ', text('all of ', 4), link('https://a.example/', text('the report', 4))),
      'all of the report',
    ],
    ['a part of a link', paragraph(link('https://a.example/', 'the ', text('old', 4), ' report')), 'old'],
    [
      'words across a line break',
      paragraph(text('One', 4), { type: 'linebreak', version: 1 }, text('two', 4)),
      'One … two',
    ],
    ['two places', paragraph(text('One', 4), ' and ', text('two', 4)), 'One … two'],
    ['a heading', heading('h2', 'The ', text('old', 4), ' town'), 'old'],
    ['an item of a list', list(['One'], ['The ', text('second', 4)]), 'second'],
    ['whole items of a list', list([text('One', 4)], [text('Two', 4)]), 'One … Two'],
    ['an item of a list in a list', list([list(['One', text('Two', 4)])]), 'Two'],
    ['a block quote', blockQuote('Mira', 'We ', text('never', 4), ' saw it.'), 'never'],
    ['words in Hindi', paragraph('पुल ', text('सोमवार', 4), ' को खुला।'), 'सोमवार'],
    ['words in Arabic', paragraph('فتح ', text('الجسر', 4), ' أمس'), 'الجسر'],
  ])('a line through %s is told of, with the words', (_what, block_, words) => {
    const [finding, ...more] = run(storyWith({}, block_));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ check: 'struck-out', weight: 'advice', target: block(1) });
    expect(finding!.message).toContain(`“${words}”`);
    expect(finding!.words?.text).toBe(words.split(' … ')[0]);
    expect(run(swapped(storyWith({}, block_), finding!.fix!.swap)!).map(({ check }) => check)).not.toContain(
      'struck-out',
    );
  });

  it.each([
    ['underlined words', paragraph('He is ', text('guilty', 8), '.')],
    ['a line through spaces alone', paragraph('He', text(' ', 4), 'is.')],
    ['code with a tilde', paragraph(text('a ~ b', 16))],
    ['words in superscript', paragraph('m', text('2', 64))],
  ])('%s are no struck-out words', (_what, block_) => {
    expect(run(storyWith({}, block_))).toEqual([]);
  });

  it.each([
    [
      'pull quote',
      storyWith({}, pullQuote('We n\u0336e\u0336v\u0336e\u0336r\u0336 saw it')),
      block(1, 'text'),
    ],
    [
      'attribution',
      storyWith({}, blockQuote('M\u0336i\u0336r\u0336a\u0336', 'Yes.')),
      block(1, 'attribution'),
    ],
    ['credit', storyWithPhoto({ credit: 'PIB and A\u0336N\u0336I\u0336' }), inPhoto('credit')],
    ['headline', storyWith({ headline: 'He is g̶u̶i̶l̶t̶y̶ accused' }), field('headline')],
    ['caption', storyWithPhoto({ caption: 'The g̶a̶t̶e̶ ̶o̶n̶ ̶M̶o̶n̶d̶a̶y̶' }), inPhoto('caption')],
    ['paragraph', storyWith({}, paragraph('It cost 5̶0̶ 60 crore')), block(1)],
  ])('a stroke through each letter is told of in a %s', (_where, story, target) => {
    expect(found(story)).toContainEqual(['struck-out', 'advice', target]);
  });

  it('a letter that has a stroke of its own is none that was struck out', () => {
    expect(found(storyWith({}, paragraph('Łódź, Øresund, đồng, ≠ and a ̸ b')))).toEqual([]);
  });

  // As other programs write a line through words that they could not set so.
  it.each(['~~old~~', '<s>old</s>', '<del>old</del>', '<strike>old</strike>', '{--old--}', '[-old-]{+new+}'])(
    '%s is told of wherever it is written out',
    (words) => {
      for (const [story, target] of [
        [storyWith({}, paragraph(`The ${words} bridge`)), block(1)],
        [storyWith({}, list([`The ${words} bridge`])), block(1)],
        [storyWith({}, pullQuote(`The ${words} bridge`)), block(1, 'text')],
        [storyWithPhoto({ caption: `The ${words} gate` }), inPhoto('caption')],
        [storyWith({ headline: `The ${words} bridge` }), field('headline')],
      ] as const)
        expect(run(story)).toContainEqual(expect.objectContaining({ check: 'comment-marks', target }));
    },
  );

  it('a comment stops the story, a mark in brackets only asks', () => {
    expect(found(storyWith({}, paragraph('It opened. Comment [AB1]: really?')))).toEqual([
      ['comment-marks', 'stop', block(1)],
    ]);
    expect(found(storyWithPhoto({ caption: 'The gate [JS1]' }))).toEqual([
      ['comment-marks', 'advice', inPhoto('caption')],
    ]);
  });

  it.each(['https://a.example/?utm_source=x', 'https://a.example/?id=1&fbclid=2'])(
    'the tracker in %s is told of, wherever the link is',
    (url) => {
      expect(found(storyWith({}, paragraph('See ', link(url))))).toEqual([['trackers', 'advice', block(1)]]);
      expect(found(storyWith({ related: [{ title: 'More', url }] }))).toEqual([
        ['trackers', 'advice', field('related.0.url')],
      ]);
      expect(found(storyWith({ bylines: [{ kind: 'person', name: 'Jane Roe', url }] }))).toEqual([
        ['trackers', 'advice', field('bylines.0.url')],
      ]);
      const captionMarks = [{ start: 0, end: 3, kind: 'link' as const, href: url }];
      expect(found(storyWithPhoto({ caption: 'The gate', captionMarks }))).toEqual([
        ['trackers', 'advice', inPhoto('caption')],
      ]);
    },
  );
});
