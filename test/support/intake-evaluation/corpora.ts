import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Byline } from '@shared/story/fields';
import { decodeCopy } from '../../../electron/desk/documents/decode-copy';

/** The repository's folder: the benchmark's bundle lies elsewhere than this file. */
function findRoot(folder: string): string {
  return existsSync(join(folder, 'bench/intake/floors.json')) ? folder : findRoot(dirname(folder));
}
export const ROOT = findRoot(import.meta.dirname);

/** The expected result for a copy. A field that is undefined is not scored. */
export interface Wanted {
  /** Any of them is right. */
  readonly headlines?: readonly string[];
  /** Every name, in any order; `among` if others may be beside them. */
  readonly bylines?: { readonly names: readonly string[]; readonly among: boolean };
  /** Any of them is right; null for none. */
  readonly published?: readonly (string | null)[];
  readonly dateline?: string;
  readonly deck?: string;
  readonly captions?: readonly string[];
  readonly credits?: readonly string[];
  /** Paragraphs, or parts of them, that must be kept. */
  readonly body: readonly string[];
  /** Whether `body` is all that may be kept. */
  readonly isAll: boolean;
  /** Words that may not be in the body. */
  readonly furniture: readonly string[];
}

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly wanted: Wanted;
}

const Fixture = z.object({
  headline: z.string(),
  dateline: z.string(),
  bylines: z.array(Byline),
  firstPublished: z.string().nullable(),
  photos: z.array(z.object({ caption: z.string(), credit: z.string() })),
  body: z.array(z.string()),
  deck: z.string().optional(),
});

const said = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '');

async function readCases(
  folder: string,
  expectation: string,
  wantedOf: (json: unknown) => Wanted,
): Promise<readonly Case[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(expectation))
    .map((name) => name.slice(0, -expectation.length))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      text: (await decodeCopy(readFileSync(join(folder, `${name}.txt`)))).text,
      wanted: wantedOf(JSON.parse(readFileSync(join(folder, `${name}${expectation}`), 'utf8'))),
    })),
  );
}

/** The fixtures of this project, by those who write the rules. */
export const ownCases = (): Promise<readonly Case[]> =>
  readCases(join(ROOT, 'test/fixtures/intake'), '.json', (json) => {
    const page = Fixture.parse(json);
    return {
      headlines: [page.headline],
      bylines: { names: page.bylines.map(({ name }) => name), among: false },
      published: [page.firstPublished],
      dateline: page.dateline,
      ...(page.deck !== undefined && { deck: page.deck }),
      captions: said(page.photos.map(({ caption }) => caption)),
      credits: said(page.photos.map(({ credit }) => credit)),
      body: page.body,
      isAll: true,
      furniture: [],
    };
  });

const Expectation = z.object({
  headline: z.string(),
  altHeadline: z.string().optional(),
  anyHeadline: z.boolean().optional(),
  byline: z.string().optional(),
  bylineFree: z.boolean().optional(),
  published: z.string().optional(),
  altPublished: z.string().optional(),
  noPublished: z.boolean().optional(),
  dateline: z.string().optional(),
  caption: z.string().optional(),
  captions: z.array(z.string()).default([]),
  credit: z.string().optional(),
  credits: z.array(z.string()).default([]),
  body: z.array(z.string()),
  notBody: z.array(z.string()),
  leftOut: z.array(z.string()),
});

/** The place of other people's copy, if there is any: beside the repository. */
const OTHERS = join(ROOT, '../shared/inputs/cases');

export const hasOthersCases = (folder = OTHERS): boolean => existsSync(folder);

/** Copy that other people collected, with the result that they expect. */
export const othersCases = (folder = OTHERS): Promise<readonly Case[]> =>
  readCases(folder, '.expect.json', (json) => {
    const page = Expectation.parse(json);
    const times = [page.published, page.altPublished].filter((time) => time !== undefined);
    return {
      ...(!page.anyHeadline && {
        headlines: [page.headline, ...(page.altHeadline === undefined ? [] : [page.altHeadline])],
      }),
      ...(!page.bylineFree && {
        bylines: { names: page.byline === undefined ? [] : [page.byline], among: page.byline !== undefined },
      }),
      ...(times.length > 0 && { published: times }),
      ...(page.noPublished && { published: [null] }),
      ...(page.dateline !== undefined && { dateline: page.dateline }),
      captions: [...(page.caption === undefined ? [] : [page.caption]), ...page.captions],
      credits: [...(page.credit === undefined ? [] : [page.credit]), ...page.credits],
      body: page.body,
      isAll: false,
      furniture: [...page.notBody, ...page.leftOut],
    };
  });
