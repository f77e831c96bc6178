import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './corpora';
import { CORPORA, type CorpusName } from './corpus-of';
import { type Field, FIELDS, type Scores } from './score';

export const FLOORS_FILE = join(ROOT, 'bench/intake/floors.json');

/** Shares of 1, to three places. */
const Shares = z.partialRecord(z.enum(FIELDS), z.number().min(0).max(1));
const Floors = z.looseObject({ fields: z.partialRecord(z.enum(CORPORA), Shares).default({}) });

/** What every field of a corpus must reach. A floor only rises. */
export const readFloors = (): z.infer<typeof Floors> =>
  Floors.parse(JSON.parse(readFileSync(FLOORS_FILE, 'utf8')));

const shareOf = ({ right, of }: Scores[Field]): number => Math.floor((right / of) * 1000) / 1000;

/** The fields that fell under their floors, in words. */
export function fieldsUnderFloor(name: CorpusName, scores: Scores): readonly string[] {
  const floors = readFloors().fields[name] ?? {};
  return FIELDS.flatMap((field) => {
    const [share, floor] = [shareOf(scores[field]), floors[field]];
    return scores[field].of > 0 && floor !== undefined && share < floor
      ? [`${name}: ${field} ${share}, floor ${floor}`]
      : [];
  });
}

/** The floors, with each field's raised to its current score if that is higher. */
export function raised(name: CorpusName, scores: Scores): z.infer<typeof Shares> {
  const floors = readFloors().fields[name] ?? {};
  const scored = FIELDS.filter((field) => scores[field].of > 0);
  return Object.fromEntries(
    scored.map((field) => [field, Math.max(floors[field] ?? 0, shareOf(scores[field]))]),
  );
}
