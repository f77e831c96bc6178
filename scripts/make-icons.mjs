// Makes the icon's PNG sizes and the page's icon from resources/icon.svg: `node scripts/make-icons.mjs`. The results are committed, so that
// building and packing need no drawing.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];

const resource = (path) => fileURLToPath(new URL(`../resources/${path}`, import.meta.url));

mkdirSync(resource('icons'), { recursive: true });
const drawing = readFileSync(resource('icon.svg'));
for (const size of SIZES) {
  // Drawn larger and scaled down, so that thin strokes stay even at the smallest sizes.
  await sharp(drawing, { density: 288 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(resource(`icons/${size}x${size}.png`));
}
copyFileSync(resource('icon.svg'), resource('../renderer/icon.svg'));
console.log(`${SIZES.length} sizes in resources/icons`);
