// `node scripts/stage-rollout.mjs <percent> <latest.yml …>`: offers a release to so many of a hundred installations. Run
// on the descriptions beside the installers before they are uploaded, and again with a higher number later on.
import { readFile, writeFile } from 'node:fs/promises';

const [given, ...files] = process.argv.slice(2);
const percent = Number(given);
if (!Number.isInteger(percent) || percent < 1 || percent > 100 || files.length === 0) {
  console.error('Usage: node scripts/stage-rollout.mjs <1 to 100> <latest.yml …>');
  process.exit(1);
}
for (const file of files) {
  const text = await readFile(file, 'utf8');
  if (!/^version: /m.test(text)) throw new Error(`${file} describes no release.`);
  const lines = text.split('\n').filter((line) => line && !line.startsWith('stagingPercentage:'));
  // Everybody is what no word of it means.
  if (percent < 100) lines.push(`stagingPercentage: ${percent}`);
  await writeFile(file, `${lines.join('\n')}\n`);
  console.log(`${file}: ${percent} %`);
}
