import { z } from 'zod';
import type { RevisionId } from '@shared/story/ids';
import { VERSIONS_COUNTED } from './db/read-again';
import type { Library } from './library';

/** The place of the last version whose words were counted by an earlier rule; 0 if there is none. A version is never changed. */
const Counted = z.object({ after: z.int().min(0) });

/** The versions whose words were counted by the rule of this build. */
export function countedNow({
  settings,
  revisions,
}: Pick<Library, 'settings' | 'revisions'>): ReadonlySet<RevisionId> {
  const counted = Counted.safeParse(settings.get(VERSIONS_COUNTED)).data;
  return new Set(counted ? revisions.keptAfter(counted.after) : []);
}
