import { protocol } from 'electron';
import { createAppRoutes, type AppRoutesOptions } from '../hosts/app-routes';
import { APP_SCHEME } from './app-address';

/** Makes our scheme a proper origin. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the page to our window, with the same routes and headers as the loopback host. */
export function serveApp(options: AppRoutesOptions): void {
  const routes = createAppRoutes(options);
  protocol.handle(APP_SCHEME, (request) =>
    new URL(request.url).host === 'app' ? routes(request) : new Response(null, { status: 404 }),
  );
}
