// Makes every icon from its drawing in resources/: `node scripts/make-icons.mjs`. The results are committed, so that
// building and packing need no drawing.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { icnsOf, icoOf, pngOf } from './packing/icon-files.mjs';

const root = join(import.meta.dirname, '..');
/** Linux: a folder of one theme, with each file named after its size. */
const PNG_SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];

for (const [drawing, name] of [
  ['icon.svg', 'icon'],
  ['document-icon.svg', 'document'],
]) {
  const svg = await readFile(join(root, 'resources', drawing));
  await mkdir(join(root, 'build', `${name}s`), { recursive: true });
  await writeFile(join(root, 'build', `${name}.ico`), await icoOf(svg));
  await writeFile(join(root, 'build', `${name}.icns`), await icnsOf(svg));
  for (const size of PNG_SIZES)
    await writeFile(join(root, 'build', `${name}s`, `${size}x${size}.png`), await pngOf(svg, size));
}
await copyFile(join(root, 'resources/icon.svg'), join(root, 'renderer/icon.svg'));
console.log('build/: icon and document, as .ico, .icns and PNGs');
