import { describe, expect, it } from 'vitest';
import { storyWith } from '../../../test/support/block-fixtures';
import { blockQuote, pullQuote } from '../../../test/support/story-blocks';
import { storyThatSays } from '../../../test/support/story-that-says';
import { storyTextFields } from '../../../test/support/text-fields';
import { foundIn } from '../services/found-in';

/** What the list calls the place of a hit in each field. The running copy has no name. */
const CALLED: Readonly<Record<string, string | null>> = {
  deck: 'Deck',
  'headlines.short': 'Short headline',
  'headlines.social': 'Social headline',
  'headlines.search': 'Search title',
  'bylines.name': 'Byline',
  'bylines.handle': 'Byline',
  'bylines.role': 'Byline',
  dateline: 'Dateline',
  section: 'Section',
  tags: 'Tag',
  slug: 'Slug',
  'related.title': 'Related link',
  'corrections.text': 'Correction',
  'photos.caption': 'Caption',
  'photos.credit': 'Credit',
  'photos.alt': 'Alternative text',
  'photos.creator': 'Creator',
  'photos.persons': 'Persons shown',
  'text.text': null,
};

/** Where a hit is marked in the headline itself. */
const HEADLINE = 'headline';

/** Texts that search does not look in: addresses, settings, and what a photo's record says, which the photo desk searches. */
const NOT_SEARCHED: readonly string[] = [
  ...['language', 'bylines.url', 'related.url', 'link.url', 'link.rel', 'link.target', 'link.title'],
  ...['text.style', 'paragraph.textStyle'],
  ...['photos.captionMarks.href', 'photos.copyrightNotice', 'photos.source', 'photos.usageTerms'],
  ...['photos.webStatement', 'photos.licensorUrl', 'photos.licensorName', 'photos.place', 'photos.takenAt'],
  ...['photos.headline', 'photos.jobTitle', 'photos.creditLine', 'photos.keywords', 'photos.instructions'],
  'photos.digitalSourceType',
  ...['photos.event', 'photos.state', 'photos.country', 'photos.jobId', 'photos.extendedDescription'],
  ...['photos.copyrightOwner', 'photos.imageSupplier', 'photos.otherConstraints', 'photos.dataMining'],
  ...['photos.modelRelease', 'photos.propertyRelease', 'photos.minorAge', 'photos.aiSystem'],
  ...['photos.aiSystemVersion', 'photos.aiPrompt', 'photos.aiPromptWriter'],
];

const found = (path: string, isAddress: boolean) =>
  foundIn(storyThatSays(path, isAddress ? 'https://example.org/zulu' : 'zulu'), 'zulu');

describe('a search in the story list', () => {
  it('knows of every text of a story whether it is searched', () => {
    const known = [HEADLINE, ...Object.keys(CALLED), ...NOT_SEARCHED];
    expect(known.toSorted()).toEqual(storyTextFields.map(({ path }) => path).toSorted());
  });

  it('marks a hit in the headline', () => {
    expect(found(HEADLINE, false)).toEqual({ headline: [{ text: 'zulu', hit: true }], passages: [] });
  });

  it.each(Object.entries(CALLED))('says that a hit in %s is in: %s', (path, label) => {
    const { passages } = found(path, false);
    expect(passages.map((passage) => passage.label)).toEqual([label]);
    expect(passages[0]?.parts.filter(({ hit }) => hit)).toEqual([{ text: 'zulu', hit: true }]);
  });

  it('says that a hit is in the attribution of a block quote', () => {
    const { passages } = foundIn(storyWith([blockQuote('Asha Zulu', 'We waited')]), 'zulu');
    expect(passages.map(({ label }) => label)).toEqual(['Attribution']);
  });

  it('says that a hit in a pull quote is there, or in its attribution', () => {
    const { passages } = foundIn(storyWith([pullQuote('We saw zulu', 'Asha Zulu')]), 'zulu');
    expect(passages.map(({ label }) => label)).toEqual(['Pull quote', 'Attribution']);
  });

  it.each(storyTextFields.filter(({ path }) => NOT_SEARCHED.includes(path)))(
    'does not look in $path',
    ({ path, isAddress }) => {
      expect(found(path, isAddress).passages).toEqual([]);
    },
  );
});
