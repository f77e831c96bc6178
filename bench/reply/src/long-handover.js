import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash, randomUUID } from 'node:crypto';

/** As many versions and events as a hand-over may have. */
const MOST = 5_000;

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The hand-over of a short story, with as many versions and events as one may have. */
export function longHandover(short) {
  const entries = unzipSync(short);
  const record = JSON.parse(strFromU8(entries['record.json']));
  const draft = JSON.parse(strFromU8(entries[`texts/${record.sha256}.json`]));
  const [version] = record.revisions;
  const [event] = record.events;
  while (record.revisions.length < MOST) {
    const text = strToU8(JSON.stringify({ ...draft, deck: `Deck ${record.revisions.length}` }));
    entries[`texts/${hashOf(text)}.json`] = text;
    record.revisions.push({ ...version, id: laterId(version.id), sha256: hashOf(text) });
  }
  while (record.events.length < MOST) record.events.push({ ...event, id: laterId(event.id) });
  entries['record.json'] = strToU8(JSON.stringify(record));
  const { 'manifest.json': manifest, ...files } = entries;
  const list = Object.entries(files).map(([name, bytes]) => [
    name,
    { sha256: hashOf(bytes), bytes: bytes.length },
  ]);
  const listed = { ...JSON.parse(strFromU8(manifest)), files: Object.fromEntries(list) };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(listed)), ...files });
}

/** An id of the same moment. */
const laterId = (id) => `${id.slice(0, 18)}${randomUUID().slice(18)}`;
