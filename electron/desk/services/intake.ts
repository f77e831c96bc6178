import type { Output } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';
import type { OpenStory } from '@shared/api/stories';
import { decodeCopy } from '@shared/intake/decode';
import { IntakeReport } from '@shared/intake/report';
import { takeInText } from '@shared/intake/take-in';
import type { StoryId } from '@shared/story/ids';
import type { Newsroom } from './newsroom';
import { getRow, insertDraft, keepVersion, recordEvent, toOpenStory } from './story-draft';

/** Raw copy in, a draft and its report out. */
export function intakeService(newsroom: Newsroom) {
  const { library, now, emit, house } = newsroom;

  const takeIn = (text: string, source: string | null, id?: StoryId): Output<'intake.text'> => {
    const { story: taken, report } = takeInText(text, { house: house(), source });
    const story = id === undefined ? taken : { ...taken, id };
    if (library.stories.find(story.id))
      throw new AppError('INVALID', `The library has a story ${story.id} already.`);
    const at = now().toISOString();
    const row = library.transact(() => {
      const draft = insertDraft(newsroom, story, at);
      keepVersion(newsroom, draft, 'intake', at);
      recordEvent(newsroom, draft, 'taken-in', at, source ?? '');
      library.reports.set(draft.id, report);
      return draft;
    });
    emit({ kind: 'stories.changed', id: row.id });
    const open: OpenStory = toOpenStory(row);
    return { open, report };
  };

  const findReport = (id: StoryId): IntakeReport | null => {
    const stored = library.reports.get(getRow(newsroom, id).id);
    return stored === undefined ? null : IntakeReport.parse(stored);
  };

  return {
    /** Throws UNREADABLE_FILE, TOO_LARGE and UNSUPPORTED_FORMAT, and INVALID for an `id` in use; no story is made then. */
    takeInFile: (name: string, bytes: Uint8Array, id?: StoryId): Output<'intake.file'> =>
      takeIn(decodeCopy(bytes), name, id),

    takeInText: (text: string): Output<'intake.text'> => {
      if (text.trim() === '') throw new AppError('UNREADABLE_FILE', 'There are no words in what was pasted.');
      return takeIn(text, null);
    },

    findReport,

    /** Throws NOT_FOUND where no such line was left out. */
    bringBack: (id: StoryId, line: number): IntakeReport =>
      library.transact(() => {
        const report = findReport(id);
        if (!report?.leftOut.some((left) => left.line === line)) {
          throw new AppError('NOT_FOUND', `Line ${line} was not left out of this story.`);
        }
        const leftOut = report.leftOut.map((left) =>
          left.line === line ? { ...left, broughtBack: true } : left,
        );
        const next = { ...report, leftOut };
        library.reports.set(id, next);
        return next;
      }),
  };
}
