import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { defaultHouse } from '@shared/house/house';
import { takeInDocument, takeInText } from '@shared/intake/take-in';
import { blockTexts } from '@shared/document/walk';
import {
  odtChanges,
  odtComment,
  odtParagraph,
  odtSpan,
  openDocument,
} from '../../../test/support/open-document';
import { richText, rtfParagraph, rtfRow, rtfWords } from '../../../test/support/rich-text';
import {
  bullet,
  commented,
  deleted,
  inserted,
  paragraph,
  run,
  table,
  wordDocument,
} from '../../../test/support/word-document';
import { readCopy } from './read-copy';

const house = defaultHouse();

/** A paragraph of words, some of them set or changed; an item; or a row of a table. */
interface Piece {
  readonly words: string;
  readonly as: 'said' | 'bold' | 'inserted' | 'deleted' | 'hidden' | 'commented';
}
type Block =
  | { readonly is: 'paragraph' | 'item' | 'title'; readonly pieces: readonly Piece[] }
  | { readonly is: 'rows'; readonly rows: readonly (readonly string[])[] };

const words = fc
  .array(fc.oneof(fc.lorem({ maxCount: 1 }), fc.constantFrom('Kaçmaz', 'নদী', '東京', 'Żubr', '12', 'café', 'Sport', 'Home')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' ')); // prettier-ignore
const piece = fc.record({
  words,
  as: fc.constantFrom('said', 'bold', 'inserted', 'deleted', 'hidden', 'commented'),
}) as fc.Arbitrary<Piece>;
const block = fc.oneof(
  fc.record({
    is: fc.constantFrom('paragraph', 'paragraph', 'item', 'title'),
    pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    is: fc.constant('rows'),
    rows: fc.array(fc.array(words, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
) as fc.Arbitrary<Block>;
const blocks = fc.array(block, { minLength: 1, maxLength: 6 });

const wordsIn = (text: string): readonly string[] =>
  text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const wordsOf = (list: readonly Block[]): readonly string[] =>
  list.flatMap((each) =>
    each.is === 'rows' ? each.rows.flat().flatMap(wordsIn) : each.pieces.flatMap((one) => wordsIn(one.words)),
  );

function asDocx(list: readonly Block[]): Uint8Array {
  const say = ({ words: text, as }: Piece): string => {
    const gap = `${text} `;
    if (as === 'inserted') return inserted(run(gap));
    if (as === 'deleted') return deleted(gap);
    if (as === 'commented') return commented(run(gap));
    return run(gap, { bold: '<w:b/>', hidden: '<w:vanish/>', said: '' }[as]);
  };
  return wordDocument(
    list.map((each) => {
      if (each.is === 'rows') return table(each.rows);
      const content = each.pieces.map(say).join('');
      if (each.is === 'item') return bullet('').replace(run(''), content);
      return paragraph(content, each.is === 'title' ? 'Title' : '');
    }),
  );
}

function asOdt(list: readonly Block[]): Uint8Array {
  const gone: string[] = [];
  const say = ({ words: text, as }: Piece): string => {
    const gap = `${text} `;
    if (as === 'inserted')
      return `<text:change-start text:change-id="c1"/>${gap}<text:change-end text:change-id="c1"/>`;
    if (as === 'deleted') {
      gone.push(text);
      return gone.length > 1 ? gap : '<text:change text:change-id="c2"/>';
    }
    if (as === 'commented') return odtComment(gap, 'Why?');
    return as === 'said' ? gap : odtSpan(gap, as === 'bold' ? 'Bold' : 'Hidden');
  };
  const content = list.map((each) => {
    if (each.is === 'rows') {
      const row = (cells: readonly string[]): string =>
        `<table:table-row>${cells.map((cell) => `<table:table-cell>${odtParagraph(cell)}</table:table-cell>`).join('')}</table:table-row>`;
      return `<table:table>${each.rows.map(row).join('')}</table:table>`;
    }
    const text = odtParagraph(each.pieces.map(say).join(''), each.is === 'title' ? 'Title' : 'Standard');
    return each.is === 'item' ? `<text:list><text:list-item>${text}</text:list-item></text:list>` : text;
  });
  return openDocument([odtChanges(gone[0] ?? ''), ...content]);
}

function asRtf(list: readonly Block[]): Uint8Array {
  const say = ({ words: text, as }: Piece): string => {
    const said = rtfWords(`${text} `);
    const marks = { said: '', bold: '\\b', inserted: '\\revised\\revauth1', deleted: '\\deleted\\revauthdel1', hidden: '\\v', commented: '' }[as]; // prettier-ignore
    const comment = as === 'commented' ? '{\\*\\atnauthor Legal}{\\*\\annotation Why?}' : '';
    return `{${marks} ${said}}${comment}`;
  };
  return richText(
    list.map((each) => {
      if (each.is === 'rows') return each.rows.map((row) => rtfRow(row.map(rtfWords))).join('');
      const content = each.pieces.map(say).join('');
      if (each.is === 'item') return rtfParagraph(`{\\listtext\\'b7\\tab}${content}`, '\\ls1');
      return rtfParagraph(content, each.is === 'title' ? '\\s3' : '');
    }),
  );
}

const FORMATS = [
  ['docx', asDocx],
  ['odt', asOdt],
  ['rtf', asRtf],
] as const;

async function said(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const copy = await readCopy(name, bytes);
  const options = { house, source: name };
  const { story, report } =
    'text' in copy ? takeInText(copy.text, options) : takeInDocument(copy.document, options);
  const lines = [...report.leftOut, ...report.read].map(({ text }) => text);
  return [...blockTexts(story), ...lines].flatMap(wordsIn);
}

describe.each(FORMATS)('whatever comes in as .%s', (ending, write) => {
  it('finds every word of it in the body, in a field or in the report', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (list) => {
        const counts = new Map<string, number>();
        for (const word of await said(`a.${ending}`, write(list)))
          counts.set(word, (counts.get(word) ?? 0) + 1);
        for (const word of wordsOf(list)) {
          const left = (counts.get(word) ?? 0) - 1;
          if (left < 0) throw new Error(`lost: ${word}`);
          counts.set(word, left);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read or refused in words when its bytes are changed', async () => {
    const whole = write([
      { is: 'title', pieces: [{ words: 'Council keeps the bus', as: 'said' }] },
      { is: 'paragraph', pieces: [{ words: 'The council voted.', as: 'inserted' }, { words: 'Why', as: 'commented' }] },
      { is: 'rows', rows: [['North', '12']] },
    ]); // prettier-ignore
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(change, fc.nat(whole.length), async (changes, cut) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const each of [bytes, bytes.slice(0, cut)]) {
          try {
            await said(`a.${ending}`, each);
          } catch (failure) {
            expect(failure).toBeInstanceOf(AppError);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
