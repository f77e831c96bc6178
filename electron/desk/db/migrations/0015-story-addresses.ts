import { ZonedTime } from '@shared/story/fields';
import { addressName } from '@shared/page/story-address';
import { StoryId } from '@shared/story/ids';
import { z } from 'zod';
import type { Step } from '../step';

/** What a stored story says of its address. */
const Said = z.object({
  ...{ id: StoryId, slug: z.string(), headline: z.string(), section: z.string().default('') },
  firstPublished: ZonedTime.nullable().default(null),
  embargo: ZonedTime.nullable().default(null),
});

/**
 * The addresses of stories that were stored before 0006. Builds up to 13 noted them at the next opening. A damaged story has
 * none.
 */
export const step: Step = (db) => {
  const without = db.prepare(
    'SELECT id, document FROM story WHERE id NOT IN (SELECT story_id FROM story_address) ORDER BY id',
  );
  const insert = db.prepare(`INSERT INTO story_address (story_id, name, section, first_published, embargo)
    VALUES (?, ?, ?, ?, ?)`);
  for (const { id, document } of without.all() as { readonly id: string; readonly document: string }[]) {
    const said = read(document);
    if (said) insert.run(id, addressName(said), said.section, said.firstPublished, said.embargo);
  }
  db.exec(`DELETE FROM setting WHERE key = 'addresses-noted'`);
};

function read(document: string): z.infer<typeof Said> | null {
  try {
    return Said.safeParse(JSON.parse(document)).data ?? null;
  } catch {
    return null;
  }
}
