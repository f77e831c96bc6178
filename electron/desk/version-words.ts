import { z } from 'zod';
import type { RevisionId } from '@shared/story/ids';
import type { Library } from './library';

/** How words of versions are counted, as a number to be raised with the rule (`story-columns.test.ts`). */
export const WORDS_RULE = 1;
const SETTING = 'version-words';
/** The place of the last version that was counted by an earlier rule; 0 if there is none. A version is never changed. */
const Counted = z.object({ rule: z.int(), after: z.int().min(0) });

type Reader = Pick<Library, 'settings' | 'revisions'>;

/** Notes which versions were counted by earlier rules. Once, when a library is made or opened by a build of another rule. */
export function noteWordsRule({ settings, revisions, transact }: Reader & Pick<Library, 'transact'>): void {
  if (Counted.safeParse(settings.get(SETTING)).data?.rule === WORDS_RULE) return;
  transact(() => settings.set(SETTING, { rule: WORDS_RULE, after: revisions.lastPlace() }));
}

/** The versions whose words were counted by the rule of this build. */
export function countedNow({ settings, revisions }: Reader): ReadonlySet<RevisionId> {
  const counted = Counted.safeParse(settings.get(SETTING)).data;
  return new Set(counted?.rule === WORDS_RULE ? revisions.keptAfter(counted.after) : []);
}
