import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { z } from 'zod';
import { AppError } from '@shared/errors';
import { Day, GuessedLetters } from '@shared/api/photos';
import { StoryEvent } from '@shared/api/review';
import { Instant, RevisionSummary } from '@shared/api/stories';
import { DOCUMENT_LIMITS } from '@shared/intake/documents/limits';
import { IntakeReport } from '@shared/intake/report';
import { RevisionId, Sha256, StoryId } from '@shared/story/ids';
import { PhotoFile, PhotoWords } from '@shared/story/photo';
import { PhotoOriginal } from '@shared/story/photo-original';
import { StoryStatus } from '@shared/story/status';
import { sha256Of } from '../sha256';

/** The newest version of the file that this build writes and reads. */
const HANDOVER_VERSION = 2;
/** 2 has the files that pictures came as; a build that does not know them refuses it as newer. */
const versionOf = ({ originals }: Pick<Handover, 'originals'>): number => (originals.size > 0 ? 2 : 1);

/** More than any story has; less than would fill a machine that takes in a hostile file. */
export const HANDOVER_LIMITS = {
  ...{ entries: 10_000, textBytes: 20_000_000, totalBytes: 512_000_000 },
  ...{ revisions: 5_000, events: 5_000, photos: 2_000 },
  /** Letters of a headline, a note, and a name. */
  ...{ headline: 20_000, note: 20_000, name: 1_000 },
  /** Letters of the draft: twice as many as a file may bring in, since somebody may have added to it. */
  draft: 2 * DOCUMENT_LIMITS.letters,
} as const;
const { headline, note, name } = HANDOVER_LIMITS;

const Manifest = z.object({
  format: z.literal('copydesk-story'),
  version: z.int().min(1),
  files: z.record(z.string(), z.object({ sha256: Sha256, bytes: z.int().min(0) })),
});

/** Everything about a story that is not its texts and pictures, which are beside it under their hashes. */
export const HandoverRecord = z.object({
  id: StoryId,
  /** The text that is its working draft. */
  sha256: Sha256,
  status: StoryStatus,
  settledSha256: Sha256.nullable(),
  createdAt: Instant,
  revisions: z
    .array(
      RevisionSummary.extend({
        parentId: RevisionId.nullable(),
        headline: z.string().max(headline),
        ...{ author: z.string().max(name), device: z.string().max(name) },
      }),
    )
    .max(HANDOVER_LIMITS.revisions),
  events: z
    .array(
      StoryEvent.extend({
        sha256: Sha256,
        note: z.string().max(note),
        ...{ author: z.string().max(name), device: z.string().max(name) },
      }),
    )
    .max(HANDOVER_LIMITS.events),
  photos: z
    .array(
      z.object({
        ...{ file: PhotoFile, words: PhotoWords, name: z.string().max(500), addedAt: Instant },
        /** What the other desk says about the picture; missing in files of earlier builds. */
        record: z
          .object({
            words: PhotoWords,
            licenceUntil: Day.nullable(),
            doNotUse: z.string().trim().min(1).max(500).nullable(),
            /** Absent if nothing is in doubt. */
            letters: GuessedLetters.optional(),
            updatedAt: Instant,
          })
          .optional(),
        /** What was done with the picture there, and what it came with; a later build may have other notes. */
        notes: z.array(z.unknown()).max(20).optional(),
        /** The file that it came as, if it is handed over too. */
        original: PhotoOriginal.optional(),
      }),
    )
    .max(HANDOVER_LIMITS.photos),
  report: IntakeReport.nullable(),
});
export type HandoverRecord = z.infer<typeof HandoverRecord>;

export interface Handover {
  readonly record: HandoverRecord;
  /** Canonical JSON of each text, by its hash. */
  readonly texts: ReadonlyMap<Sha256, string>;
  /** The pictures' bytes, by their hash. */
  readonly pictures: ReadonlyMap<Sha256, Uint8Array>;
  /** The bytes of the files that pictures came as, by their hash. */
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
}

const RECORD = 'record.json';
const MANIFEST = 'manifest.json';
/** Every name that may be in the file; paths that lead anywhere else cannot be written. */
const NAME = /^(?:manifest\.json|record\.json|(texts)\/[0-9a-f]{64}\.json|(photos|originals)\/[0-9a-f]{64})$/;
/** ZIP has no zone: the same numbers on every machine. */
const NO_TIME = new Date(1980, 0, 1);

