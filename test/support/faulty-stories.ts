import type { BodyNode } from '@shared/block-contract/body-node';
import type { DeskKnowledge } from '@shared/checks/desk-knowledge';
import type { House } from '@shared/house/house';
import { bodyOf } from '@shared/document/body';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { newStory, type Story } from '@shared/document/story';
import {
  blockQuote,
  factBox,
  file,
  heading,
  link,
  list,
  paragraph,
  photoId,
  photoNode,
  pullQuote,
  text,
} from './story-blocks';

const OTHER_STORY = '01900000-0000-7000-8000-000000000002';

/** A story in which one check finds something, and where the finding leads. */
export interface FaultyStory {
  readonly check: string;
  /** A part of the finding's sentence. */
  readonly says: string;
  /** The words that are selected; null if the place is reached without a selection. */
  readonly words: string | null;
  /** What is right before them in their place, to tell them from the same words elsewhere. */
  readonly after?: string;
  readonly story?: Partial<Story>;
  /** The photo of the story; it has one only then. */
  readonly photo?: Partial<StoryPhoto>;
  readonly blocks?: readonly BodyNode[];
  readonly house?: Partial<House>;
  readonly known?: Partial<DeskKnowledge>;
}

const person = (name: string, more: object = {}) => ({ kind: 'person' as const, name, ...more });
const STRUCK = 4;
const TRACKED = 'https://a.example/?utm_source=x';
const WRAPPED = 'https://www.google.com/url?q=https://a.example/&sa=D';

/** Where a mark leads, in a caption. */
const marked = (start: number, end: number, href: string) => ({
  captionMarks: [{ start, end, kind: 'link' as const, href }],
});

