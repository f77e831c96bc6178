import type { Reply } from '@shared/api/channel';
import type { Role } from '@shared/story/status';
import type { AppEvent } from '@shared/api/events';
import type { Policy } from './policy';

/** Where a failure is written with the `ref` that the user is shown. */
export interface Log {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
}

export interface DeskOptions {
  /** The library to open at start; null means the policy's, the one used last, or the default. */
  readonly libraryFolder: string | null;
  /** Where the app remembers the last library and this machine's profile. Absolute. */
  readonly configFolder: string;
  /** Where the host keeps its log; without it, `logs` in the config's folder. Absolute. */
  readonly logFolder?: string;
  /** The app's version, for manifests and `app.info`. */
  readonly version: string;
  /** The name of this machine, for versions and events. */
  readonly device: string;
  /** What the user of this desk may do, whatever the machine's profile says; without it, what the profile says. */
  readonly role?: Role;
  /** Whether the desk makes backups by itself, as an app that stays open does; without it, only when asked. */
  readonly keepsBackups?: boolean;
  /**
   * Whether the pages of the library's file are checked during the desk's work, as in an app that stays open; without it,
   * before the library is opened.
   */
  readonly checksBeside?: boolean;
  /** A second folder for backups, instead of the one of the policy or of the settings. */
  readonly secondBackups?: string;
  /** Names this start of the app to its pages, however often the desk itself is started in it; without it, a name is made. */
  readonly startId?: string;
  /** Whether an earlier desk of the same start has crashed: then an open library says nothing about the previous start. */
  readonly isAgain?: boolean;
  /** Settings made by this machine's administrator; none by default. */
  readonly policy?: Policy;
}

/** The newsroom without a host: every host holds one and forwards calls to it, in process or in a worker. */
export interface Desk {
  /**
   * Answers any channel of the desk's contract. Never throws: failures are replies. Files in the input are the desk's from then on. `file` is
   * the path of a file that the desk reads for `bytes`: it comes from the host, never from a page.
   */
  readonly call: (channel: string, input: unknown, file?: string) => Promise<Reply<unknown>>;
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
  /** Lets running work end or cancel, checkpoints and closes the library. */
  readonly close: () => Promise<void>;
}
