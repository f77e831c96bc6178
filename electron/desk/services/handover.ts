import type { Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { PhotoOriginal } from '@shared/story/photo-original';
import type { Story } from '@shared/document/story';
import type { PhotoRecordRow } from '../db/photo-record.repo';
import { allDamagedRowsOf, refuseDamaged } from '../damaged-rows';
import type { RevisionRow } from '../db/revision.repo';
import type { StoryRow } from '../db/story.repo';
import { originalPath, photoPath } from '../library';
import { hashesIn } from '../records/photo-record';
import { exportName } from '../publishing/export-name';
import { decodeStory, encodeStory, isNewer, isWhole, parseStory } from '../story-document';
import { type Handover, HANDOVER_LIMITS, type HandoverRecord, unreadable } from '../handover/handover-file';
import { isAbout } from '../handover/check-handover';
import { inOrderOf } from '../handover/standing-in-order';
import type { ForeignWork } from '../foreign/foreign-work';
import { readKept } from '../pictures/picture-jobs';
import { type PictureWork, pictureWork } from '../pictures/picture-work';
import type { Newsroom } from '../newsroom';
import { pacer, stopIfCancelled } from './pacer';
import { keepUnlessKept } from './stories';
import { getRow, recordEvent } from './story-draft';
import { keepPictures, takeHandover } from './take-handover';

type PhotoRecord = HandoverRecord['photos'][number];

/**
 * Stories between machines, as files: no server, no shared folder. They are packed, unpacked and checked by `foreign`, and their photos read by `pictures`,
 * away from the desk.
 */
export function handoverService(
  newsroom: Newsroom,
  foreign: ForeignWork,
  pictures: PictureWork = pictureWork,
) {
  const { library, now, emit } = newsroom;
  return {
    /**
     * Throws NOT_FOUND, ROW_DAMAGED, and LIBRARY_DAMAGED if a photo of the draft is missing from the library, unless it
     * `mayMiss` some: whoever takes the story in is then asked for them before an export. CANCELLED after its `signal`.
     */
    make: async (id: StoryId, options: Collecting = {}): Promise<Output<'handover.make'>> => {
      const row = getRow(newsroom, id);
      refuseDamaged('Not handed over.', allDamagedRowsOf(library, row));
      // The text that is handed over becomes a version, here and there, so that a later edit does not replace it.
      library.transact(() => keepUnlessKept(newsroom, row, 'close'));
      const story = decodeStory(row);
      const bytes = await foreign.run(
        'packHandover',
        await collect(newsroom, row, story, options),
        options.signal,
      );
      library.transact(() => recordEvent(newsroom, row, 'handed-over', now().toISOString()));
      emit({ kind: 'stories.changed', id });
      return { fileName: nameOf(story), bytes };
    },

    /** A text that the library cannot take now, with what can still be read of its story. Throws CANCELLED after its `signal`. */
    ofText: async (story: Story, signal: AbortSignal | null = null): Promise<Output<'handover.ofText'>> => {
      const handover = await collectAround(newsroom, story, signal);
      const bytes = await foreign.run('packHandover', handover, signal);
      const missing = new Set(pictureHashes(story).filter((sha256) => !handover.pictures.has(sha256)));
      return { fileName: nameOf(story), bytes, missing: missing.size };
    },

    /** The bytes move to a thread, and are empty here afterwards. Throws UNREADABLE_FILE, TOO_LARGE and STORY_NEWER; nothing is changed then. */
    take: async (bytes: Uint8Array, signal: AbortSignal | null = null): Promise<Output<'handover.take'>> => {
      const { handover, ...ready } = await foreign.run('readHandover', bytes, signal);
      await readPictures(newsroom, pictures, handover, signal);
      stopIfCancelled(signal);
      await keepPictures(newsroom, handover);
      const taken = await takeHandover(newsroom, handover, { ...ready, signal });
      emit({ kind: 'stories.changed', id: taken.id });
      return taken;
    },
  };
}

const nameOf = ({ slug, id }: Story): string => `${exportName(slug, id)}.copydesk`;

/** Every picture and original that the library does not have is read to its last row, before any is kept. Throws UNREADABLE_FILE, and CANCELLED after its `signal`. */
async function readPictures(
  { library }: Newsroom,
  work: PictureWork,
  { record, pictures, originals }: Handover,
  signal: AbortSignal | null,
): Promise<void> {
  const read = (name: string, bytes: Uint8Array, damage: string) =>
    work.run('readThrough', { name, bytes }, signal).catch((failure: unknown) => {
      stopIfCancelled(signal);
      throw unreadable(damage, failure);
    });
  const unread = new Map(originals);
  for (const { file, original } of record.photos) {
    stopIfCancelled(signal);
    const bytes = pictures.get(file.sha256);
    if (bytes && !library.photos.find(file.sha256)) {
      const { format, width, height } = await read('A photo', bytes, 'a photo in it is damaged');
      if (`image/${format}` !== file.mime || width !== file.width || height !== file.height)
        throw unreadable('a photo in it is not the one that it says');
    }
    const cameAs = original && unread.get(original.sha256);
    // If the library knows an original of this picture, it keeps that one.
    if (!cameAs || library.photoOriginals.find(file.sha256)) continue;
    // By the ending, a camera's raw file is told from a TIFF.
    await read(`original.${original.ending}`, cameAs, 'a photo’s original in it is damaged');
    unread.delete(original.sha256);
  }
}

export interface Collecting {
  /** Versions of a newer build go along: for this library, which keeps them as they are, and for no other machine. */
  readonly withNewer?: boolean;
  /** A photo of the draft that is missing from the library is left out, and stops nothing. */
  readonly mayMiss?: boolean;
  readonly signal?: AbortSignal | null;
}

/**
 * All that belongs to a story: its draft, versions, events, photos and originals, read while others go on. Throws LIBRARY_DAMAGED if a photo of the draft is
 * missing, unless it `mayMiss` some, and CANCELLED.
 */
export async function collect(
  newsroom: Pick<Newsroom, 'library'>,
  row: StoryRow,
  draft: Story,
  { mayMiss = false, withNewer = false, signal = null }: Collecting = {},
): Promise<Handover> {
  const pace = pacer(signal);
  const { revisions, events, reports } = newsroom.library;
  const texts = new Map<Sha256, string>([[row.sha256, row.json]]);
  // A version that is damaged stays here: another machine must not take it for the text that was written.
  const versions: RevisionRow[] = [];
  for (const version of revisions.ofStory(row.id)) {
    if (!texts.has(version.sha256)) {
      const text = revisions.document(version.id);
      if (!isWhole(text)) continue;
      texts.set(version.sha256, text.json);
      await pace();
    }
    versions.push(version);
  }
  const eventsNow = events.ofStory(row.id);

  const wanted = new Set<Sha256>();
  for (const json of texts.values()) {
    const pictures = withNewer && isNewer(json) ? hashesIn(json) : pictureHashes(parseStory(json));
    for (const sha256 of pictures) wanted.add(sha256);
    await pace();
  }
  const ofDraft = new Set(pictureHashes(draft));
  const photos = new Map<Sha256, PhotoRecord>();
  const pictures = new Map<Sha256, Uint8Array>();
  for (const sha256 of wanted) {
    stopIfCancelled(signal);
    const found = await readPicture(newsroom, sha256);
    if (found) {
      photos.set(sha256, found.record);
      pictures.set(sha256, found.bytes);
    } else if (!mayMiss && ofDraft.has(sha256)) {
      const message =
        'A photo of this story is missing from the library. Place it again, then hand the story over.';
      throw new AppError('LIBRARY_DAMAGED', message, { details: { sha256 } });
    }
  }
  const originals = await takeOriginals(
    newsroom,
    photos,
    sizeOf([...texts.values()]) + sizeOf([...pictures.values()]),
  );
  return {
    record: {
      id: row.id,
      sha256: row.sha256,
      status: row.status,
      settledSha256: row.settledSha256,
      createdAt: row.createdAt,
      revisions: versions.map(({ storyId: _story, ...revision }) => revision),
      // Only this machine notes that it was handed over: the same story must give the same file again.
      events: inOrderOf(row.status, eventsNow, isAbout(row.settledSha256 ?? row.sha256, texts))
        .filter(({ kind }) => kind !== 'handed-over')
        .map(({ storyId: _story, ...event }) => event),
      photos: [...photos].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record),
      report: (reports.get(row.id) as HandoverRecord['report'] | undefined) ?? null,
    },
    texts,
    pictures,
    originals,
  };
}

