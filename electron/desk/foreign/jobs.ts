import type { House } from '@shared/house/house';
import type { Charset, ReadCharset } from '@shared/intake/charset';
import type { SourceDocument } from '@shared/intake/documents/source-document';
import { takeInDocument, takeInText, type TakenIn } from '@shared/intake/take-in';
import type { StoryId } from '@shared/story/ids';
import { renamed } from '../derived-id';
import { type CharsetReading, charsetReadings } from '../documents/charset-readings';
import { loadLanguageGuesser } from '../documents/guess-language';
import { checkHandover, draftOf, textOf } from '../handover/check-handover';
import {
  type Handover,
  HANDOVER_LIMITS,
  packHandover,
  tooLarge,
  unpackHandover,
} from '../handover/handover-file';
import { type KeptTexts, keptTexts } from '../handover/handover-versions';
import { readCopy } from '../documents/read-copy';
import type { WordDocument } from '../documents/read-docx';
import { type DraftParts, draftParts, readyText, type ReadyText } from '../records/draft-parts';
import { lettersOf } from '../records/story-search';

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

/** A text that was taken in and is ready to be written: the desk reads none of it. */
export interface ReadyStory extends TakenIn {
  readonly ready: ReadyText;
}

interface TextToTakeIn {
  /** The id of the story that it becomes; null for a new one. */
  readonly id: StoryId | null;
  readonly house: House;
  /** The file's name, or null for pasted copy. */
  readonly source: string | null;
}

function readyStory({ story: taken, report }: TakenIn, id: StoryId | null): ReadyStory {
  const story = id === null ? taken : renamed(taken, id);
  return { story, report, ready: readyText(story) };
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
  }): Promise<ReadyStory | UnplacedDocument> => {
    const copy = await readCopy(options.source, bytes, charset);
    if ('document' in copy && copy.pictures.size > 0) return copy;
    const all = { ...options, readIn: copy.readIn, guessLanguage: await loadLanguageGuesser() };
    const taken = 'document' in copy ? takeInDocument(copy.document, all) : takeInText(copy.text, all);
    return readyStory(taken, options.id);
  },

  takeInDocument: async ({
    document,
    ...options
  }: TextToTakeIn & {
    readonly document: SourceDocument;
    readonly readIn: ReadCharset | null;
  }): Promise<ReadyStory> =>
    readyStory(
      takeInDocument(document, { ...options, guessLanguage: await loadLanguageGuesser() }),
      options.id,
    ),

  takeInText: async ({ text, ...options }: TextToTakeIn & { readonly text: string }): Promise<ReadyStory> =>
    readyStory(takeInText(text, { ...options, guessLanguage: await loadLanguageGuesser() }), options.id),

  /** A `.copydesk` file, unpacked, checked and ready to be written. Throws as these do. */
  readHandover: (bytes: Uint8Array): ReadyHandover => {
    const handover = unpackHandover(bytes);
    checkHandover(handover);
    const { sha256 } = handover.record;
    const texts = new Map([[sha256, textOf(handover, sha256)]]);
    const draft = draftOf(handover);
    if (lettersOf(draft) > HANDOVER_LIMITS.draft) throw tooLarge();
    const versions = keptTexts(handover);
    return { handover: { ...handover, texts }, versions, draft: draftParts(draft) };
  },

  packHandover: (handover: Handover): Uint8Array<ArrayBuffer> => packHandover(handover),

  charsetReadings: ({ bytes }: { readonly bytes: Uint8Array }): Promise<CharsetReading[]> =>
    charsetReadings(bytes),
};
export type ForeignJobs = typeof JOBS;
