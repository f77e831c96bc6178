import { z } from 'zod';

/** Which releases the app is updated to; `off` looks for none. */
export const UpdateChannel = z.enum(['stable', 'beta', 'off']);
export type UpdateChannel = z.infer<typeof UpdateChannel>;

/** Whether spelling is checked while somebody types. */
export const Spelling = z.enum(['on', 'off']);
export type Spelling = z.infer<typeof Spelling>;

/**
 * The settings made by this machine's administrator, for the page to show as settings that cannot be changed here. A setting
 * that is null or false is the user's own.
 */
export const Managed = z.object({
  /** Where it is set: the path of a file, or the registry's key. Empty if nothing is managed. */
  sources: z.array(z.string()),
  library: z.boolean(),
  house: z.boolean(),
  updateChannel: UpdateChannel.nullable(),
  spelling: Spelling.nullable(),
  /** Absolute. */
  backupFolder: z.string().nullable(),
  /** One sentence for each policy that was ignored, and why. */
  problems: z.array(z.string()),
});
export type Managed = z.infer<typeof Managed>;

export const MANAGED_SETTING = 'Whoever manages this machine has set this. Ask them to change it.';
