import type { LedgerEntry } from '@shared/api/publish';
import { checks } from '@shared/checks';
import type { CheckResult } from '@shared/checks/check';
import type { Story } from '@shared/document/story';
import { z } from 'zod';
import type { LeftOutCredentials } from './left-out-credentials';
import { encodeStory } from '../story-document';
import { describeFile, textFile, type ExportFile } from './export-file';
import { policyOf } from './page-policy';

export const MANIFEST = 'manifest.json';

/** What an export needs to know of an earlier one: whose it is and which files are its own. */
const EarlierManifest = z.object({
  app: z.object({ name: z.literal('Copydesk') }),
  story: z.object({ id: z.string() }),
  files: z.array(z.object({ path: z.string() })),
});
export type EarlierManifest = z.infer<typeof EarlierManifest>;

/**
 * What is in an export and what was checked: every file with its SHA-256 and size, the policy that a server can send with
 * the page, every photo with its credit as each place says it, whose Content Credentials its files do not have, every check with
 * what it found.
 * It holds no time of day: the same story exports to the same manifest.
 */
export function manifestFile(about: {
  readonly story: Story;
  readonly revision: number;
  readonly appVersion: string;
  readonly results: readonly CheckResult[];
  readonly page: string;
  readonly files: readonly ExportFile[];
  readonly credits: readonly LedgerEntry[];
  readonly leftOut: readonly LeftOutCredentials[];
}): ExportFile {
  const { story, results } = about;
  const manifest = {
    app: { name: 'Copydesk', version: about.appVersion },
    story: {
      id: story.id,
      slug: story.slug,
      headline: story.headline,
      revision: about.revision,
      // Whoever publishes the folder must know, and only then: other manifests stay as they are.
      ...(story.embargo !== null && { embargo: story.embargo, firstPublished: story.firstPublished }),
      sha256: encodeStory(story).sha256,
    },
    files: about.files.map(describeFile),
    csp: policyOf(about.page),
    credits: about.credits,
    // Only if originals have them. Whether they are valid was checked on only one machine, so it is not part of this.
    ...(about.leftOut.length > 0 && {
      contentCredentialsLeftOut: about.leftOut.map(({ name: _name, ...said }) => said),
    }),
    checks: checks.map(({ id, title }) => {
      const findings = results.filter(({ check }) => check === id);
      return {
        id,
        title,
        result: findings.length === 0 ? 'passed' : 'advice',
        findings: findings.map(({ message }) => message),
      };
    }),
  };
  return textFile(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** A manifest that Copydesk wrote, or null for anything else. */
export function readManifest(text: string): EarlierManifest | null {
  try {
    return EarlierManifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
