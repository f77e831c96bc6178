import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ReadCaptionLines } from './figures';
import type { LeftOutKind } from './left-out';

/** The page is nested deeper than any page that a browser shows. */
export class NestedTooDeep extends RangeError {}

export interface TidyOptions {
  /** What is let in although it would normally be left out. */
  readonly keep?: ReadonlySet<LeftOutKind>;
  /** Whether what is left out stays in the page, as `hidden` elements, for a reader who reports on it. */
  readonly showsLeftOut?: boolean;
  /** Reads captions and credits; without it captions stay as the page has them. */
  readonly readCaption?: ReadCaptionLines;
}

export type Page = DefaultTreeAdapterTypes.Document;
