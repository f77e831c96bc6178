type Headers = Readonly<Record<string, string>>;

/** Loosened for the dev server's hot reload: its inline preamble, its inline styles and its web socket. */
export type PageMode = 'built' | 'dev';

const pagePolicy = (mode: PageMode, frames: readonly string[]): string => {
  const dev = mode === 'dev';
  return [
    "default-src 'none'",
    `script-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws://127.0.0.1:*' : ''}`,
    ["frame-src 'self'", ...frames.map((address) => new URL(address).origin)].join(' '),
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No string becomes markup or a script but what DOMPurify cleaned; `default` lets the empty one through
    // (renderer/trusted-types.ts). The dev server's overlay and hot reload write markup of their own.
    ...(dev ? [] : ["require-trusted-types-for 'script'", 'trusted-types dompurify default']),
  ].join('; ');
};

/**
 * The preview is a story's own markup: nothing in it runs, loads from elsewhere or leads anywhere.
 * `allow-same-origin` is there for its pictures: from a sandbox without it the browser would not send the host's
 * strict cookie. It opens nothing, since no script runs in the frame.
 */
const previewPolicy = [
  'sandbox allow-same-origin',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const everywhere: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
};

/**
 * On everything that a host serves, in Electron and in a browser alike. `frames` are pages of the host's own at other
 * addresses that the page may frame.
 */
export const pageHeaders = (mode: PageMode, frames: readonly string[] = []): Headers => ({
  ...everywhere,
  'content-security-policy': pagePolicy(mode, frames),
});

/**
 * On everything that the loopback host serves. A policy of contents has no word for WebRTC, for a connection ahead of time, for
 * a name that is looked up or for a page that leaves: the browsers that know this header (Chrome from 152 on) refuse them all. Electron's
 * window has means of its own (`shell/security.ts`). `frames` as in {@link pageHeaders}.
 * Follows https://wicg.github.io/connection-allowlists/.
 */
export const connectionHeaders = (mode: PageMode, frames: readonly string[] = []): Headers =>
  // Hot reload has a socket at another port.
  mode === 'dev' ? {} : { 'connection-allowlist': allowlist(frames) };

const allowlist = (frames: readonly string[]): string =>
  `(${['response-origin', ...frames.map((address) => `"${new URL(address).origin}"`)].join(' ')})`;

/** On the page that hands over what was left at an earlier address: it runs its own script, in a frame of this one origin. */
export const leftBehindHeaders = (framedBy: string): Headers => ({
  ...everywhere,
  'connection-allowlist': allowlist([]),
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; '),
});

export const previewHeaders: Headers = { ...everywhere, 'content-security-policy': previewPolicy };
