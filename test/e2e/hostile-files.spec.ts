import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/app';
import { HOSTILE_FILES } from '../support/hostile-documents';
import { openReader } from '../support/hostile-export';
import { hostileAddresses, hostilePayloads, inBatches } from '../support/hostile-payloads';
import { sayingEverywhere } from '../support/hostile-story';
import { expectQuiet, isAppAddress, watchForHostile } from '../support/hostile-watch';
import { figure, times } from '../support/long-run';
import { openFile } from '../support/open-file';
import { signIn } from '../support/stage';

test.use({ opening: 'when staged' });
test.describe.configure({ timeout: times(120_000, 3_600_000) });

/** Into one file. Of markup only so many that one which swallows what follows it leaves most of the others to be read. */
const AT_ONCE = times(10, 20);
const WORDS_AT_ONCE = 50;
const WORDS: readonly string[] = ['docx', 'odt', 'fodt', 'rtf', 'txt'];

/** Half of the kinds in one app, for they start but once then; in a long run each in one of its own. */
const KINDS = Object.keys(HOSTILE_FILES);
const together = inBatches(KINDS, times(Math.ceil(KINDS.length / 2), 1));

const addresses = hostileAddresses(60);

for (const kinds of together) {
  test(`nothing of a hostile file runs: opened, previewed, exported, parsed again and opened again: ${kinds.join(', ')}`, async ({
    app,
    browser,
  }) => {
    await signIn(app, 'editor');
    const { page } = app;
    const watched = watchForHostile(page, isAppAddress(page.url()));
    const reader = await openReader(app, browser);
    for (const ending of kinds) {
      const atOnce = WORDS.includes(ending) ? WORDS_AT_ONCE : AT_ONCE;
      const all = hostilePayloads(KINDS.length * AT_ONCE, 2000);
      // Each kind tries others where there is one file of it.
      const from = times(KINDS.indexOf(ending) * AT_ONCE, 0);
      const own = [...all.slice(from), ...all.slice(0, from)].slice(0, times(atOnce, all.length));
      let refused = 0;
      for (const [at, payloads] of inBatches(own, atOnce).entries()) {
        const said = payloads.join('\n');
        const bytes = HOSTILE_FILES[ending]!(payloads, addresses.slice(at % 50, (at % 50) + 5));
        const open = await openFile(app, `copy-${at}.${ending}`, bytes);
        await expectQuiet(page, watched, `opened .${ending}: ${said}`);
        if (open === null) {
          refused += payloads.length;
          continue;
        }
        const { story, revision } = open;
        const slug = `hostile-${at}-${ending}`;
        await app.call('stories.save', {
          ...{ id: story.id, baseRevision: revision, reason: 'close' },
          story: sayingEverywhere(story, (field) => payloads[field % payloads.length]!, slug),
        });
        const exported = await reader.read(story.id, said);
        await openFile(app, 'again.html', await readFile(exported));
        await expectQuiet(page, watched, `opened again: ${said}`);
      }
      expect(refused, `refused of .${ending}`).toBeLessThanOrEqual(own.length / 4);
      figure(
        `hostile markup in a .${ending}, opened, previewed, exported, parsed again and opened again: nothing runs, asks or is reported`,
        own.length,
        own.length,
      );
    }
    await app.open();
    await expectQuiet(page, watched, 'after loading again');
    await reader.close();
  });
}
