import type { Output } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';
import type { OpenStory } from '@shared/api/stories';
import { IntakeReport } from '@shared/intake/report';
import type { SourceBlock, SourceDocument } from '@shared/intake/documents/source-document';
import { takeInDocument, takeInText, type TakenIn } from '@shared/intake/take-in';
import { placePicture } from '@shared/story/place-picture';
import { newStoryPhoto } from '@shared/story/photo';
import type { StoryId } from '@shared/story/ids';
import { renamed } from '../derived-id';
import { readCopy } from '../documents/read-copy';
import type { WordDocument } from '../documents/read-docx';
import type { Newsroom } from './newsroom';
import type { PhotoService } from './photos';
import { getRow, insertDraft, keepVersion, recordEvent, toOpenStory } from './story-draft';

/** Why a picture of a document stays out of the library, and the copy comes in all the same. */
const NOT_KEPT: ReadonlySet<string> = new Set(['UNSUPPORTED_FORMAT', 'UNREADABLE_FILE', 'TOO_LARGE']);

/** Raw copy in, a draft and its report out. */
export function intakeService(newsroom: Newsroom, photos: Pick<PhotoService, 'add'>) {
  const { library, now, emit, house } = newsroom;

  const keep = ({ story: taken, report }: TakenIn, id?: StoryId): Output<'intake.text'> => {
    const story = id === undefined ? taken : renamed(taken, id);
    if (library.stories.find(story.id))
      throw new AppError('INVALID', `The library has a story ${story.id} already.`);
    const at = now().toISOString();
    const row = library.transact(() => {
      const draft = insertDraft(newsroom, story, at);
      keepVersion(newsroom, draft, 'intake', at);
      recordEvent(newsroom, draft, 'taken-in', at, report.source ?? '');
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

  /** A document with its pictures in the library. One that no library can keep leaves its slot to wait. */
  const withPictures = async ({ document, pictures }: WordDocument): Promise<SourceDocument> => {
    const blocks: SourceBlock[] = [];
    for (const block of document.blocks) {
      const bytes = block.role?.is === 'picture' ? pictures.get(block.role.src) : undefined;
      if (!bytes || block.role?.is !== 'picture') blocks.push(block);
      else blocks.push({ ...block, role: { ...block.role, ...(await keepPicture(block.role.alt, bytes)) } });
    }
    return { blocks };
  };

  const keepPicture = async (alt: string, bytes: Uint8Array) => {
    try {
      const added = await photos.add('picture of the document', bytes);
      return { found: placePicture(newStoryPhoto({ alt }), added) };
    } catch (failure) {
      if (failure instanceof AppError && NOT_KEPT.has(failure.code)) return {};
      throw failure;
    }
  };

  return {
    /** Throws UNREADABLE_FILE, TOO_LARGE and UNSUPPORTED_FORMAT, and INVALID for an `id` in use; no story is made then. */
    takeInFile: async (name: string, bytes: Uint8Array, id?: StoryId): Promise<Output<'intake.file'>> => {
      const copy = await readCopy(name, bytes);
      const options = { house: house(), source: name };
      if ('text' in copy) return keep(takeInText(copy.text, options), id);
      return keep(takeInDocument(await withPictures(copy), options), id);
    },

    takeInText: (text: string): Output<'intake.text'> => {
      if (text.trim() === '') throw new AppError('UNREADABLE_FILE', 'There are no words in what was pasted.');
      return keep(takeInText(text, { house: house(), source: null }));
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