/** At least one story for every check; more if its words can be in several kinds of places. */
export const FAULTY: readonly FaultyStory[] = [
  { check: 'headline', says: 'no headline', words: null, story: { headline: '' } },
  { check: 'slug', says: 'no slug', words: null, story: { slug: '' } },
  {
    ...{ check: 'slug-taken', says: 'another slug', words: 'a-slug' },
    known: {
      addresses: {
        others: [
          {
            ...{ id: OTHER_STORY, headline: 'Other', slug: 'a-slug', section: '' },
            ...{ firstPublished: null, createdAt: '2026-03-01T09:00:00.000Z', isPublished: false },
          },
        ],
      } as never,
    },
  },
  { check: 'language', says: 'not a language tag', words: null, story: { language: 'not one' } },
  { check: 'byline', says: 'no byline', words: null, story: { bylines: [] } },
  {
    ...{ check: 'double-byline', says: 'repeats an earlier', words: 'Jane Roe' },
    story: { bylines: [person('Jane Roe'), person('Jane Roe')] },
  },
  {
    ...{ check: 'double-byline', says: 'begins with', words: 'By' },
    story: { bylines: [person('By Jane Roe')] },
  },
  {
    ...{ check: 'double-byline', says: 'already prints it', words: 'By Jane Roe' },
    story: { bylines: [person('Jane Roe')] },
    blocks: [paragraph('By Jane Roe'), paragraph('It rained.')],
  },
  {
    ...{ check: 'times', says: 'is before the published time', words: null },
    story: { firstPublished: '2026-03-02T10:00:00+05:30', updated: '2026-03-02T09:00:00+05:30' },
  },
  {
    ...{ check: 'embargo', says: 'under embargo until', words: null },
    story: { embargo: '2026-03-02T10:00:00+05:30', updated: '2026-03-02T09:00:00+05:30' },
  },
  { check: 'body', says: 'no text yet', words: null, blocks: [] },
  { check: 'known-blocks', says: 'newer Copydesk', words: null, blocks: [{ type: 'poll', version: 1 }] },
  { check: 'placeholders', says: 'The headline', words: 'TK', story: { headline: 'Cost is TK crore' } },
  { check: 'placeholders', says: 'The slug', words: 'tk', story: { slug: 'a-tk-b' } },
  {
    ...{ check: 'placeholders', says: 'The short headline', words: 'TKTK' },
    story: { headlines: { short: 'It is TKTK', social: '', search: '' } },
  },
  { check: 'placeholders', says: 'Byline 1', words: 'TKTK', story: { bylines: [person('Jane TKTK')] } },
  {
    ...{ check: 'placeholders', says: 'Byline 2', words: 'TKTK' },
    story: { bylines: [person('Jane'), person('Ann', { role: 'Editor of TKTK' })] },
  },
  { check: 'placeholders', says: 'The tag', words: 'TKTK', story: { tags: ['one', 'TKTK'] } },
  {
    ...{ check: 'placeholders', says: 'Related link 1', words: 'TKTK' },
    story: { related: [{ title: 'About TKTK', url: 'https://a.example/' }] },
  },
  {
    ...{ check: 'placeholders', says: 'Correction 1', words: 'TKTK' },
    story: { corrections: [{ text: 'It was TKTK.', at: '2026-03-02T10:00:00+05:30' }] },
  },
  {
    ...{ check: 'placeholders', says: 'The attribution', words: 'TKTK', after: 'Ann ' },
    blocks: [blockQuote('Ann TKTK', text('We are TKTK.'))],
  },
  {
    ...{ check: 'placeholders', says: 'The attribution', words: 'TKTK', after: 'Bob ' },
    blocks: [pullQuote('We are TKTK.', 'Bob TKTK')],
  },
  { check: 'placeholders', says: 'The caption', words: 'TKTK', photo: { caption: 'A TKTK' } },
  { check: 'placeholders', says: 'The creator', words: 'TKTK', photo: { creator: 'Ann TKTK' } },
  {
    ...{ check: 'placeholders', says: 'The copyright notice', words: 'TKTK' },
    photo: { copyrightNotice: '© TKTK 2026' },
  },
  {
    ...{ check: 'comment-marks', says: '[AB1]', words: '[AB1]', after: 'same ' },
    blocks: [list([text('A mark')], [text('The '), text('same [AB1]', 1), text(' mark')])],
  },
  {
    ...{
      check: 'struck-out',
      says: 'guilty as charged',
      words: 'guilty as charged',
      after: 'not guilty, but ',
    },
    blocks: [
      paragraph(text('He is not guilty, but '), text('guilty ', STRUCK), text('as charged', STRUCK | 1)),
    ],
  },
  {
    ...{ check: 'struck-out', says: '“ty”', words: 'ty', after: 'ty\nty guil' },
    blocks: [list([text('ty')], [text('ty guil'), text('ty', STRUCK), text('.')])],
  },
  {
    ...{ check: 'struck-out', says: '“of the old report”', words: 'of the old report' },
    blocks: [
      paragraph(
        text('He read '),
        text('of ', STRUCK),
        link('https://a.example/', text('the old', STRUCK)),
        text(' report', STRUCK),
      ),
    ],
  },
  {
    check: 'struck-out',
    says: '“gone”',
    words: 'g\u0336o\u0336n\u0336e\u0336',
    photo: { caption: 'It is g\u0336o\u0336n\u0336e\u0336.' },
  },
  { check: 'photo-file', says: 'no picture yet', words: null, photo: { file: null } },
  {
    ...{ check: 'photo-size', says: 'is only 38 × 50 pixels', words: null },
    photo: { file: { ...file, width: 38, height: 50 } },
  },
  { check: 'photo-credit', says: 'no credit', words: null, photo: { credit: '' } },
  {
    ...{ check: 'photo-credit-names-nobody', says: 'names nobody', words: 'Internet' },
    photo: { credit: 'Internet' },
  },
  {
    ...{ check: 'photo-credit-unseen', says: 'hidden character', words: 'A. \u202enaR' },
    photo: { credit: 'A. \u202enaR' },
  },
  {
    ...{ check: 'photo-credit-length', says: '2,100 letters', words: null },
    photo: { credit: 'Asha R. '.repeat(262) + 'Sen.' },
  },
  { check: 'photo-alt', says: 'no alt text', words: null, photo: { alt: '' } },
  {
    ...{ check: 'photo-alt-says-nothing', says: 'does not say what', words: 'IMG_1.jpg' },
    photo: { alt: 'IMG_1.jpg' },
  },
  {
    ...{ check: 'photo-known', says: 'does not have', words: null },
    blocks: [{ type: 'photo', version: 1, photoId: OTHER_STORY }],
  },
  {
    ...{ check: 'photo-allowed', says: 'do not use again', words: null, photo: {} },
    known: { bars: new Map([[file.sha256, [{ why: 'do not use', reason: 'A complaint' }]]]) },
  },
  {
    ...{ check: 'photo-letters', says: 'which character set its words are in', words: null, photo: {} },
    known: { bars: new Map([[file.sha256, [{ why: 'letters in doubt' }]]]) },
  },
  {
    ...{ check: 'photo-alt-repeats', says: 'repeats its caption', words: 'A gate' },
    photo: { alt: 'A gate', caption: 'A gate' },
  },
  {
    ...{ check: 'photo-alt-length', says: '258 characters', words: 'too much' },
    photo: { alt: `${'A gate of '.repeat(25)}too much` },
  },
  {
    ...{ check: 'photo-decorative', says: 'is marked as decorative', words: null },
    photo: { decorative: true, caption: 'A gate' },
  },
  {
    ...{ check: 'photo-ai', says: 'with AI', words: null },
    photo: {
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
  },
  {
    ...{ check: 'links', says: 'cannot be published', words: 'the report', after: 'See the report and ' },
    blocks: [
      paragraph(text('See the report and '), link('javascript:alert(1)', text('the '), text('report', 1))),
    ],
  },
  {
    ...{ check: 'links', says: 'in the caption', words: 'gate', after: 'The gate, a ' },
    photo: { caption: 'The gate, a gate', ...marked(12, 16, 'javascript:alert(1)') },
  },
  {
    ...{ check: 'trackers', says: 'block 1 tracks', words: 'gate', after: 'A gate\nA ' },
    blocks: [list([text('A gate')], [text('A '), link(TRACKED, text('gate'))])],
  },
  {
    ...{ check: 'trackers', says: 'google.com', words: 'gate', after: 'A ' },
    blocks: [paragraph(text('A '), link(WRAPPED, text('gate')))],
  },
  {
    ...{ check: 'trackers', says: 'the caption of Photo 1 tracks', words: 'gate', after: 'The gate, a ' },
    photo: { caption: 'The gate, a gate', ...marked(12, 16, TRACKED) },
  },
  {
    ...{ check: 'trackers', says: 'byline 1 tracks', words: TRACKED },
    story: { bylines: [person('Jane Roe', { url: TRACKED })] },
  },
  {
    ...{ check: 'trackers', says: 'related link 1 tracks', words: TRACKED },
    story: { related: [{ title: 'More', url: TRACKED }] },
  },
  {
    ...{ check: 'heading-levels', says: 'skips a level', words: null },
    blocks: [paragraph('It rained.'), heading('h2', text('One')), heading('h4', text('Two'))],
  },
  {
    ...{ check: 'titled-holders', says: 'has no title', words: null },
    blocks: [paragraph('It rained.'), factBox('', paragraph('It rained.'))],
  },
  {
    ...{ check: 'pull-quote-in-copy', says: 'word for word', words: 'We knew', after: '' },
    blocks: [paragraph('It rained.'), pullQuote('We knew', 'We knew')],
  },
  {
    ...{ check: 'house-address', says: 'still the sample', words: null },
    house: { url: 'https://www.example.org', storyUrl: 'https://www.example.org/{slug}' },
  },
];

/** The story of a case, correct except for the case's fault. */
export function faultyStory({ story, photo, blocks }: FaultyStory): Story {
  const slot = photo && newStoryPhoto({ file, credit: 'PIB', alt: 'A gate in the rain', ...photo });
  const shown = slot ? [photoNode] : [];
  return {
    ...newStory({ headline: 'A headline', slug: 'a-slug' }),
    bylines: [person('Asha Rao')],
    photos: slot ? { [photoId]: slot } : {},
    body: bodyOf([...(blocks ?? [paragraph('It rained.')]), ...shown]),
    ...story,
  };
}