/** As {@link collect}, of a text that is in no library; only the text if the library's disk can no longer be read. */
async function collectAround(
  newsroom: Pick<Newsroom, 'library' | 'now'>,
  story: Story,
  signal: AbortSignal | null,
): Promise<Handover> {
  const text = encodeStory(story);
  try {
    const row = newsroom.library.stories.find(story.id);
    if (row) return await collect(newsroom, { ...row, ...text }, story, { mayMiss: true, signal });
  } catch {
    stopIfCancelled(signal);
  }
  const { id } = story;
  return {
    record: {
      ...{ id, sha256: text.sha256, status: 'draft', settledSha256: null },
      createdAt: newsroom.now().toISOString(),
      ...{ revisions: [], events: [], photos: [], report: null },
    },
    texts: new Map([[text.sha256, text.json]]),
    pictures: new Map(),
    originals: new Map(),
  };
}

const sizeOf = (contents: readonly (string | Uint8Array)[]): number =>
  contents.reduce((sum, content) => sum + content.length, 0);

/** Space for the record and the list of contents. */
const LIST_BYTES = 20_000_000;

/**
 * The original files of the pictures, the draft's first, as long as the file has room for them beside this many bytes; each is named in
 * its photo's record. One that is missing or does not fit is left out: the story is complete without it.
 */
