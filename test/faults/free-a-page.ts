import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseIn } from '../../electron/desk/db/open';

const PAGE = 4096;

/** Says in the file of a closed library that a page of the events is free: the next row that needs a page is written over them. Returns the page's number. */
export function freeThePageOfEvents(library: string): number {
  const db = new Database(databaseIn(library), { readonly: true });
  const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'event'").pluck().get() as number;
  db.close();
  const bytes = readFileSync(databaseIn(library));
  const trunk = bytes.readUInt32BE(32);
  if (trunk === 0) {
    bytes.writeUInt32BE(root, 32);
    bytes.writeUInt32BE(1, 36);
  } else {
    const at = (trunk - 1) * PAGE;
    const leaves = bytes.readUInt32BE(at + 4);
    bytes.writeUInt32BE(leaves + 1, at + 4);
    bytes.writeUInt32BE(root, at + 8 + 4 * leaves);
    bytes.writeUInt32BE(bytes.readUInt32BE(36) + 1, 36);
  }
  writeFileSync(databaseIn(library), bytes);
  return root;
}
