import { cpSync } from 'node:fs';
import { bodyOf } from '@shared/document/body';
import { PhotoWords } from '@shared/story/photo';
import { originalPath, photoPath } from '../../electron/desk/library';
import { insertPhoto } from '../../electron/desk/records/photo-record';
import { sha256Of } from '../../electron/desk/sha256';
import { writeFileWhole } from '../../electron/desk/write-file';
import { dice } from '../support/dice';
import { openNewsroom, paragraph, storyOf, type TestNewsroom } from '../support/newsroom';

/** Words that cannot be compressed. */
const words = (roll: (below: number) => number, length: number): string =>
  Array.from({ length: Math.ceil(length / 6) }, () => roll(36 ** 5).toString(36)).join(' ');

const LENGTHS = [10, 300, 3500, 4200, 9000, 60_000];

/**
 * A library with something of everything: texts shorter and longer than a page, versions, events, deleted stories, photos,
 * settings, reports, files, damaged texts, and pages that are free again. `crashed`: a copy of it while it is open, with its log.
 * Gives the hashes of all texts that were ever saved.
 */
export function makeWorn(folder: string, seed: number, crashed: string | null = null): ReadonlySet<string> {
  const written = new Set<string>();
  const roll = dice(seed);
  const room = openNewsroom(folder);
  const { library } = room.newsroom;
  library.transact(() => {
    library.settings.set('house', { name: 'The Courier', note: words(roll, 400) });
    library.settings.set('passing', words(roll, 300_000));
  });
  library.transact(() => library.settings.set('passing', 'short'));
  const steps = 14 + roll(10);
  for (let step = 0; step < steps; step += 1) {
    room.pass(roll(400));
    act(room, roll);
    for (const id of library.stories.ids()) written.add(library.stories.find(id)?.sha256 ?? '');
    // What comes after is in the log alone.
    if (crashed !== null && step === steps >> 1) cpSync(folder, crashed, { recursive: true });
  }
  if (crashed !== null) cpSync(folder, crashed, { recursive: true, force: true });
  room.close();
  return written;
}

function act(room: TestNewsroom, roll: (below: number) => number): void {
  const { library } = room.newsroom;
  const { items } = room.stories.list({ limit: 200, offset: 0 });
  const length = (): number => LENGTHS[roll(LENGTHS.length)] ?? 10;
  const some = items[roll(items.length)];
  const kind = some ? roll(9) : 0;
  if (kind <= 1 || !some) {
    const { story } = room.stories.add(
      storyOf(words(roll, 30), words(roll, length()), words(roll, length())),
    );
    library.transact(() => library.reports.set(story.id, { lines: words(roll, length()) }));
    if (roll(2) === 0)
      library.transact(() =>
        library.sources.set(story.id, {
          name: 'copy.txt',
          bytes: Buffer.from(words(roll, length()), 'latin1'),
        }),
      );
    return;
  }
  const { story, revision, status } = room.stories.get(some.id);
  if (kind === 2) room.stories.delete(some.id);
  else if (kind === 3 && status === 'draft')
    room.review.move({ id: some.id, revision, to: 'filed', note: words(roll, 20) });
  else if (kind === 4) addPhoto(room, roll);
  else if (kind === 5)
    library.transact(() =>
      library.damagedTexts.keep(
        some.id,
        { json: words(roll, length()), sha256: sha256Of(words(roll, 10)) },
        '2026-03-02T09:00:00.000Z',
      ),
    );
  else {
    const changed = { ...story, deck: words(roll, 60), body: bodyOf([paragraph(words(roll, length()))]) };
    room.stories.save({
      id: some.id,
      baseRevision: revision,
      story: changed,
      reason: roll(2) === 0 ? 'close' : 'typing',
    });
  }
}

function addPhoto({ newsroom: { library }, folder }: TestNewsroom, roll: (below: number) => number): void {
  const bytes = Buffer.from(words(roll, 3000));
  const sha256 = sha256Of(bytes);
  const photoWords = PhotoWords.parse({ caption: words(roll, 900), credit: words(roll, 20) });
  const file = { sha256, mime: 'image/jpeg' as const, width: 4, height: 3, bytes: bytes.length };
  const original = Buffer.from(words(roll, 2000));
  const kept = { sha256: sha256Of(original), ending: 'heic' as const, bytes: original.length };
  writeFileWhole(photoPath(folder, sha256, 'image/jpeg'), bytes);
  writeFileWhole(originalPath(folder, kept), original);
  library.transact(() => {
    insertPhoto(library, {
      file,
      words: photoWords,
      name: 'rain.jpg',
      addedAt: '2026-03-02T09:00:00.000Z',
      reading: 1,
    });
    library.photoOriginals.insert(sha256, kept);
    library.photoNotes.add(sha256, [{ kind: 'first-page', of: 2 }]);
  });
}
