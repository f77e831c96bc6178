import { z } from 'zod';

/** Where a story stands in review. */
export const StoryStatus = z.enum(['draft', 'filed', 'returned', 'approved', 'exported']);
export type StoryStatus = z.infer<typeof StoryStatus>;

/** What a list of stories shows: those at one status, or those that were deleted. */
export const StoryShelf = z.enum([...StoryStatus.options, 'deleted']);
export type StoryShelf = z.infer<typeof StoryShelf>;

export const Role = z.enum(['reporter', 'editor']);
export type Role = z.infer<typeof Role>;

/** Who is at this machine. */
export const Profile = z.object({ name: z.string().trim().min(1), role: Role });
export type Profile = z.infer<typeof Profile>;

/** Until somebody says who they are, the machine is one person's own: they write, edit and export. */
export const roleOf = (profile: Profile | null): Role => profile?.role ?? 'editor';
