export const APP_SCHEME = 'copydesk';
export const APP_ORIGIN = `${APP_SCHEME}://app`;
/** Where the window's page is. */
export const APP_URL = `${APP_ORIGIN}/`;
