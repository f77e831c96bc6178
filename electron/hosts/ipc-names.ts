/** The two ways across between the page and Electron's main process; both sides name them from here. */
export const CALL = 'copydesk:call';
export const EVENT = 'copydesk:event';
