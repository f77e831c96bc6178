import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Output } from '@shared/api/contract';
import { stops } from '@shared/checks';
import { changedSinceExport } from '@shared/checks/changed-since-export';
import type { CheckResult } from '@shared/checks/check';
import { slugShared } from '@shared/checks/slug-shared';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { findReadable } from '../records/story-search';
import { isUnderEmbargo, knowledgeFor } from './desk-knowledge';
import { leftOutCredentials, leftOutSentence } from '../publishing/left-out-credentials';
import { exportRefusal } from './move-rules';
import type { Newsroom } from '../newsroom';
import { getRow, isChangedSinceApproval, toOpenStory } from './story-draft';

/** The library's own setting: the folder that was exported to last. Another machine's may not be there. */
const FOLDER = 'export-folder';

/** A share that is gone can keep a caller waiting for minutes. */
const PROBE_MS = 1000;

/**
 * What the user should know before an export; see the channel. An export that a check stops approves nothing. Throws
 * NOT_FOUND.
 */
export async function exportOutlook(
  newsroom: Newsroom,
  id: StoryId,
  check: (story: Story) => readonly CheckResult[],
): Promise<Output<'publish.before'>> {
  const row = getRow(newsroom, id);
  const { role, author } = newsroom.signature();
  const changed = isChangedSinceApproval(row);
  const { story } = toOpenStory(row);
  const findings = check(story);
  const isApproved = (row.status === 'approved' || row.status === 'exported') && !changed;
  return {
    refusal: exportRefusal(row.status, role, changed),
    // Until somebody enters a name, the machine has one user, and there is nobody else to ask.
    approves: !isApproved && role === 'editor' && author !== '' && !findings.some(stops),
    embargo: isUnderEmbargo(newsroom, story) ? story.embargo : null,
    findings: [...findings],
    advice: [...adviceOn(newsroom, story)],
    leftOut: leftOutSentence(leftOutCredentials(newsroom.library, story)),
    folder: await folderOf(newsroom),
  };
}

/**
 * Findings that depend on the rest of the library and stop nothing. They are in no manifest: the same story must give the same
 * manifest, whatever happened around it.
 */
export const adviceOn = (newsroom: Newsroom, story: Story): readonly CheckResult[] => [
  ...changedSinceExport(story, lastExported(newsroom, story.id)),
  ...slugShared(story, newsroom.house(), knowledgeFor(newsroom, story)),
];

/** The text of the last export; null if there was none, or if it can no longer be read. */
function lastExported({ library }: Newsroom, id: StoryId): Story | null {
  const version = library.revisions.newestExport(id);
  return version && findReadable(library.revisions.document(version.id));
}

/** Remembers the folder for the next export. If that fails, the finished export still counts. */
export function rememberFolder({ library }: Newsroom, folder: string): void {
  try {
    library.transact(() => library.settings.set(FOLDER, folder));
  } catch {
    // The next dialog offers the previous one.
  }
}

async function folderOf({ library }: Newsroom): Promise<string | null> {
  const folder = z.string().safeParse(library.settings.get(FOLDER)).data ?? null;
  if (folder === null) return null;
  const isThere = stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_MS).unref());
  return (await Promise.race([isThere, tooLate])) ? folder : null;
}
