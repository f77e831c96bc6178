import { resolve } from 'node:path';
import type { CliSurroundings, VerbArguments } from './verb';

/** The folder that `--library` names, or null for the user's own. */
export const libraryOf = (given: VerbArguments, { cwd }: CliSurroundings): string | null => {
  const named = given.option('library');
  return named === undefined ? null : resolve(cwd, named);
};
