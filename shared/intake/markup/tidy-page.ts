import { parse } from 'parse5';
import { joinCaptions } from './figures';
import { TOP } from './flow';
import { sayFormulas } from './formulas';
import type { LeftOut } from './left-out';
import { leaveOutStruck } from './struck';
import { quoteReplies, wrapStyledQuotes } from './programs-quotes';
import { Styles } from './styles';
import { Tidier } from './tidier';
import type { Page, TidyOptions } from './tidy-options';
import { type ChildNode, type Element, isDeeperThan } from './tree';

/** A page as copy has it. */
export interface TidyPage {
  /** Its blocks, and in them lines of words in seven formats, with links and pictures. */
  readonly body: Element;
  readonly leftOut: readonly LeftOut[];
  /** Tracked insertions, which came in. */
  readonly insertions: readonly string[];
  /** The page as it was, and what of it is no word of the copy or stands beside it, in a photo's caption. */
  readonly source: {
    readonly page: Page;
    readonly styles: Styles;
    readonly skipped: ReadonlySet<ChildNode>;
    /** What is no word of the copy any more: lines that became captions, and words struck out of plain lines. */
    readonly taken: readonly string[];
  };
}

const MAX_DEPTH = 500;

/** Some clipboards of Windows come with their header. */
const HEADER = /^Version:[\d.]+\s+StartHTML:[^<]*/u;

/**
 * Foreign markup as copy has it: what programs and pages mean by tags, roles, classes and styles of their own is said by
 * the few tags that copy needs, and what nobody sees is left out, and noted. No word that is seen is lost, or glued to the
 * next.
 * @throws NestedTooDeep
 */
export const tidyPage = (markup: string, options: TidyOptions = {}): TidyPage =>
  tidyTree(parse(markup.replace(HEADER, '')), options);

/**
 * As {@link tidyPage}, from a page that is parsed already. It is taken apart.
 * @throws NestedTooDeep
 */
export function tidyTree(page: Page, options: TidyOptions = {}): TidyPage {
  const styles = new Styles(page);
  // A page that deep is hostile: what looks up and down in it would take minutes.
  if (!isDeeperThan(page, MAX_DEPTH)) {
    sayFormulas(page);
    quoteReplies(page);
    wrapStyledQuotes(page, styles);
  }
  const tidier = new Tidier(page, styles, options);
  for (const child of page.childNodes) tidier.read(child, TOP);
  tidier.flow.flush();
  const { flow, omissions } = tidier;
  const { leftOut, insertions, skipped } = omissions;
  const captions = options.readCaption
    ? joinCaptions(flow.body, options.readCaption, (line) => omissions.leaveStruck(line))
    : [];
  const struck = leaveOutStruck(flow.body, options);
  omissions.noteStruck(struck);
  return {
    body: flow.body,
    leftOut,
    insertions,
    source: { page, styles, skipped, taken: [...captions, ...struck] },
  };
}
