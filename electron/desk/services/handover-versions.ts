import type { Sha256 } from '@shared/story/ids';
import { storyColumns } from '../story-columns';
import { compressDocument, parseStory } from '../story-document';
import { textOf } from './check-handover';
import type { Handover } from './handover-file';

/** A text as the library keeps it for its versions, with what their list shows of it. */
export interface KeptText {
  readonly headline: string;
  readonly words: number;
  /** Compressed. */
  readonly document: Uint8Array;
}

/** A checked hand-over that is ready to be written: of its texts, the desk reads the draft alone. */
export interface ReadyHandover {
  readonly handover: Handover;
  readonly versions: ReadonlyMap<Sha256, KeptText>;
}

/** The texts of its versions as they are kept. Reading thousands takes seconds: for a thread, where there can be so many. */
export function keptTexts(handover: Handover): Map<Sha256, KeptText> {
  const kept = new Map<Sha256, KeptText>();
  for (const { sha256 } of handover.record.revisions) {
    if (kept.has(sha256)) continue;
    const json = textOf(handover, sha256);
    const { headline, words } = storyColumns(parseStory(json));
    kept.set(sha256, { headline, words, document: compressDocument(json) });
  }
  return kept;
}

/** Gets a checked hand-over ready. */
export function readyHandover(handover: Handover): ReadyHandover {
  const draft = handover.record.sha256;
  const versions = keptTexts(handover);
  return { handover: { ...handover, texts: new Map([[draft, textOf(handover, draft)]]) }, versions };
}
