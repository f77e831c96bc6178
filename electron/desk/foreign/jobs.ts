import type { House } from '@shared/house/house';
import type { Charset, ReadCharset } from '@shared/intake/charset';
import type { SourceDocument } from '@shared/intake/documents/source-document';
import { takeInDocument, takeInText, type TakenIn } from '@shared/intake/take-in';
import { type CharsetReading, charsetReadings } from '../documents/charset-readings';
import { loadLanguageGuesser } from '../documents/guess-language';
import { checkHandover, draftOf, textOf } from '../handover/check-handover';
import { type Handover, packHandover, unpackHandover } from '../handover/handover-file';
import { type KeptTexts, keptTexts } from '../handover/handover-versions';
import { readCopy } from '../documents/read-copy';
import type { WordDocument } from '../documents/read-docx';
import { type DraftParts, draftParts } from '../records/draft-parts';

/** A document whose pictures the library has to keep before its lines become a story. */
export interface UnplacedDocument extends WordDocument {
  readonly readIn: ReadCharset | null;
}

/** A checked hand-over that is ready to be written: the desk reads none of its texts. */
export interface ReadyHandover {
  readonly handover: Handover;
  readonly versions: KeptTexts;
  readonly draft: DraftParts;
}

interface TextToTakeIn {
  readonly house: House;
  /** The file's name, or null for pasted copy. */
  readonly source: string | null;
}

/** All work on foreign bytes off the desk's thread. Input and output can be cloned. */
export const JOBS = {
  /** A file as a story and its report; or, if it has pictures, as a document that waits for them. Throws as `readCopy` and `takeInText`. */
  takeInFile: async ({
    bytes,
    charset,
    ...options
  }: TextToTakeIn & {
    readonly source: string;
    readonly bytes: Uint8Array;
    readonly charset: Charset | null;
  }): Promise<TakenIn | UnplacedDocument> => {
    const copy = await readCopy(options.source, bytes, charset);
    if ('document' in copy && copy.pictures.size > 0) return copy;
    const all = { ...options, readIn: copy.readIn, guessLanguage: await loadLanguageGuesser() };
    return 'document' in copy ? takeInDocument(copy.document, all) : takeInText(copy.text, all);
  },

  takeInDocument: async ({
    document,
    ...options
  }: TextToTakeIn & {
    readonly document: SourceDocument;
    readonly readIn: ReadCharset | null;
  }): Promise<TakenIn> =>
    takeInDocument(document, { ...options, guessLanguage: await loadLanguageGuesser() }),

  takeInText: async ({ text, ...options }: TextToTakeIn & { readonly text: string }): Promise<TakenIn> =>
    takeInText(text, { ...options, guessLanguage: await loadLanguageGuesser() }),

  /** A `.copydesk` file, unpacked, checked and ready to be written. Throws as these do. */
  readHandover: (bytes: Uint8Array): ReadyHandover => {
    const handover = unpackHandover(bytes);
    checkHandover(handover);
    const { sha256 } = handover.record;
    const texts = new Map([[sha256, textOf(handover, sha256)]]);
    const draft = draftParts(draftOf(handover));
    return { handover: { ...handover, texts }, versions: keptTexts(handover), draft };
  },

  packHandover: (handover: Handover): Uint8Array<ArrayBuffer> => packHandover(handover),

  charsetReadings: ({ bytes }: { readonly bytes: Uint8Array }): Promise<CharsetReading[]> =>
    charsetReadings(bytes),
};
export type ForeignJobs = typeof JOBS;
