import os from 'node:os';
import { contender, groups } from './contenders.js';
import { measure } from './measure.js';
import { visibleText } from './peers.js';

const GHOST = 'Ghost kg-lexical-html-renderer';

const cell = (ms, ours, isFirst) =>
  `${ms.toFixed(4).padStart(9)} ms ${isFirst ? '      ' : `${(ms / ours).toFixed(1).padStart(5)}x`}`;

/** @returns how many times longer Ghost's renderer takes than ours, for the string as returned and read */
function print(title, times) {
  const [[first, ours]] = times;
  console.log(`\n${title.padEnd(54)} ${'as returned'.padEnd(20)} and read`);
  for (const [name, { returned, read }] of times) {
    const isFirst = name === first;
    console.log(
      `  ${name.padEnd(52)} ${cell(returned, ours.returned, isFirst)} ${cell(read, ours.read, isFirst)}`,
    );
  }
  const ghost = times.get(GHOST);
  return `${(ghost.returned / ours.returned).toFixed(0)} as returned, ${(ghost.read / ours.read).toFixed(0)} read`;
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
    `\n  Ghost / Copydesk on the parsed tree (goal 100): ${onTree}\n  Ghost / Copydesk from stored JSON (goal 15): ${fromJson}`,
  );
}
