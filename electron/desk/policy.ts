import type { Managed, Spelling, UpdateChannel } from '@shared/api/managed';
import type { House } from '@shared/house/house';

/** Settings of a managed machine, read and checked before the desk is opened. The user decides about those that are null. */
export interface Policy {
  /** Absolute. */
  readonly libraryFolder: string | null;
  readonly house: House | null;
  readonly updateChannel: UpdateChannel | null;
  readonly spelling: Spelling | null;
  /** Absolute; a second folder for backups. */
  readonly backupFolder: string | null;
  readonly sources: readonly string[];
  readonly problems: readonly string[];
}

export const noPolicy: Policy = {
  libraryFolder: null,
  house: null,
  updateChannel: null,
  spelling: null,
  backupFolder: null,
  sources: [],
  problems: [],
};

/** The policy as the page gets it. */
export const managedBy = ({
  libraryFolder,
  house,
  updateChannel,
  spelling,
  backupFolder,
  sources,
  problems,
}: Policy): Managed => ({
  library: libraryFolder !== null,
  house: house !== null,
  updateChannel,
  spelling,
  backupFolder,
  sources: [...sources],
  problems: [...problems],
});
