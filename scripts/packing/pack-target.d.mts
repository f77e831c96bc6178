import type { KeyObject } from 'node:crypto';

export function packTarget(options: {
  readonly root: string;
  readonly name: string;
  readonly electronVersion: string;
  readonly electronDist?: string;
  readonly forceStandIn?: boolean;
  readonly output: string;
  readonly installers?: boolean;
  readonly release?: {
    readonly url: string;
    readonly publisher: string;
    readonly homepage: string;
    readonly maintainer: string;
    readonly updateKey: KeyObject;
    readonly nextUpdateKey: string;
    readonly releaseNotes: string;
  } | null;
}): Promise<{ readonly folder: string; readonly standIn: string | null }>;
