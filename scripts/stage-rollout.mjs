// `node scripts/stage-rollout.mjs <percent> <latest.yml …>`: offers a release to this percentage of installations. Run
// on the descriptions beside the installers before they are uploaded, and again with a higher number later on. Signs
// them again with the key in COPYDESK_UPDATE_KEY.
import { readFile, writeFile } from 'node:fs/promises';
import { signAgain, updateKeyFrom } from './packing/sign-update.mjs';

const [given, ...files] = process.argv.slice(2);
const percent = Number(given);
if (!Number.isInteger(percent) || percent < 1 || percent > 100 || files.length === 0) {
  console.error('Usage: node scripts/stage-rollout.mjs <1 to 100> <latest.yml …>');
  process.exit(1);
}
try {
  const key = updateKeyFrom(process.env.COPYDESK_UPDATE_KEY);
  for (const file of files) {
    const staged = signAgain(await readFile(file, 'utf8'), key, (lines) => {
      const others = lines.filter((line) => !line.startsWith('stagingPercentage:'));
      // A description without this line means everybody.
      return percent < 100 ? [...others, `stagingPercentage: ${percent}`] : others;
    });
    await writeFile(file, staged);
    console.log(`${file}: ${percent} %`);
  }
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
