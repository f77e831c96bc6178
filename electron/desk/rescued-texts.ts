import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, type ErrorCode } from '@shared/errors';
import type { StoryId } from '@shared/story/ids';
import { StoryOfAnySchema } from '@shared/document/read-story';
import type { Story } from '@shared/document/story';
import type { Log } from './desk';
import { asAppError } from './failure';
import type { Library } from './library';
import type { Newsroom } from './newsroom';
import { insertDraft, keepVersion, recordEvent } from './services/story-draft';
import { encodeStory } from './story-document';
import { writeFileWhole } from './write-file';
import { saidInLog } from './said-in-log';

/** Failures after which the library cannot take a text. */
const HOMELESS: ReadonlySet<ErrorCode> = new Set([
  ...([
    'LIBRARY_GONE',
    'LIBRARY_CLOSED',
    'LIBRARY_DAMAGED',
    'DISK_FULL',
    'DISK_REFUSED',
    'INTERNAL',
  ] as const),
]);

const Rescued = z.object({ at: z.string(), story: StoryOfAnySchema });

const folderFor = (configFolder: string, library: string): string => join(configFolder, 'rescued', library);

/**
 * Keeps texts that a library could not take on another disk, beside what this machine remembers: `rescued/<library>/<story>.json`,
 * the newest of each story. The next save of the story that works removes it.
 */
export function rescueTexts(configFolder: string, libraryNow: () => Library | null, log: Log) {
  /** The library that was open last: one that could not be opened again cannot give its name. */
  let last: string | null = null;
  const rescued = new Set<string>();
  const fileOf = (id: StoryId): string | null => {
    last = libraryNow()?.id ?? last;
    return last === null ? null : join(folderFor(configFolder, last), `${id}.json`);
  };

  const keep = (story: Story): void => {
    const file = fileOf(story.id);
    if (file === null) return;
    try {
      writeFileWhole(file, `${JSON.stringify({ at: new Date().toISOString(), story })}\n`);
      rescued.add(file);
    } catch (failure) {
      log.error('A text that could not be saved could not be kept beside the library either', {
        failure: saidInLog(failure),
      });
    }
  };

  return {
    /** Does a save of this text; if the library cannot take it, keeps it. Throws what the save throws. */
    saving: <T>(story: Story, save: () => T): T => {
      try {
        const saved = save();
        const file = fileOf(story.id);
        if (file !== null && rescued.delete(file)) rmSync(file, { force: true });
        return saved;
      } catch (failure) {
        const known = asAppError(failure);
        if (!(known instanceof AppError) || HOMELESS.has(known.code)) keep(story);
        throw failure;
      }
    },
  };
}

/**
 * Takes up what was rescued of a library that is open again: each text becomes a version beside its story, of the kind
 * `conflict`, unless the library has it; a story that the library does not have comes back as a draft. Returns how many
 * were new to it. A file that cannot be read stays. Throws what writing to the library throws.
 */
export function takeRescued(newsroom: Newsroom, configFolder: string): number {
  const folder = folderFor(configFolder, newsroom.library.id);
  if (!existsSync(folder)) return 0;
  let taken = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const found = read(join(folder, name));
    if (!found) continue;
    if (newsroom.library.transact(() => takeUp(newsroom, found))) {
      taken += 1;
      newsroom.emit({ kind: 'stories.changed', id: found.story.id });
    }
    rmSync(join(folder, name));
  }
  return taken;
}

function read(path: string): z.infer<typeof Rescued> | null {
  try {
    return Rescued.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** False if the library has exactly this text. */
function takeUp(newsroom: Newsroom, { at, story }: z.infer<typeof Rescued>): boolean {
  const { stories, revisions } = newsroom.library;
  const document = encodeStory(story);
  const row = stories.find(story.id);
  if (!row) {
    recordEvent(newsroom, insertDraft(newsroom, story, at), 'created', at);
    return true;
  }
  if (row.sha256 === document.sha256 || revisions.findText(row.id, document.sha256)) return false;
  keepVersion(newsroom, { id: row.id, ...document }, 'conflict', at);
  return true;
}
