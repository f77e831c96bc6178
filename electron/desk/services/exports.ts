import { AppError } from '@shared/api/errors';
import type { OpenStory } from '@shared/api/stories';
import type { StoryId } from '@shared/story/ids';
import type { ZonedTime } from '@shared/story/story';
import { decodeStory } from '../story-document';
import { exportRefusal } from './move-rules';
import type { Newsroom } from './newsroom';
import { rememberStamp } from './publication-stamp';
import {
  getRow,
  isChangedSinceApproval,
  keepVersion,
  recordEvent,
  replaceDraft,
  toOpenStory,
} from './story-draft';

/** What publishing asks of the library: the text to export, and the record that it went out. */
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

  return {
    /** The draft to export. Throws NOT_ALLOWED where this person may not export it as it stands. */
    getDraft: (id: StoryId): OpenStory => toOpenStory(getExportable(id).row),

    /**
     * Writes into the story when it was first published; a story that says so already stays as it is.
     * The stamp is no editorial change: an approved text stays approved.
     */
    stampFirstPublished: (id: StoryId, time: ZonedTime): OpenStory => {
      const at = now().toISOString();
      const stamped = library.transact(() => {
        const row = getRow(newsroom, id);
        const story = decodeStory(row.json);
        if (story.firstPublished !== null) return row;
        const next = replaceDraft(newsroom, row, { ...story, firstPublished: time }, at);
        rememberStamp(library, id, { from: row.revision, to: next.revision, time });
        if (row.settledSha256 !== row.sha256) return next;
        library.stories.setStanding(id, row.status, next.sha256);
        return { ...next, settledSha256: next.sha256 };
      });
      emit({ kind: 'stories.changed', id });
      return toOpenStory(stamped);
    },

    /**
     * Records that this text went out: a version, an event, the status. An editor's export of an unapproved text
     * approves it first. Neither document nor revision number nor hash change: the same story exports to the same
     * bytes again. Throws CONFLICT where the draft is no longer at `revision`.
     */
    record: (id: StoryId, exported: { readonly revision: number; readonly note: string }): OpenStory => {
      const at = now().toISOString();
      const recorded = library.transact(() => {
        const { row, approved } = getExportable(id);
        if (row.revision !== exported.revision) {
          const message = 'The story was saved while it was being exported. Export it again.';
          throw new AppError('CONFLICT', message, { details: { current: toOpenStory(row), keptAs: null } });
        }
        if (!approved) recordEvent(newsroom, row, 'approved', at);
        keepVersion(newsroom, row, 'export', at);
        recordEvent(newsroom, row, 'exported', at, exported.note);
        library.stories.setStanding(id, 'exported', row.sha256);
        return { ...row, status: 'exported' as const, settledSha256: row.sha256 };
      });
      emit({ kind: 'stories.changed', id });
      return toOpenStory(recorded);
    },
  };
}
export type ExportRecordService = ReturnType<typeof exportRecordService>;