async function takeOriginals(
  { library }: Pick<Newsroom, 'library'>,
  photos: Map<Sha256, PhotoRecord>,
  taken: number,
): Promise<Map<Sha256, Uint8Array>> {
  const originals = new Map<Sha256, Uint8Array>();
  let room = HANDOVER_LIMITS.totalBytes - LIST_BYTES - taken;
  for (const [photo, record] of photos) {
    const original = library.photoOriginals.find(photo);
    if (!original) continue;
    const isThere = originals.has(original.sha256);
    if (!isThere && original.bytes > room) continue;
    const bytes = originals.get(original.sha256) ?? (await readOriginal(library.folder, original));
    if (!bytes) continue;
    if (!isThere) room -= original.bytes;
    originals.set(original.sha256, bytes);
    photos.set(photo, { ...record, original });
  }
  return originals;
}

const readOriginal = (folder: string, original: PhotoOriginal): Promise<Uint8Array | null> =>
  readKept({ path: originalPath(folder, original), sha256: original.sha256 }).catch(() => null);

const pictureHashes = (story: Story): Sha256[] =>
  Object.values(story.photos).flatMap(({ file }) => (file ? [file.sha256] : []));

const whatTheDeskSays = ({ words, licenceUntil, doNotUse, letters, updatedAt }: PhotoRecordRow) => ({
  ...{ words, licenceUntil, doNotUse, updatedAt },
  // Absent if nothing is in doubt, as in files of builds that did not ask.
  ...(letters && { letters }),
});

async function readPicture(
  { library }: Pick<Newsroom, 'library'>,
  sha256: Sha256,
): Promise<{ record: PhotoRecord; bytes: Uint8Array } | null> {
  const photo = library.photos.find(sha256);
  if (!photo) return null;
  const edited = library.photoRecords.find(sha256);
  const notes = library.photoNotes.of(sha256);
  const record = {
    ...photo,
    ...(edited && { record: whatTheDeskSays(edited) }),
    ...(notes.length > 0 && { notes: [...notes] }),
  };
  const bytes = await readKept({ path: photoPath(library.folder, sha256, photo.file.mime), sha256 }).catch(
    () => null,
  );
  return bytes && { record, bytes };
}
