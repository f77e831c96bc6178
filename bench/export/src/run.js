import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/html/body';
import { renderPage } from '@shared/html/page';
import { newStory, Story } from '@shared/story/story';
import { ghostHtml, lexicalHtml, visibleText } from './peers.js';
import { leastHtml } from './least-serializer.js';
import { sampleBody } from './sample-story.js';

const ROUNDS = 21;
/** Each contender works at least this long in a round (milliseconds), so that short times are not noise. */
const ROUND_MS = 40;

const options = { house: defaultHouse() };

/** This process's own time on the processor, in milliseconds: other programs of the machine do not count. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How long one call takes: the median of rounds, in milliseconds. Contenders take turns, so all meet the same machine. */
async function measure(contenders) {
  const rounds = new Map(contenders.map(({ name }) => [name, []]));
  for (const { run } of contenders) {
    for (const end = busy() + ROUND_MS * 5; busy() < end;) await run();
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of contenders) {
      let calls = 0;
      let letters = 0;
      const start = busy();
      const end = performance.now() + ROUND_MS;
      do {
        const result = run();
        const text = result instanceof Promise ? await result : String(result);
        // Reading a letter makes the engine put a string together that it keeps in pieces until then.
        letters += text.charCodeAt(text.length >> 1);
        calls++;
      } while (performance.now() < end);
      if (letters === 0) throw new Error(`${name} printed nothing`);
      rounds.get(name).push((busy() - start) / calls);
    }
  }
  return new Map([...rounds].map(([name, times]) => [name, times.toSorted((a, b) => a - b)[ROUNDS >> 1]]));
}

function print(title, times, ours) {
  console.log(`\n${title}`);
  for (const [name, ms] of times) {
    const ratio = name === ours ? '' : `${(ms / times.get(ours)).toFixed(1)} x ours`;
    console.log(`  ${name.padEnd(52)} ${ms.toFixed(3).padStart(9)} ms   ${ratio}`);
  }
}

console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.platform()} ${os.arch()}`,
);
let failed = false;
for (const words of [1000, 10_000]) {
  const body = sampleBody(words);
  const story = newStory({ headline: 'Bench', slug: 'bench', body });
  const storyJson = JSON.stringify(story);
  const bodyJson = JSON.stringify(body);

  const text = visibleText(toHtml(story, options).markup);
  const same = [await ghostHtml(bodyJson), lexicalHtml(bodyJson)].every((html) => visibleText(html) === text);
  console.log(
    `\n== ${words} words; the text is ${same ? 'equal in all three' : 'NOT EQUAL'} (${text.length} letters)`,
  );
  failed ||= !same;

  const tree = await measure([
    { name: 'Copydesk toHtml', run: () => toHtml(story, options) },
    { name: 'the least any serializer does (no checks, no page)', run: () => leastHtml(body.root) },
    { name: 'Ghost kg-lexical-html-renderer', run: () => ghostHtml(body) },
    { name: '@lexical/html in jsdom', run: () => lexicalHtml(body) },
  ]);
  print('From the parsed tree', tree, 'Copydesk toHtml');

  const stored = await measure([
    { name: 'Copydesk: parse and toHtml', run: () => toHtml(JSON.parse(storyJson), options) },
    {
      name: 'Copydesk: parse, validate every block, toHtml',
      run: () => toHtml(Story.parse(JSON.parse(storyJson)), options),
    },
    {
      name: 'Copydesk: parse, validate, whole page',
      run: () => renderPage(Story.parse(JSON.parse(storyJson)), options),
    },
    { name: 'Ghost kg-lexical-html-renderer', run: () => ghostHtml(bodyJson) },
    { name: '@lexical/html in jsdom', run: () => lexicalHtml(bodyJson) },
  ]);
  print('From stored JSON', stored, 'Copydesk: parse and toHtml');

  const onTree = tree.get('Ghost kg-lexical-html-renderer') / tree.get('Copydesk toHtml');
  const fromJson = stored.get('Ghost kg-lexical-html-renderer') / stored.get('Copydesk: parse and toHtml');
  console.log(
    `\n  Ghost / Copydesk: ${onTree.toFixed(0)} on the parsed tree (goal 100), ${fromJson.toFixed(0)} from stored JSON (goal 15)`,
  );
}
if (failed) process.exitCode = 1;
