import { app, dialog, session, shell } from 'electron';
import { APP_ORIGIN, APP_URL } from './app-address';

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether an address may be handed to the user's own browser or mail program. */
export const mayOpenOutside = (url: string): boolean =>
  URL.canParse(url) && LINK_SCHEMES.has(new URL(url).protocol);

/** Opens a link that was followed outside, and says if no program does. */
export function followLink(url: string): void {
  shell
    .openExternal(url)
    .catch(() => dialog.showMessageBox({ type: 'info', message: cannotOpen(url), buttons: ['OK'] }));
}

export const cannotOpen = (url: string): string =>
  `No program on this computer opens ${new URL(url).protocol} links.`;

const isOurs = (url: string): boolean =>
  // `URL.origin` is opaque for schemes that Node does not know, so the address itself is compared.
  url === APP_ORIGIN || url.startsWith(APP_URL);

const HERE = new Set(['copydesk:', 'blob:', 'data:', 'devtools:']);

/** Whether a request ends on this machine. */
function staysHere(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url);
  return HERE.has(protocol) || (devServer !== null && host === new URL(devServer).host);
}

/** No proxy is there: port 0 is nobody's. */
const NOWHERE = 'socks5://127.0.0.1:0';

/**
 * Turns off that a page has a name looked up ahead of time, which is no request that {@link lockDown} could refuse. Call before
 * the app is ready.
 */
export const looksUpNothing = (): void =>
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');

/**
 * Closes every way out for a page: permissions, navigation, new windows, embedded views. What the user
 * may follow opens in their own browser. Nothing that a window does reaches the network. Call once, when the app is ready and before the first window; `devServer` is what hot reload comes from.
 */
export async function lockDown(devServer: string | null): Promise<void> {
  // Copying a story needs write access to the clipboard. Nothing else is needed.
  const allowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(allowed(permission)));
  session.defaultSession.setPermissionCheckHandler((_, permission) => allowed(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !staysHere(url, devServer) }),
  );

  // What is no request, such as WebRTC's connection to a relay, goes by the proxy or not at all. Updates have a session of their own.
  await session.defaultSession.setProxy({
    ...{ mode: 'fixed_servers', proxyRules: NOWHERE },
    proxyBypassRules: ['<-loopback>', ...(devServer ? [new URL(devServer).host] : [])].join(','),
  });

  app.on('web-contents-created', (_, contents) => {
    // A page's policy cannot cover WebRTC: without this, its address lookup goes out by UDP.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) followLink(url);
      return { action: 'deny' };
    });
    contents.on('will-frame-navigate', (details) => {
      if (!isOurs(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isOurs(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
