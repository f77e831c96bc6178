import { randomUUID } from 'node:crypto';
import type { LeftOutReason } from '@shared/intake/report';
import { IN_TABLE } from '@shared/intake/documents/read-html';
import {
  type Origin,
  plainBlock,
  type Run,
  type SourceBlock,
  textOf,
  tidyRuns,
  type Within,
} from '@shared/intake/documents/source-document';

/** What a document has besides its copy: words that stay out, or notes about the words that come in. */
export type Aside =
  | ({
      readonly is: 'left';
      readonly text: string;
      readonly reason: LeftOutReason;
      readonly within?: Within;
    } & Origin)
  | { readonly is: 'doubt'; readonly doubt: string };

/**
 * Carries asides through a reader that does not know them. A placeholder character in the text marks each one, and is
 * removed from the blocks afterwards.
 */
export class Asides {
  private readonly all: Aside[] = [];
  private readonly formulas: string[] = [];
  /** No document has this sign in its own words. */
  private readonly mark = `aside${randomUUID().replaceAll('-', '')}n`;

  /** A placeholder for an aside. Put it at the end of the paragraph that the aside belongs to. */
  sign(aside: Aside): string {
    this.all.push(aside);
    return `${this.mark}${this.all.length - 1}e`;
  }

  /** Stands for a formula in the text. {@link withFormulas} puts its MathML in place of it. */
  formula(markup: string): string {
    this.formulas.push(markup);
    return `${this.mark}f${this.formulas.length - 1}e`;
  }

  withFormulas(markup: string): string {
    return markup.replaceAll(
      new RegExp(`${this.mark}f(\\d+)e`, 'gu'),
      (_, at: string) => this.formulas[Number(at)] ?? '',
    );
  }

  /** A text without signs. */
  without(text: string): string {
    return text.replaceAll(new RegExp(`${this.mark}f?\\d+e`, 'gu'), '');
  }

  /** The blocks without signs: what is left out follows the block that it belongs to, and a doubt is on it. */
  into(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
    const into: SourceBlock[] = [];
    for (const block of blocks) {
      const { runs, asides } = this.takenFrom(block);
      if (asides.length === 0) {
        into.push(block);
        continue;
      }
      if (runs.length > 0) into.push({ ...block, runs });
      const doubts = asides.flatMap((aside) => (aside.is === 'doubt' ? [aside.doubt] : []));
      const at = into.findLastIndex(({ role }) => role?.is !== 'hidden');
      if (doubts.length > 0 && at >= 0) into[at] = withDoubt(into[at]!, doubts);
      for (const aside of asides) if (aside.is === 'left') into.push(...leftBlocks(aside));
    }
    return into;
  }

  private takenFrom(block: SourceBlock): {
    readonly runs: readonly Run[];
    readonly asides: readonly Aside[];
  } {
    if (!textOf(block).includes(this.mark)) return { runs: block.runs, asides: [] };
    const asides: Aside[] = [];
    const sign = new RegExp(`${this.mark}(\\d+)e`, 'gu');
    const runs = block.runs.map((run) => ({
      ...run,
      text: run.text.replaceAll(sign, (_, number: string) => {
        asides.push(this.all[Number(number)]!);
        return '';
      }),
    }));
    return { runs: tidyRuns(runs, isRow(block)), asides };
  }
}

const withDoubt = (block: SourceBlock, doubts: readonly string[]): SourceBlock => ({
  ...block,
  doubt: [...(block.doubt === undefined ? [] : [block.doubt]), ...doubts].join(' '),
});

/** What is left out as lines of the document, for the report: a paragraph each. */
export const leftBlocks = (aside: Aside & { readonly is: 'left' }): readonly SourceBlock[] => {
  const { is: _is, text, reason, within, ...origin } = aside;
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const place = within && lines.length === 1 ? { within } : {};
  return lines.map((line) => plainBlock(line, { is: 'hidden', reason, ...place, ...origin }));
};

const isRow = ({ role }: SourceBlock): boolean => role?.is === 'doubtful' && role.doubt === IN_TABLE;

/** A text document's tables hold copy: no row of one is a menu or a byline. */
export const withRowsAsCopy = (blocks: readonly SourceBlock[]): readonly SourceBlock[] => {
  // The rows of a table share one role, so the report states its doubt once.
  const roles = new Map<unknown, SourceBlock['role']>();
  return blocks.map((block) => {
    const { role } = block;
    if (role?.is !== 'doubtful' || role.doubt !== IN_TABLE) return block;
    if (!roles.has(role)) roles.set(role, { ...role, isCopy: true });
    return { ...block, role: roles.get(role)! };
  });
};

/** The time of something, if the document knows it: some programs write the year 0 or 1970 for no time. */
export const whenSaid = (at: string): { readonly at?: string } =>
  /^(?:19[89]|20|21)\d/.test(at) ? { at } : {};

/** Words that a comment is about are quoted up to that length. */
export const MAX_ABOUT = 200;

/** The words that a comment is about, in one line and not too long. */
export function cutAbout(words: string): { readonly about?: string } {
  const about = words.replaceAll(/\s+/gu, ' ').trim();
  if (about === '') return {};
  return { about: about.length > MAX_ABOUT ? `${about.slice(0, MAX_ABOUT)}…` : about };
}

const PERSON = (by: string | undefined): string => (by ? ` by ${by}` : '');
const DAY = (at: string | undefined): string => (at ? ` on ${at.slice(0, 10)}` : '');

/** A change in a paragraph: who made it, when, and its words. */
export interface Change extends Pick<Origin, 'by' | 'at'> {
  readonly did: 'insert' | 'delete';
  readonly words: string;
  /** The rest of the paragraph after a deletion; nothing if no words of it are left. */
  readonly rest?: string;
}

/** The former place of words that were removed from a paragraph, if some of it is left. */
export const placeWithin = (words: string, rest: string | undefined): { readonly within?: Within } =>
  rest === undefined
    ? {}
    : { within: { words: words.replaceAll(/\s+/gu, ' '), rest: rest.replaceAll(/\s+/gu, ' ').trimEnd() } };

/**
 * What a person must know about a changed paragraph: its insertions came in, its deletions did not. `earlier` is
 * the paragraph as it was before.
 */
export function changeAsides(changes: readonly Change[], earlier: string): readonly Aside[] {
  const said = changes
    .filter(({ words }) => words.trim() !== '')
    .map((change) => ({ ...change, raw: change.words, words: change.words.replaceAll(/\s+/gu, ' ').trim() }));
  if (said.length === 0) return [];
  const doubt = said
    .map(({ did, words, by, at }) =>
      did === 'insert'
        ? `“${words}” was inserted${PERSON(by)}${DAY(at)} and came in.`
        : `“${words}” was deleted${PERSON(by)}${DAY(at)} and is left out.`,
    )
    .join(' ');
  const deleted = said
    .filter(({ did }) => did === 'delete')
    .map(({ words, raw, rest, by, at }): Aside => ({
      is: 'left',
      text: words,
      reason: 'deleted text',
      ...placeWithin(raw, rest),
      ...(by && { by }),
      ...(at && { at }),
    }));
  const isMixed = said.some(({ did }) => did === 'insert') && earlier.trim() !== '';
  return [
    { is: 'doubt', doubt },
    ...deleted,
    ...(isMixed ? [{ is: 'left', text: earlier, reason: 'earlier wording' } as const] : []),
  ];
}
