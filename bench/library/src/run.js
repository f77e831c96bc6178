import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../../../electron/desk/open-desk.ts';
import { bodyOf } from '../../../shared/document/body.ts';
import { makeLibrary, paragraph } from './make.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string', default: join(os.tmpdir(), 'copydesk-bench-library') } },
});
const STORIES = Number(positionals[0] ?? 100_000);
/** One frame of a screen with 60 of them a second, in milliseconds. */
const FRAME = 1000 / 60;
const OPENINGS = 7;
const SAVES = 150;
const KEYS = [
  'the harbour council',
  'police',
  'bridge re',
  'a',
  's',
  'ministers',
  'stra',
  'xq',
  'ferry said that',
];

const SENTENCE = 'The council met on Monday, heard the ferry’s last master, and said nothing of the bridge. ';

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const part = (numbers, share) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const median = (numbers) => part(numbers, 0.5);
const ms = (number) => `${number.toFixed(number < 10 ? 2 : 1)} ms`.padStart(10);
const say = (what, value, goal) =>
  console.log(`${what.padEnd(58)}${ms(value)}${goal === undefined ? '' : `   ${goal}`}`);

const large = join(values.in, `of-${STORIES}`);
makeLibrary(large, STORIES);
const work = mkdtempSync(join(values.in, 'empty-'));
const folders = { empty: join(work, 'library'), large };

/** What the desk's thread took of the processor's time since then, in milliseconds. */
function spent(from) {
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}

