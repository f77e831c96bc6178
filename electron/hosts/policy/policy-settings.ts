import { posix, win32 } from 'node:path';
import { z } from 'zod';
import { Spelling, UpdateChannel } from '@shared/api/managed';

export interface PathSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder; absolute. */
  readonly home: string;
}

/**
 * The settings that a policy may hold, by the same names in every place. A policy is one for all users of a machine, so
 * a path may begin with `~` and, on Windows, hold `%USERNAME%` and the like.
 */
export function policySettings({ platform, env, home }: PathSurroundings) {
  const paths = platform === 'win32' ? win32 : posix;
  const path = z
    .string()
    .min(1)
    .transform((text) => text.replace(/^~(?=[\\/]|$)/, () => home))
    .transform((text) =>
      platform === 'win32' ? text.replace(/%(\w+)%/g, (whole, name: string) => env[name] ?? whole) : text,
    )
    .refine((text) => paths.isAbsolute(text), 'is not a whole path');
  return z.strictObject({
    libraryFolder: path.optional(),
    houseFile: path.optional(),
    updateChannel: UpdateChannel.optional(),
    spelling: Spelling.optional(),
    backupFolder: path.optional(),
  });
}
export type PolicySettings = z.infer<ReturnType<typeof policySettings>>;
