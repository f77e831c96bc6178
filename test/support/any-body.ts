import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { newStory, type Story } from '@shared/document/story';
import type { PhotoId } from '@shared/story/ids';
import fc from 'fast-check';
import { factBoxNode } from '@shared/blocks/fact-box';
import { slotLineNode } from '@shared/blocks/slot-line';

const PHOTOS = [1, 2].map((at) => `01900000-0000-7000-8000-00000000000${at}` as PhotoId);

/** Words in several languages and scripts, and texts that leave no trace. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('ab c.’&<>"')), maxLength: 12 }) },
  fc.constantFrom(
    ...['', ' ', '\u200b', 'Asha Rao', 'The ferry leaves at six, and the town is still asleep.'],
    ...['स्टेशन के पास की रसोई में आज भी खाना बनता है', 'السفينة غادرت الميناء في المدينة', 'রাত ন’টা'],
    ...['Le bateau est parti ce matin, et la ville dormait encore dans la brume.', 'm\u00b2 — 4'],
  ),
);

const node = (type: string, more: object): BodyNode => ({ type, version: 1, ...more });

const text = fc
  .tuple(words, fc.oneof(fc.constant(0), fc.nat(2047)))
  .map(([said, format]) => node('text', { text: said, format }));
const leaf = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom(node('linebreak', {}), node('tab', { text: '\t', format: 0 })),
);
const address = fc.constantFrom('https://example.org/a?b=1&c|d', 'mailto:desk@example.org');
const link = fc
  .tuple(address, fc.array(leaf, { maxLength: 3 }))
  .map(([url, children]) => node('link', { url, children }));
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: leaf }, link), { maxLength: 5 });
const direction = fc.constantFrom(null, null, 'ltr', 'rtl');

const lines = (type: string, more: fc.Arbitrary<object> = fc.constant({})) =>
  fc
    .tuple(inline, direction, more)
    .map(([children, dir, own]) => node(type, { children, direction: dir, ...own }));

const { list } = fc.letrec<{ list: BodyNode; item: BodyNode }>((tie) => ({
  list: fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 9 }), fc.array(tie('item'), { maxLength: 4 }))
    .map(([isOrdered, start, children]) =>
      node('list', {
        ...{ listType: isOrdered ? 'number' : 'bullet', tag: isOrdered ? 'ol' : 'ul', start },
        children,
      }),
    ),
  item: fc
    .tuple(inline, fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('list'), { maxLength: 2 })))
    .map(([said, lists]) => node('listitem', { children: [...said, ...lists] })),
}));

const block = fc.oneof(
  lines('paragraph'),
  lines('heading', fc.record({ tag: fc.constantFrom('h2', 'h3', 'h4') })),
  lines(
    'block-quote',
    inline.map((said) => ({ version: 2, $slots: { attribution: slotLineNode(said) } })),
  ),
  list,
  fc.tuple(inline, inline).map(([text, attribution]) => ({
    ...node('pull-quote', { version: 2 }),
    $slots: { text: slotLineNode(text), attribution: slotLineNode(attribution) },
  })),
  fc.constantFrom(...PHOTOS).map((photoId) => node('photo', { photoId })),
  fc.constant(node('divider', {})),
);

const boxed = fc
  .tuple(inline, fc.array(block, { maxLength: 4 }))
  .map(([title, children]) => factBoxNode(title, children));

const mark = fc.record({
  start: fc.nat(8),
  end: fc.integer({ min: 1, max: 14 }),
  kind: fc.constantFrom('bold', 'italic', 'link'),
  // A caption may have one that no page has.
  href: fc.oneof(address, fc.constant('javascript:alert(1)')),
});
const photo = fc.record({
  ...{ caption: words, credit: words, alt: words },
  captionMarks: fc.array(mark, { maxLength: 3 }),
  digitalSourceType: fc.constantFrom(
    '',
    'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  ),
});

/** A story of any blocks that this build knows, in any order, in one of three languages. */
export const anyStory: fc.Arbitrary<Story> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: block }, boxed), { maxLength: 8 }),
    fc.tuple(photo, photo),
    fc.constantFrom('en', 'hi', 'ar'),
  )
  .map(([blocks, photos, language]) =>
    newStory({
      ...{ language, direction: language === 'ar' ? 'rtl' : 'ltr', headline: 'x', slug: 'x' },
      body: bodyOf(blocks),
      photos: Object.fromEntries(photos.map((own, at) => [PHOTOS[at]!, own])),
    }),
  );
