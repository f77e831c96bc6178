import { AppError } from '@shared/errors';
import type { OpenStory } from '@shared/api/stories';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { ZonedTime } from '@shared/story/fields';
import { allDamagedRowsOf, refuseDamaged } from '../damaged-rows';
import type { StoryRow } from '../db/story.repo';
import { decodeStory } from '../story-document';
import { exportRefusal } from './move-rules';
import type { Newsroom, Signature } from '../newsroom';
import { rememberStamp } from './publication-stamp';
import {
  getRow,
  isChangedSinceApproval,
  keepVersion,
  recordEvent,
  replaceDraft,
  toOpenStory,
} from './story-draft';

/** The exported text. `revision` is the stored one, before the stamp. */
export interface Exported {
  readonly revision: number;
  readonly note: string;
  /** Set if this export is the first publication. */
  readonly firstPublished?: ZonedTime | null;
}

/** What is needed to record an export later: the exported text, and who exported it when. */
export interface LateExport {
  readonly json: string;
  readonly sha256: Sha256;
  readonly firstPublished: ZonedTime | null;
  readonly note: string;
  readonly at: string;
  readonly signature: Signature;
  /** Whether the text had been approved before. */
  readonly approved: boolean;
}

/** What publishing needs from the library: the text to export, and the record of the export. */
export function exportRecordService(newsroom: Newsroom) {
  const { library, now, emit, signature } = newsroom;

  const getExportable = (id: StoryId) => {
    const row = getRow(newsroom, id);
    const changed = isChangedSinceApproval(row);
    const refusal = exportRefusal(row.status, signature().role, changed);
    if (refusal) throw new AppError('NOT_ALLOWED', refusal);
    const approved = (row.status === 'approved' || row.status === 'exported') && !changed;
    return { row, approved };
  };

  /** Call inside a transaction. */
  const stamp = (row: StoryRow, time: ZonedTime, at: string): StoryRow => {
    const story = decodeStory(row);
    if (story.firstPublished !== null) return row;
    const next = replaceDraft(newsroom, row, { ...story, firstPublished: time }, at);
    rememberStamp(library, row.id, { from: row.revision, to: next.revision, time });
    if (row.settledSha256 !== row.sha256) return next;
    library.stories.setStanding(row.id, row.status, next.sha256);
    return { ...next, settledSha256: next.sha256 };
  };

  return {
    /**
     * The draft to export. Throws NOT_ALLOWED if this person may not export it as it is, and ROW_DAMAGED if something other than
     * Copydesk has changed what it rests on.
     */
    getDraft: (id: StoryId): OpenStory => {
      const { row } = getExportable(id);
      refuseDamaged('Not exported.', allDamagedRowsOf(library, row));
      return toOpenStory(row);
    },

    /** Whether this text is already approved. Throws as `getDraft` does. */
    isApproved: (id: StoryId): boolean => getExportable(id).approved,

    /**
     * Writes into the story when it was first published; a story that already has that time stays as it is.
     * The stamp is not an editorial change: an approved text stays approved.
     */
    stampFirstPublished: (id: StoryId, time: ZonedTime): OpenStory => {
      const stamped = library.transact(() => stamp(getRow(newsroom, id), time, now().toISOString()));
      emit({ kind: 'stories.changed', id });
      return toOpenStory(stamped);
    },

    /**
     * Records that this text was exported: a version, an event, the status, and if it is `firstPublished` the time of
     * that. An editor's export of an unapproved text approves it first. Nothing else of the document changes: the same
     * story exports to the same bytes again. Throws CONFLICT if the draft is no longer at `revision`.
     */
    record: (id: StoryId, exported: Exported, at: string = now().toISOString()): OpenStory => {
      const recorded = library.transact(() => {
        const { row, approved } = getExportable(id);
        if (row.revision !== exported.revision) {
          const message = 'The story was saved while it was being exported. Export it again.';
          throw new AppError('CONFLICT', message, { details: { current: toOpenStory(row), keptAs: null } });
        }
        const { firstPublished = null, note } = exported;
        const out = firstPublished === null ? row : stamp(row, firstPublished, at);
        if (!approved) recordEvent(newsroom, out, 'approved', at);
        keepVersion(newsroom, out, 'export', at);
        recordEvent(newsroom, out, 'exported', at, note);
        library.stories.setStanding(id, 'exported', out.sha256);
        return { ...out, status: 'exported' as const, settledSha256: out.sha256 };
      });
      emit({ kind: 'stories.changed', id });
      return toOpenStory(recorded);
    },

    /**
     * Records an export that was cut off before it was recorded, as it would have been recorded then, whoever the user is now.
     * If the draft has changed since, the exported text is kept as a version beside it.
     */
    recordLate: (id: StoryId, late: LateExport): void => {
      const { at, signature: then, firstPublished, note } = late;
      const signed = { ...newsroom, signature: () => then };
      const row = library.stories.find(id);
      if (!row) return;
      library.transact(() => {
        const now = firstPublished === null || row.deletedAt !== null ? row : stamp(row, firstPublished, at);
        const out = { id, json: late.json, sha256: late.sha256 };
        if (!late.approved) recordEvent(signed, out, 'approved', at);
        keepVersion(signed, out, 'export', at);
        recordEvent(signed, out, 'exported', at, note);
        // A text that differs from the exported one is shown as changed since.
        if (now.deletedAt === null) library.stories.setStanding(id, 'exported', late.sha256);
      });
      emit({ kind: 'stories.changed', id });
    },
  };
}
export type ExportRecordService = ReturnType<typeof exportRecordService>;