const callOf = (desk) => async (channel, input) => {
  const reply = await desk.call(channel, input);
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`);
  return reply.value;
};
const open = (name) =>
  openDesk(
    // As an app that stays open, but for the backups, which are measured by `bench/save`.
    {
      libraryFolder: folders[name],
      configFolder: join(work, 'config'),
      version: '0.0.0',
      device: 'bench',
      checksBeside: true,
    },
    { info: () => undefined, error: console.error },
  );

async function openings() {
  const took = { empty: [], large: [] };
  for (let round = 0; round <= OPENINGS; round += 1) {
    for (const name of round % 2 === 0 ? ['empty', 'large'] : ['large', 'empty']) {
      const from = performance.now();
      const desk = open(name);
      await callOf(desk)('stories.list', { limit: 100 });
      // The first makes one library and fills the disk's cache for the other.
      if (round > 0) took[name].push(performance.now() - from);
      // Its check of the pages would be in the way of the next.
      await desk.close();
    }
  }
  return took;
}

/**
 * Each call by itself, in milliseconds of the processor's time that the desk's thread takes: what a call costs, whatever
 * else the machine does.
 */
async function timed(work, times = 1) {
  const took = [];
  for (let time = 0; time < times; time += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    const from = process.threadCpuUsage();
    await work();
    took.push(spent(from));
  }
  return took;
}

const beginnings = KEYS.flatMap((query) => Array.from(query, (_letter, at) => query.slice(0, at + 1)));

async function keys(call) {
  const took = [];
  const one = [];
  for (const query of beginnings) {
    if (query.endsWith(' ')) continue;
    const times = await timed(() => call('stories.list', { query, limit: 12 }), 3);
    took.push(...times);
    if (query.length === 1) one.push(...times);
  }
  return { took, one };
}

function naiveKeys() {
  const db = new Database(join(large, 'peers.sqlite'), { readonly: true });
  const like =
    db.prepare(`SELECT id, headline, substr(text, 1, 140) FROM story WHERE text LIKE '%' || ? || '%'
    ORDER BY updated_at DESC LIMIT 12`);
  const likeCount = db.prepare(`SELECT count(*) FROM story WHERE text LIKE '%' || ? || '%'`).pluck();
  const fts =
    db.prepare(`SELECT rowid, headline, snippet(naive, 1, '[', ']', '…', 24) FROM naive WHERE naive MATCH ?
    ORDER BY rank LIMIT 12`);
  const ftsCount = db.prepare('SELECT count(*) FROM naive WHERE naive MATCH ?').pluck();
  const took = { like: [], fts: [] };
  const time = (list, work) => {
    const from = process.threadCpuUsage();
    work();
    list.push(spent(from));
  };
  // One of each length is enough: these take long.
  for (const query of beginnings.filter((text) => !text.endsWith(' ')).filter((_query, at) => at % 4 === 0)) {
    time(took.like, () => [like.all(query), likeCount.get(query)]);
    const asked = `${query
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' ')}*`;
    time(took.fts, () => [fts.all(asked), ftsCount.get(asked)]);
  }
  db.close();
  return took;
}

async function saves(desks) {
  const took = { empty: [], large: [] };
  const drafts = {};
  for (const [name, desk] of Object.entries(desks)) {
    const call = callOf(desk);
    drafts[name] = await call('stories.create', {});
    drafts[name].story = {
      ...drafts[name].story,
      body: bodyOf(Array.from({ length: 30 }, (_each, at) => paragraph(`${at} ${SENTENCE}`))),
    };
  }
  for (let save = 0; save <= SAVES; save += 1) {
    for (const name of save % 2 === 0 ? ['empty', 'large'] : ['large', 'empty']) {
      const { story, revision } = drafts[name];
      const next = { ...story, deck: `Save ${save}` };
      const [time] = await timed(async () => {
        const saved = await callOf(desks[name])('stories.save', {
          ...{
            id: story.id,
            baseRevision: revision,
            story: next,
            reason: save % 10 === 0 ? 'close' : 'typing',
          },
        });
        drafts[name] = { story: next, revision: saved.revision };
      });
      if (save > 10) took[name].push(time);
    }
  }
  return took;
}

/** The most that the desk's thread works between two looks at anything else, in milliseconds of the processor's time. */
async function longestStretch(work) {
  let longest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const from = process.threadCpuUsage();
      await new Promise((resolve) => setTimeout(resolve, 1));
      longest = Math.max(longest, spent(from));
    }
  })();
  await work();
  isOver = true;
  await watching;
  return longest;
}

/** Until the pages have all been looked at; a build that looks before it opens is done at once. */
async function checked(call) {
  for (;;) {
    const { library } = await call('app.info', {});
    if (library.isChecked || library.cannotSave) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

try {
  const { size } = statSync(join(large, 'library.sqlite'));
  console.log(
    `Node ${process.version}, ${os.platform()} ${os.arch()}, ${STORIES} stories, ${(size / 1e6).toFixed(0)} MB`,
  );
  const opened = await openings();
  say('open to list, empty library', median(opened.empty));
  const ratio = median(opened.large) / median(opened.empty);
  say('open to list, large library', median(opened.large), `ratio ${ratio.toFixed(2)} (goal 1.3)`);

  const desks = { empty: open('empty'), large: open('large') };
  const call = callOf(desks.large);
  const from = performance.now();
  const stretch = await longestStretch(() => checked(call));
  console.log(`all pages checked in the background: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  say('the desk’s longest stretch meanwhile', stretch, 'goal 50');

  const first = await timed(() => call('stories.list', { limit: 200 }), 21);
  say(
    'first 200 of the list',
    median(first),
    `p95 ${part(first, 0.95).toFixed(1)}, goal ${FRAME.toFixed(1)}`,
  );

  const { took, one } = await keys(call);
  say('a key of the search box, p50', median(took), `goal ${FRAME.toFixed(1)}`);
  say('a key of the search box, p95', part(took, 0.95), `goal ${(3 * FRAME).toFixed(1)}`);
  say('the longest', Math.max(...took));
  say('one letter, p50', median(one), `longest ${Math.max(...one).toFixed(1)}`);
  const naive = naiveKeys();
  for (const [name, times] of Object.entries(naive)) {
    const times50 = median(times) / median(took);
    say(
      `${name === 'like' ? 'LIKE' : 'naive FTS5 (bm25)'}, p50`,
      median(times),
      `${times50.toFixed(1)} times ours`,
    );
    say(
      `${name === 'like' ? 'LIKE' : 'naive FTS5 (bm25)'}, p95`,
      part(times, 0.95),
      `${(part(times, 0.95) / part(took, 0.95)).toFixed(1)} times ours`,
    );
  }

  const saved = await saves(desks);
  say('a save, empty library', median(saved.empty));
  say(
    'a save, large library',
    median(saved.large),
    `ratio ${(median(saved.large) / median(saved.empty)).toFixed(2)} (goal 1.1)`,
  );
  for (const desk of Object.values(desks)) await desk.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
