import type { KeyObject } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { AppUpdater, UpdateInfo } from 'electron-updater';
// The package's own door leaves it out, and its custom providers must extend one of its classes.
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js';
import { admitted, signedPart, type Described } from './update-signature';

interface Running {
  readonly version: string;
  readonly compare: (version: string) => number;
}

type Arguments = ConstructorParameters<typeof GenericProvider>;

export interface SignedFeed {
  /** The folder that `app-update.yml` names. */
  readonly url: string;
  readonly keys: readonly KeyObject[];
  /** `linux-x64`. */
  readonly target: string;
  /** `signedAt` of the newest description that was followed, by the file’s name. */
  readonly seen: (file: string) => string | null;
  readonly setSeen: (file: string, signedAt: string) => void;
  readonly mayBeOlder: () => boolean;
}

/**
 * Makes the updater follow only descriptions that are signed with one of the keys, for this target and channel, and no
 * older than the last one. What it fetches afterwards, it compares with the hash in the description.
 * A check rejects with `UpdateRefused` otherwise, before anything else is fetched.
 */
export function followSigned(updater: AppUpdater, feed: SignedFeed): void {
  // semver’s own types are not installed.
  const running = updater.currentVersion as unknown as Running;
  class SignedProvider extends GenericProvider {
    private file = '';

    constructor(_: unknown, own: Arguments[1], runtime: Arguments[2]) {
      super({ provider: 'generic', url: feed.url }, own, runtime);
    }

    protected override async httpRequest(
      ...args: Parameters<GenericProvider['httpRequest']>
    ): Promise<string | null> {
      this.file = basename(args[0].pathname);
      // Anything outside the signature is not read.
      return signedPart((await super.httpRequest(...args)) ?? '', feed.keys);
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      const info: UpdateInfo & Described = await super.getLatestVersion();
      const signedAt = admitted(info, {
        offeredFor: `${feed.target}/${this.file}`,
        seen: feed.seen(this.file),
        compare: (version) => -running.compare(version),
        running: running.version,
        mayBeOlder: feed.mayBeOlder(),
      });
      feed.setSeen(this.file, signedAt);
      return info;
    }
  }
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedProvider });
}
