import { setImmediate } from 'node:timers/promises';
import type { Input, Output } from '@shared/api/contract';
import type { OpenStory } from '@shared/api/stories';
import { AppError } from '@shared/errors';
import { type Charset, CHARSETS } from '@shared/intake/charset';
import { IntakeReport } from '@shared/intake/report';
import type { SourceBlock, SourceDocument } from '@shared/intake/documents/source-document';
import { placePicture } from '@shared/story/place-picture';
import { newStoryPhoto } from '@shared/story/photo';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { IntakeSource } from '../db/intake-source.repo';
import type { StoryRow } from '../db/story.repo';
import type { CharsetReading } from '../documents/charset-readings';
import type { WordDocument } from '../documents/read-docx';
import type { ForeignWork } from '../foreign/foreign-work';
import type { ReadyStory } from '../foreign/jobs';
import { cutAhead, isLong } from '../records/story-search';
import type { Newsroom } from '../newsroom';
import { pacer } from './pacer';
import type { PhotoService, PreparedPhoto } from './photos';
import { keepUnlessKept } from './stories';
import { getRow, insertDraft, keepVersion, recordEvent, replaceDraft, toOpenStory } from './story-draft';

/** Why a picture of a document stays out of the library although the copy comes in. */
const NOT_KEPT: ReadonlySet<string> = new Set(['UNSUPPORTED_FORMAT', 'UNREADABLE_FILE', 'TOO_LARGE']);

/** How a file is read. */
export interface Reading {
  /** The id of the story that it becomes; null for a new one. */
  readonly id: StoryId | null;
  readonly charset: Charset | null;
  readonly signal: AbortSignal | null;
}

