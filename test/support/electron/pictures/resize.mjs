import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';

// In a utility process: makes a picture and resizes it twenty times with sharp, in a thread as the desk does. PICTURES_OUT
// names the folder of the built app; with PICTURES_BIND, sharp is bound to its own GLib first, as the built desk does it.
const out = process.env.PICTURES_OUT;

async function resize() {
  const sharp = createRequire(join(out, 'main.js'))('sharp');
  const create = { width: 1200, height: 900, channels: 3, background: '#c0392b' };
  const picture = await sharp({ create }).jpeg().toBuffer();
  for (let width = 300; width < 320; width += 1) await sharp(picture).resize(width).jpeg().toBuffer();
  const refused = await sharp(Buffer.from('no picture'))
    .metadata()
    .catch(() => 'refused');
  console.log(refused === 'refused' ? 'All pictures were resized.' : 'A text was read as a picture.');
}

if (!isMainThread) {
  await resize();
} else {
  if (process.env.PICTURES_BIND) (await import(pathToFileURL(join(out, 'own-glib.js')).href)).bindOwnGlib();
  new Worker(new URL(import.meta.url)).on('exit', (code) => process.exit(code));
}