/** One `.copydesk` file: a zip of manifest, record, texts, pictures and the files that those came as. The same story gives the same bytes. */
export function packHandover(handover: Handover): Uint8Array<ArrayBuffer> {
  const { record, texts, pictures, originals } = handover;
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const contents: [string, Uint8Array][] = [
    [RECORD, encode(`${JSON.stringify(record, null, 2)}\n`)],
    ...inOrder(texts).map(([sha256, json]): [string, Uint8Array] => [`texts/${sha256}.json`, encode(json)]),
    ...inOrder(pictures).map(([sha256, bytes]): [string, Uint8Array] => [`photos/${sha256}`, bytes]),
    ...inOrder(originals).map(([sha256, bytes]): [string, Uint8Array] => [`originals/${sha256}`, bytes]),
  ];
  const files = Object.fromEntries(
    contents.map(([name, bytes]) => [name, { sha256: sha256Of(bytes), bytes: bytes.length }]),
  );
  const manifest = { format: 'copydesk-story', version: versionOf(handover), files };
  const entries: [string, Uint8Array][] = [
    [MANIFEST, encode(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...contents,
  ];
  return zipSync(
    // Pictures are compressed already.
    Object.fromEntries(
      entries.map(([name, bytes]) => [
        name,
        [bytes, { level: /^(?:photos|originals)\//.test(name) ? 0 : 6 }],
      ]),
    ),
    { mtime: NO_TIME, os: 3 },
  );
}

const inOrder = <T>(map: ReadonlyMap<Sha256, T>): [Sha256, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Opens a `.copydesk` file and trusts nothing in it: names, number and size of entries, hashes, and the shape of the
 * record. Throws UNREADABLE_FILE, TOO_LARGE, or STORY_NEWER for a file of a later build.
 */
export function unpackHandover(bytes: Uint8Array): Handover {
  const entries = unzip(bytes);
  const manifest = parse(Manifest, entries.get(MANIFEST));
  if (manifest.version > HANDOVER_VERSION) {
    const message = 'This file was made by a newer Copydesk. Update Copydesk on this machine to take it in.';
    throw new AppError('STORY_NEWER', message);
  }
  entries.delete(MANIFEST);
  if (Object.keys(manifest.files).length !== entries.size) throw unreadable('its list of contents is wrong');
  for (const [name, content] of entries) {
    const listed = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
    if (listed?.sha256 !== sha256Of(content)) throw unreadable(`${name} is not what it was when it was made`);
  }
  const record = parse(HandoverRecord, entries.get(RECORD));
  const texts = new Map<Sha256, string>();
  const pictures = new Map<Sha256, Uint8Array>();
  const originals = new Map<Sha256, Uint8Array>();
  for (const [name, content] of entries) {
    if (name === RECORD) continue;
    const hash = name.replace(/^\w+\/|\.json$/g, '') as Sha256;
    if (hash !== sha256Of(content)) throw unreadable(`${name} does not fit its name`);
    if (name.startsWith('texts/')) texts.set(hash, decodeText(content));
    else (name.startsWith('photos/') ? pictures : originals).set(hash, content);
  }
  return { record, texts, pictures, originals };
}

/** Nothing is dropped or repaired, not even a byte order mark: the text must match its hash. */
function decodeText(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch (failure) {
    throw unreadable('a text in it is damaged', failure);
  }
}

function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const seen = new Set<string>();
  const admit = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const match = NAME.exec(name);
    if (!match || seen.has(name)) throw unreadable('it holds something that no story has');
    seen.add(name);
    entries += 1;
    total += originalSize;
    const fits = match[2] !== undefined || originalSize <= HANDOVER_LIMITS.textBytes;
    if (!fits || entries > HANDOVER_LIMITS.entries || total > HANDOVER_LIMITS.totalBytes) {
      throw tooLarge();
    }
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: admit })));
  } catch (failure) {
    if (failure instanceof AppError) throw failure;
    throw unreadable('it is incomplete or not a file of Copydesk', failure);
  }
}

function parse<T extends z.ZodType>(schema: T, content: Uint8Array | undefined): z.output<T> {
  if (!content) throw unreadable('a part of it is missing');
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch (failure) {
    throw unreadable('a part of it makes no sense', failure);
  }
}

export const tooLarge = (): AppError =>
  new AppError('TOO_LARGE', 'This file holds more than a story can. Ask for it to be made again.');

export const unreadable = (why: string, cause?: unknown): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    `This file cannot be taken in: ${why}. Nothing was changed. Ask for it again.`,
    {
      cause,
    },
  );
