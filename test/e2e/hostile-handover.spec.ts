import fc from 'fast-check';
import { AppError } from '@shared/errors';
import type { Story } from '@shared/document/story';
import { unpackHandover } from '../../electron/desk/handover/handover-file';
import type { App } from '../support/app';
import { hostileAddress } from '../support/hostile-html';
import { hostileHandover, oddBlocks } from '../support/hostile-handover';
import { hostilePayloads, inBatches } from '../support/hostile-payloads';
import { expect, test } from '../support/hostile-stage';
import { figure, times } from '../support/long-run';
import { openFile } from '../support/open-file';
import { photoFixture } from '../support/photo-fixtures';
import { putFinishedStory } from '../support/stage';

const AT_ONCE = 50;

/** With a small picture, because each hand-over has different words for it, so that it is exported again. */
async function wholeHandover(app: App) {
  const { id } = await putFinishedStory(app, undefined, undefined, photoFixture('display-p3.jpg'));
  return unpackHandover((await app.call('handover.make', { id })).bytes);
}

test('nothing of a hostile hand-over runs: taken in, shown, previewed, exported and parsed again', async ({
  app,
  stage,
}) => {
  const base = await wholeHandover(app);
  const all = stage.asking(hostilePayloads(AT_ONCE, 2000));
  const tabs = app.page.getByRole('region', { name: 'Inspector' }).getByRole('tab');
  for (const payloads of inBatches(all, AT_ONCE)) {
    const said = payloads.join('\n');
    const bytes = hostileHandover(base, (field) => payloads[field % payloads.length]!);
    const open = await openFile(app, 'a.copydesk', bytes);
    await stage.quiet(said);
    await stage.read(open!.story.id, said);
    for (const tab of await tabs.all()) {
      await tab.click();
      await stage.quiet(said);
    }
  }
  figure(
    'hostile markup in every text of a hand-over, shown, exported and parsed again: nothing runs, asks or is reported',
    all.length,
  );
});

/** Whether a hand-over is taken; one that is refused leaves the library as it was. */
async function isTaken(app: App, bytes: Uint8Array): Promise<boolean> {
  try {
    await app.call('handover.take', { bytes: new Uint8Array(bytes) });
    return true;
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'UNREADABLE_FILE') return false;
    throw failure;
  }
}

/** Fields of a document that take an address, or should. */
const ADDRESSED: readonly ((story: Story, address: string) => unknown)[] = [
  (story, url) => ({ ...story, bylines: [{ kind: 'person', name: 'A', url }] }),
  (story, url) => ({ ...story, related: [{ title: 'A', url }] }),
  (story, handle) => ({ ...story, bylines: [{ kind: 'person', name: 'A', handle }] }),
  (story, language) => ({ ...story, language }),
  (story, direction) => ({ ...story, direction }),
  (story, slug) => ({ ...story, slug }),
  (story, at) => ({ ...story, firstPublished: at }),
  ...(['webStatement', 'licensorUrl', 'digitalSourceType', 'dataMining', 'modelRelease'] as const).map(
    (name) => (story: Story, address: string) => ({
      ...story,
      photos: Object.fromEntries(
        Object.entries(story.photos).map(([id, photo]) => [id, { ...photo, [name]: address }]),
      ),
    }),
  ),
  (story, href) => ({
    ...story,
    photos: Object.fromEntries(
      Object.entries(story.photos).map(([id, photo]) => [
        id,
        { ...photo, captionMarks: [{ start: 0, end: 3, kind: 'link', href }] },
      ]),
    ),
  }),
];

test('a document that no build writes is refused, or shown and exported without running', async ({
  app,
  stage,
}) => {
  const base = await wholeHandover(app);
  const tries = fc.sample(fc.tuple(hostileAddress, fc.constantFrom(...hostilePayloads(50, 2000))), {
    ...{ numRuns: times(3, 60), seed: 11 },
  });
  const words = (field: number): string => `Words ${field}`;
  let [taken, tried] = [0, 0];
  for (const pair of tries) {
    const [address, payload] = stage.asking(pair) as typeof pair;
    const changes: readonly ((story: Story) => unknown)[] = [
      ...ADDRESSED.map((change) => (story: Story) => change(story, address)),
      ...oddBlocks(address, payload).map((block) => (story: Story) => ({
        ...story,
        body: { root: { ...story.body.root, children: [...story.body.root.children, block] } },
      })),
    ];
    const accepted: ((story: Story) => unknown)[] = [];
    for (const change of changes)
      if (await isTaken(app, hostileHandover(base, words, change))) accepted.push(change);
    taken += accepted.length;
    tried += changes.length;
    // Everything that is accepted, in one story.
    const all = (story: Story) => accepted.reduce((so, change) => change(so) as Story, story);
    const open = await openFile(app, 'a.copydesk', hostileHandover(base, words, all));
    await stage.quiet(`${address}\n${payload}`);
    await stage.read(open!.story.id, `${address}\n${payload}`);
  }
  expect(taken).toBeGreaterThan(tries.length);
  expect(tried - taken).toBeGreaterThan(tries.length);
  figure(
    'documents that no build writes, in a hand-over: refused, or shown and exported without running',
    tried,
  );
});
