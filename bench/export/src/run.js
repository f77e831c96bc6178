import os from 'node:os';
import { contender, groups } from './contenders.js';
import { measure } from './measure.js';
import { visibleText } from './peers.js';

const GHOST = 'Ghost kg-lexical-html-renderer';

function print(title, times) {
  const [[first, ours]] = times;
  console.log(`\n${title}`);
  for (const [name, ms] of times) {
    const ratio = name === first ? '' : `${(ms / ours).toFixed(1)} x ours`;
    console.log(`  ${name.padEnd(52)} ${ms.toFixed(4).padStart(9)} ms   ${ratio}`);
  }
  return times.get(GHOST) / ours;
}

console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.platform()} ${os.arch()}`,
);
for (const words of [1000, 10_000]) {
  const texts = await Promise.all(
    Object.entries(groups).flatMap(([group, members]) =>
      Object.keys(members)
        .filter((name) => !name.includes('whole page'))
        .map(async (name) => visibleText(await (await contender(group, name, words))())),
    ),
  );
  const same = texts.every((text) => text === texts[0]);
  console.log(
    `\n== ${words} words; the text is ${same ? 'equal in all' : 'NOT EQUAL'} (${texts[0].length} letters)`,
  );
  if (!same) process.exitCode = 1;

  const onTree = print(
    'From the parsed tree',
    await measure('fromTree', Object.keys(groups.fromTree), words),
  );
  const fromJson = print('From stored JSON', await measure('fromJson', Object.keys(groups.fromJson), words));
  console.log(
    `\n  Ghost / Copydesk: ${onTree.toFixed(0)} on the parsed tree (goal 100), ${fromJson.toFixed(0)} from stored JSON (goal 15)`,
  );
}
