import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import type { LeftOutLine } from '@shared/intake/report';
import { takeInDocument } from '@shared/intake/take-in';
import { odtChanges, odtParagraph, odtSpan, openDocument } from '../../../test/support/open-document';
import { richText, rtfParagraph } from '../../../test/support/rich-text';
import { deleted, inserted, paragraph, run, wordDocument } from '../../../test/support/word-document';
import { readCopy } from './read-copy';

const house = defaultHouse();
const TITLE = 'Council keeps the night bus';

async function leftIn(name: string, bytes: Uint8Array): Promise<readonly LeftOutLine[]> {
  const copy = await readCopy(name, bytes);
  if ('text' in copy) throw new Error('It was taken for plain text.');
  return takeInDocument(copy.document, { house, source: name }).report.leftOut;
}

/** The sentence with the words back in it; null if nobody knows their place. */
function wholeAgain({ after, place }: LeftOutLine): string | null {
  if (!place || after === null) return null;
  return after.slice(0, place.offset) + place.words + after.slice(place.offset);
}

const squash = (text: string | null): string | undefined => text?.replaceAll(/\s+/gu, ' ').trim();

/** A sentence with words that were taken out of it, in a document of each kind. */
const DOCUMENTS: Readonly<
  Record<string, (is: 'deleted' | 'hidden', before: string, words: string, rest: string) => Uint8Array>
> = {
  'a.docx': (is, before, words, rest) =>
    wordDocument([
      paragraph(run(TITLE), 'Title'),
      paragraph(run(before) + (is === 'deleted' ? deleted(words) : run(words, '<w:vanish/>')) + run(rest)),
    ]),
  'a.odt': (is, before, words, rest) =>
    openDocument([
      odtParagraph(TITLE, 'Title'),
      odtChanges(is === 'deleted' ? words : 'x'),
      odtParagraph(
        `${before}${is === 'deleted' ? '<text:change text:change-id="c2"/>' : odtSpan(words, 'Hidden')}${rest}`,
      ),
    ]),
  'a.rtf': (is, before, words, rest) =>
    richText([
      rtfParagraph(TITLE, '\\s3'),
      rtfParagraph(`${before}{\\${is === 'deleted' ? 'deleted' : 'v'} ${words}}${rest}`),
    ]),
};

describe.each(Object.entries(DOCUMENTS))('words that are taken out of a sentence of %s', (name, document) => {
  it.each(['deleted', 'hidden'] as const)('know their place in it, when they are %s', async (is) => {
    const text = fc.lorem({ maxCount: 4 }).map((words) => words.replaceAll(/[.,]/gu, ''));
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.boolean(), async (before, words, rest, isBehind) => {
        const [one, other] = isBehind ? [`${before} `, `${words} `] : [before, ` ${words}`];
        const end = isBehind ? `${rest}.` : ` ${rest}.`;
        const left = (await leftIn(name, document(is, `The ${one}`, other, end))).find(
          ({ reason }) => reason === `${is} text`,
        );
        expect(squash(wholeAgain(left!))).toBe(squash(`The ${one}${other}${end}`));
      }),
      { numRuns: 40 },
    );
  });

  it('have no place in another paragraph, when all of theirs was taken', async () => {
    const left = (await leftIn(name, document('deleted', '', 'He took the money.', ''))).find(
      ({ reason }) => reason === 'deleted text',
    );
    expect(left?.text).toBe('He took the money.');
    expect(left?.place).toBeUndefined();
  });
});

it('keeps the place of a deletion in a Word file beside insertions and hidden words', async () => {
  const left = await leftIn(
    'a.docx',
    wordDocument([
      paragraph(run(TITLE), 'Title'),
      paragraph(
        run('The driver was ') +
          deleted('allegedly ') +
          inserted(run('certainly ')) +
          run('very ', '<w:vanish/>') +
          run('drunk, he said.'),
      ),
    ]),
  );
  expect(left.map(wholeAgain)).toEqual([
    'The driver was allegedly certainly drunk, he said.',
    null,
    'The driver was certainly very drunk, he said.',
  ]);
});

it('is the same behind a dateline that the intake cuts', async () => {
  const [left] = await leftIn(
    'a.docx',
    wordDocument([
      paragraph(run(TITLE), 'Title'),
      paragraph(run('KOLKATA: The council ') + deleted('almost ') + run('kept the bus on Monday, it said.')),
    ]),
  );
  expect(wholeAgain(left!)).toBe('The council almost kept the bus on Monday, it said.');
});
