import type { Sha256 } from '@shared/story/ids';
import { storyColumns } from '../story-columns';
import { compressDocument, isNewer, parseStory } from '../story-document';
import { textOf } from './check-handover';
import type { Handover } from './handover-file';

/** The texts of a hand-over's versions as the library keeps them, with what a list of versions shows of each. */
export interface KeptTexts {
  readonly about: ReadonlyMap<Sha256, KeptText>;
  /** All of them, compressed, one after another: thousands of buffers would take the desk long to receive. */
  readonly documents: Uint8Array<ArrayBuffer>;
}

interface KeptText {
  readonly headline: string;
  readonly words: number;
  /** Where its document is. */
  readonly from: number;
  readonly to: number;
}

/** The texts of its versions as they are kept. Reading thousands takes seconds: for a thread, where there can be so many. */
export function keptTexts(handover: Handover): KeptTexts {
  const about = new Map<Sha256, KeptText>();
  const documents: Uint8Array[] = [];
  let from = 0;
  for (const { sha256, ...said } of handover.record.revisions) {
    if (about.has(sha256)) continue;
    const json = textOf(handover, sha256);
    // Only a restored story has a version of a newer build: `checkHandover` refuses one from another machine.
    const { headline, words } = isNewer(json) ? said : storyColumns(parseStory(json));
    const document = compressDocument(json);
    const to = from + document.length;
    about.set(sha256, { headline, words, from, to });
    documents.push(document);
    from = to;
  }
  return { about, documents: Uint8Array.from(Buffer.concat(documents)) };
}
