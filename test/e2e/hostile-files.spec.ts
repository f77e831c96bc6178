import { readFile } from 'node:fs/promises';
import type { OpenStory } from '@shared/api/stories';
import { bodyOf } from '@shared/document/body';
import type { Story } from '@shared/document/story';
import { HOSTILE_FILES } from '../support/hostile-documents';
import { hostileAddresses, hostilePayloads, inBatches } from '../support/hostile-payloads';
import { expect, test } from '../support/hostile-stage';
import { sayingEverywhere } from '../support/hostile-story';
import { figure, times } from '../support/long-run';
import { openFile } from '../support/open-file';

/** How many go into one file. Few enough of markup that if one swallows what follows it, most of the others are still read. */
const AT_ONCE = times(10, 20);
const WORDS_AT_ONCE = 50;
const WORDS: readonly string[] = ['docx', 'odt', 'fodt', 'rtf', 'txt'];

/** All kinds in one app, which then starts only once; in a long run, each kind has its own apps, a part of the payloads each. */
const KINDS = Object.keys(HOSTILE_FILES);
const PARTS = times(1, 4);
const together = inBatches(KINDS, times(KINDS.length, 1)).flatMap((kinds) =>
  Array.from({ length: PARTS }, (_, part) => ({
    kinds,
    part,
    name: PARTS === 1 ? kinds.join(', ') : `${kinds.join(', ')} ${part + 1}/${PARTS}`,
  })),
);
/** This many files become one story, which is exported once. */
const IN_ONE_EXPORT = times(KINDS.length, 1);

/** The result of several files as one story; it remains the last of them. */
function asOne(opened: readonly OpenStory[]): Story {
  const stories = opened.map(({ story }) => story);
  return {
    ...stories.at(-1)!,
    body: bodyOf(stories.flatMap(({ body }) => body.root.children)),
    photos: Object.assign({}, ...stories.map(({ photos }) => photos)) as Story['photos'],
  };
}

/** The payloads that files of a kind hold. In a quick run each kind tries others; in a long one, each part. */
function payloadsOf(kind: string, part: number): readonly string[] {
  const all = hostilePayloads(KINDS.length * AT_ONCE, 2000);
  const from = times(KINDS.indexOf(kind) * AT_ONCE, 0);
  const atOnce = WORDS.includes(kind) ? WORDS_AT_ONCE : AT_ONCE;
  const own = [...all.slice(from), ...all.slice(0, from)].slice(0, times(atOnce, all.length));
  return own.slice((part * own.length) / PARTS, ((part + 1) * own.length) / PARTS);
}

for (const { kinds, part, name } of together) {
  test(`nothing of a hostile file runs: opened, previewed, exported, parsed again and opened again: ${name}`, async ({
    app,
    stage,
  }) => {
    const addresses = stage.asking(hostileAddresses(60));
    let waiting: { readonly open: OpenStory; readonly payloads: readonly string[] }[] = [];
    const publish = async (): Promise<void> => {
      if (waiting.length === 0) return;
      const { story, revision } = waiting.at(-1)!.open;
      const payloads = waiting.flatMap((file) => file.payloads);
      const said = payloads.join('\n');
      const known = asOne(waiting.map(({ open }) => open));
      await app.call('stories.save', {
        ...{ id: story.id, baseRevision: revision, reason: 'close' },
        story: sayingEverywhere(known, (field) => payloads[field % payloads.length]!, `hostile-${story.id}`),
      });
      const exported = await stage.read(story.id, said);
      await openFile(app, 'again.html', await readFile(exported));
      await stage.quiet(`opened again: ${said}`);
      waiting = [];
    };

    for (const kind of kinds) {
      const own = stage.asking(payloadsOf(kind, part));
      let refused = 0;
      for (const [at, payloads] of inBatches(own, WORDS.includes(kind) ? WORDS_AT_ONCE : AT_ONCE).entries()) {
        const bytes = HOSTILE_FILES[kind]!(payloads, addresses.slice(at % 50, (at % 50) + 5));
        const open = await openFile(app, `copy-${at}.${kind}`, bytes);
        await stage.quiet(`opened .${kind}: ${payloads.join('\n')}`);
        if (open === null) refused += payloads.length;
        else waiting.push({ open, payloads });
        if (waiting.length >= IN_ONE_EXPORT) await publish();
      }
      expect(refused, `refused of .${kind}`).toBeLessThanOrEqual(own.length / 4);
    }
    await publish();
    await app.open();
    await stage.quiet('after loading again');
    for (const kind of kinds)
      figure(
        `hostile markup in a .${kind}, opened, previewed, exported, parsed again and opened again: nothing runs, asks or is reported`,
        payloadsOf(kind, part).length,
      );
  });
}
