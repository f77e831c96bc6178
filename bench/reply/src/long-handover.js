import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';

/** As many versions and events as a hand-over may have. */
const MOST = 5_000;
const MOST_PHOTOS = 2_000;

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What is in a hand-over's file. */
function unpacked(file) {
  const entries = unzipSync(file);
  const record = JSON.parse(strFromU8(entries['record.json']));
  return { entries, record, draft: JSON.parse(strFromU8(entries[`texts/${record.sha256}.json`])) };
}

function packed(entries, record) {
  entries['record.json'] = strToU8(JSON.stringify(record));
  const { 'manifest.json': manifest, ...files } = entries;
  const list = Object.entries(files).map(([name, bytes]) => [
    name,
    { sha256: hashOf(bytes), bytes: bytes.length },
  ]);
  const listed = { ...JSON.parse(strFromU8(manifest)), files: Object.fromEntries(list) };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(listed)), ...files });
}

/** The hand-over of a short story, with as many versions and events as one may have. */
export function longHandover(short) {
  const { entries, record, draft } = unpacked(short);
  const [version] = record.revisions;
  const [event] = record.events;
  while (record.revisions.length < MOST) {
    const text = strToU8(JSON.stringify({ ...draft, deck: `Deck ${record.revisions.length}` }));
    entries[`texts/${hashOf(text)}.json`] = text;
    record.revisions.push({ ...version, id: laterId(version.id), sha256: hashOf(text) });
  }
  while (record.events.length < MOST) record.events.push({ ...event, id: laterId(event.id) });
  return packed(entries, record);
}

/** The hand-over of a short story, with this body. */
export function withText(short, body) {
  const { entries, record, draft } = unpacked(short);
  return withDraft(entries, record, { ...draft, body });
}

/** The hand-over of a short story, with as many photos as one may have, all of them in its text. */
export async function manyPhotos(short) {
  const { entries, record, draft } = unpacked(short);
  const photos = {};
  const blocks = [];
  for (let at = 0; at < MOST_PHOTOS; at++) {
    const background = { r: at & 255, g: (at >> 8) * 16, b: 120 };
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
    const sha256 = hashOf(bytes);
    const file = { sha256, mime: 'image/png', width: 8, height: 8, bytes: bytes.length };
    const words = { caption: `The ferry at noon, ${at}`, credit: `Reuters/${at}`, alt: 'A brown river' };
    entries[`photos/${sha256}`] = bytes;
    record.photos.push({ file, words, name: `${at}.png`, addedAt: record.createdAt });
    const photoId = laterId(record.id);
    photos[photoId] = { ...words, file };
    blocks.push({ type: 'photo', version: 1, photoId });
  }
  const root = { ...draft.body.root, children: blocks };
  return withDraft(entries, record, { ...draft, photos, body: { ...draft.body, root } });
}

/** With another draft, and no other text. */
function withDraft(entries, record, draft) {
  const text = strToU8(JSON.stringify(draft));
  delete entries[`texts/${record.sha256}.json`];
  record.sha256 = hashOf(text);
  entries[`texts/${record.sha256}.json`] = text;
  return packed(entries, { ...record, revisions: [], events: [] });
}

/** An id of the same moment. */
const laterId = (id) => `${id.slice(0, 18)}${randomUUID().slice(18)}`;