/** Raw copy in, a draft and its report out. The copy is read by `foreign`, away from the desk. */
export function intakeService(
  newsroom: Newsroom,
  photos: Pick<PhotoService, 'prepare' | 'keep'>,
  foreign: ForeignWork,
) {
  const { library, now, emit, house } = newsroom;

  const keep = async (
    { story, report, ready }: ReadyStory,
    source: IntakeSource | null = null,
  ): Promise<Output<'intake.text'>> => {
    if (library.stories.find(story.id))
      throw new AppError('INVALID', `The library already has a story ${story.id}.`);
    const at = now().toISOString();
    const row = library.transact(() => {
      const draft = insertDraft(newsroom, story, at, ready);
      keepVersion(newsroom, draft, 'intake', at);
      recordEvent(newsroom, draft, 'taken-in', at, report.source ?? '');
      library.reports.set(draft.id, report);
      for (const note of commentNotes(report)) recordEvent(newsroom, draft, 'comment', at, note);
      if (source && leavesChoice(report)) library.sources.set(draft.id, source);
      return draft;
    });
    emit({ kind: 'stories.changed', id: row.id });
    return { open: await opened(row, story), report };
  };

  /** What was just taken in. Others need not wait while a long one is made ready for its first save, nor while it is read for the reply. */
  const opened = async (row: StoryRow, story: Story): Promise<OpenStory> => {
    if (isLong(row.json)) await cutAhead(story, pacer(null));
    await setImmediate();
    return toOpenStory(row, story);
  };

  const findReport = (id: StoryId): IntakeReport | null => {
    const stored = library.reports.get(getRow(newsroom, id).id);
    return stored === undefined ? null : IntakeReport.parse(stored);
  };

  /** A document with its pictures in the library; none if it is cancelled. A picture that cannot be kept leaves an empty slot. */
  const withPictures = async (
    { document, pictures }: WordDocument,
    signal: AbortSignal | null,
  ): Promise<SourceDocument> => {
    const prepared = new Map<string, PreparedPhoto>();
    for (const { role } of document.blocks) {
      const bytes = role?.is === 'picture' ? pictures.get(role.src) : undefined;
      if (!bytes || role?.is !== 'picture' || prepared.has(role.src)) continue;
      const photo = await prepare(bytes, signal);
      if (photo) prepared.set(role.src, photo);
    }
    if (signal?.aborted) throw new AppError('CANCELLED', 'Stopped. Nothing was taken in.');
    const blocks: SourceBlock[] = [];
    for (const block of document.blocks) {
      const photo = block.role?.is === 'picture' ? prepared.get(block.role.src) : undefined;
      if (!photo || block.role?.is !== 'picture') blocks.push(block);
      else {
        const found = placePicture(newStoryPhoto({ alt: block.role.alt }), await photos.keep(photo));
        blocks.push({ ...block, role: { ...block.role, found } });
      }
    }
    return { blocks };
  };

  const prepare = async (bytes: Uint8Array, signal: AbortSignal | null): Promise<PreparedPhoto | null> => {
    try {
      return await photos.prepare('picture of the document', bytes, signal);
    } catch (failure) {
      if (failure instanceof AppError && NOT_KEPT.has(failure.code)) return null;
      throw failure;
    }
  };

  /** A file as a story and its report; nothing is stored but its pictures. */
  const read = async (
    { name, bytes }: IntakeSource,
    { id, charset, signal }: Reading,
  ): Promise<ReadyStory> => {
    const about = { house: house(), source: name, id };
    const taken = await foreign.run('takeInFile', { ...about, bytes, charset }, signal);
    if ('story' in taken) return taken;
    const document = await withPictures(taken, signal);
    // Its pictures are kept, so it can no longer be cancelled.
    return foreign.run('takeInDocument', { ...about, document, readIn: taken.readIn });
  };

  const getSource = (id: StoryId): IntakeSource => {
    const source = library.sources.find(getRow(newsroom, id).id);
    if (!source) {
      throw new AppError('NOT_FOUND', 'The file of this story is not kept. Bring it in again instead.');
    }
    return source;
  };

  return {
    /** Throws UNREADABLE_FILE, TOO_LARGE and UNSUPPORTED_FORMAT, and INVALID for an `id` in use; no story is made then. */
    takeInFile: async (
      name: string,
      bytes: Uint8Array,
      {
        id = null,
        charset = null,
        signal = null,
      }: { readonly [K in keyof Reading]?: Reading[K] | undefined } = {},
    ): Promise<Output<'intake.file'>> => {
      const source = { name, bytes };
      return keep(await read(source, { id, charset, signal }), source);
    },

    /** The likeliest first; empty when the file leaves no choice. Throws NOT_FOUND for an unknown story. */
    readings: async (id: StoryId): Promise<CharsetReading[]> => {
      const source = library.sources.find(getRow(newsroom, id).id);
      return source ? foreign.run('charsetReadings', { bytes: source.bytes }) : [];
    },

    /** Throws CONFLICT when the draft was saved since `baseRevision` and NOT_FOUND without a file; nothing is changed then. */
    readAgain: async (
      { id, baseRevision, charset }: Input<'intake.readAgain'>,
      signal: AbortSignal | null = null,
    ) => {
      const source = getSource(id);
      const { story, report, ready } = await read(source, { id, charset, signal });
      const at = now().toISOString();
      const next = library.transact(() => {
        const row = getRow(newsroom, id);
        if (row.revision !== baseRevision) {
          const message = 'This story was saved elsewhere since you opened it. Look at it again first.';
          throw new AppError('CONFLICT', message, { details: { current: toOpenStory(row), keptAs: null } });
        }
        keepUnlessKept(newsroom, row, 'typing');
        const draft = replaceDraft(newsroom, row, story, at, ready);
        keepVersion(newsroom, draft, 'intake', at);
        recordEvent(newsroom, draft, 'taken-in', at, `${source.name}, read as ${CHARSETS[charset]}`);
        library.reports.set(id, report);
        return draft;
      });
      emit({ kind: 'stories.changed', id });
      return { open: await opened(next, story), report };
    },

    takeInText: async (text: string, signal: AbortSignal | null = null): Promise<Output<'intake.text'>> => {
      if (text.trim() === '') throw new AppError('UNREADABLE_FILE', 'There are no words in what was pasted.');
      return keep(await foreign.run('takeInText', { text, id: null, house: house(), source: null }, signal));
    },

    findReport,

    /** Throws NOT_FOUND if no such line was left out. */
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

/** The longest comment of the review, and more comments than any story has. */
const MAX_NOTE = 5_000;
const MAX_NOTES = 200;

/** A document's comments for the review, each with its author and the words that it is about. */
const commentNotes = ({ leftOut, source }: IntakeReport): readonly string[] =>
  leftOut
    .filter(({ reason }) => reason === 'document comment')
    .slice(0, MAX_NOTES)
    .map(({ text, by, about }) => {
      const place = [about && ` on “${about}”`, source && ` in ${source}`].filter(Boolean).join('');
      return `${by ?? 'A comment'}${place}: ${text}`.slice(0, MAX_NOTE);
    });

/** Whether a file could be read in another character set. A Unicode file identifies itself. */
const leavesChoice = ({ readIn }: IntakeReport): boolean =>
  readIn !== null && !readIn.charset.startsWith('utf-');
