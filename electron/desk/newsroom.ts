import type { AppEvent } from '@shared/api/events';
import type { House } from '@shared/house/house';
import type { Role } from '@shared/story/status';
import type { BackupSettings } from './backups/backup-settings';
import type { Library } from './library';

/** Who does something, for versions, events and what they may do. */
export interface Signature {
  readonly author: string;
  readonly device: string;
  readonly role: Role;
}

/** What the services of one open library share. */
export interface Newsroom {
  readonly library: Library;
  /** The app's version. */
  readonly version: string;
  readonly house: () => House;
  readonly signature: () => Signature;
  readonly now: () => Date;
  /** How this desk keeps backups. */
  readonly backups: BackupSettings;
  /** Tells the page; called after the transaction, never inside. */
  readonly emit: (event: AppEvent) => void;
}
