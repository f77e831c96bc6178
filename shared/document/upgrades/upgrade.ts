import type { Body } from '../body';

/** A story's document as it is stored, of any schema. */
export interface StoredStory {
  readonly schema: number;
  readonly [field: string]: unknown;
}

/** A document that was validated. */
export interface ReadStory extends StoredStory {
  readonly id: string;
  readonly body: Body;
}

/** One step from a schema of the story's document to the next, over the whole document with all its blocks. Pure. */
export interface Upgrade {
  /** Upgrades a document from the previous schema. It is not validated yet: whatever is malformed stays as it is. */
  readonly up: (story: StoredStory) => StoredStory;
  /**
   * The document by the schema before, to its byte what a build of that schema wrote; null if it says something that it cannot. The
   * upgrade of what this returns is what it was given.
   */
  readonly down: (story: ReadStory) => ReadStory | null;
}
