import { randomUUID } from 'node:crypto';
import type { Step } from '../step';

/** Every library has a name of its own, wherever its folder is moved to. Builds up to 13 gave it at the first opening. */
export const step: Step = (db) =>
  db
    .prepare(`INSERT INTO setting (key, value) VALUES ('library.id', ?) ON CONFLICT (key) DO NOTHING`)
    .run(JSON.stringify(randomUUID()));
