import type { ParseArgsOptionsConfig } from 'node:util';
import { AppError } from '@shared/errors';

/** A verb's view of the machine; a test provides its own. */
export interface CliSurroundings {
  /** The user's current folder, for relative paths. Absolute. */
  readonly cwd: string;
  /** The build's `out` folder: the desk's thread and the page are in it. Absolute. */
  readonly outFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shown while a verb runs; never part of its answer. */
  readonly note: (line: string) => void;
  /** Resolves when the user or the system next asks a serving verb to end. */
  readonly untilStopped: () => Promise<void>;
}

export interface VerbArguments {
  readonly words: readonly string[];
  /** The value of `--name`; undefined if it was not given. */
  readonly option: (name: string) => string | undefined;
  /** Whether the flag `--name` was given. */
  readonly flag: (name: string) => boolean;
}

/** 0: done. 2: a check refused it. (1, failed, is an error that was thrown.) */
export type VerbExit = 0 | 2;

export interface VerbOutcome {
  readonly exit: VerbExit;
  /** The whole answer under `--json`: one document. */
  readonly json: unknown;
  /** The same for people. */
  readonly lines: readonly string[];
}

export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** The text after `copydesk`, with the options explained. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** Throws AppError: exit 2 if its code is REFUSED, otherwise 1. */
  readonly run: (given: VerbArguments, surroundings: CliSurroundings) => Promise<VerbOutcome>;
}

export const usage = (message: string): AppError => new AppError('INVALID', message);
