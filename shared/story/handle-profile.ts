import { z } from 'zod';

/** The platforms on which a bare handle can be an account. `none`: bare handles lead nowhere. */
export const HandlePlatform = z.enum(['x', 'threads', 'instagram', 'none']);
export type HandlePlatform = z.infer<typeof HandlePlatform>;

/** `name@host.example`, as Mastodon and its like write accounts. */
const FEDIVERSE = /^([\w.-]{1,100})@((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,})$/i;
const BLUESKY = /^[a-z\d](?:[a-z\d-]*[a-z\d])?\.bsky\.social$/i;

/** What each platform lets an account be called, and where its profile is. */
const BARE: Readonly<
  Record<Exclude<HandlePlatform, 'none'>, readonly [account: RegExp, profile: (account: string) => string]>
> = {
  x: [/^\w{1,15}$/, (account) => `https://x.com/${account}`],
  threads: [/^[\w.]{1,30}$/, (account) => `https://www.threads.net/@${account}`],
  instagram: [/^[\w.]{1,30}$/, (account) => `https://www.instagram.com/${account}/`],
};

/**
 * The profile page of an account: of the platform that its handle names, else of the one on which this house's bare
 * handles are. Null if the handle can be no account there.
 *
 * @example profileOf('asha@newsie.example', 'x') // 'https://newsie.example/@asha'
 */
export function profileOf(handle: string, platform: HandlePlatform): string | null {
  const account = handle.trim().replace(/^@+/, '');
  const [, name, host] = FEDIVERSE.exec(account) ?? [];
  if (name !== undefined && host !== undefined) return `https://${host.toLowerCase()}/@${name}`;
  if (BLUESKY.test(account)) return `https://bsky.app/profile/${account.toLowerCase()}`;
  if (platform === 'none') return null;
  const [allowed, profile] = BARE[platform];
  return allowed.test(account) ? profile(account) : null;
}
