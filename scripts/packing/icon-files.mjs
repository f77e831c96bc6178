// The two containers that desktop systems want icons in, written from pictures of one drawing.
import sharp from 'sharp';

/** Square picture of this drawing; drawn larger and scaled down, so that thin strokes stay even at the smallest sizes. */
const draw = (drawing, size) => sharp(drawing, { density: 288 }).resize(size, size);

export const pngOf = (drawing, size) => draw(drawing, size).png({ compressionLevel: 9 }).toBuffer();

const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** A Windows icon. Only its largest picture is a PNG: installers and old parts of the shell read only bitmaps. */
export async function icoOf(drawing) {
  const pictures = await Promise.all(
    ICO_SIZES.map(async (size) => (size === 256 ? pngOf(drawing, size) : bitmapOf(drawing, size))),
  );
  const head = Buffer.alloc(6 + 16 * ICO_SIZES.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const at = 6 + 16 * index;
    // One byte holds a side; 0 stands for 256.
    head.writeUInt8(ICO_SIZES[index] % 256, at);
    head.writeUInt8(ICO_SIZES[index] % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

/** A bitmap as icons hold it: from the bottom line up, blue first, and a mask of one bit that alpha makes needless. */
async function bitmapOf(drawing, size) {
  const pixels = await draw(drawing, size).ensureAlpha().raw().toBuffer();
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      colours[to] = pixels[from + 2];
      colours[to + 1] = pixels[from + 1];
      colours[to + 2] = pixels[from];
      colours[to + 3] = pixels[from + 3];
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([head, colours, mask]);
}

/** The kinds of macOS icon that hold a PNG, and their sides. Smaller ones are scaled down by the system. */
const ICNS_KINDS = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

/** A macOS icon. */
export async function icnsOf(drawing) {
  const parts = await Promise.all(
    Object.entries(ICNS_KINDS).map(async ([kind, size]) => chunk(kind, await pngOf(drawing, size))),
  );
  return chunk('icns', Buffer.concat(parts));
}

function chunk(kind, content) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
