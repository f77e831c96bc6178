import type { Bridge } from '@shared/api/bridge';
import { AppError } from '@shared/errors';
import type { Transport } from './transport';

declare global {
  interface Window {
    /** Put there by the preload script; absent in a browser. */
    readonly copydesk?: Bridge;
  }
}

/** Through the preload script's bridge. */
export const electronTransport = (bridge: Bridge): Transport => ({
  call: async (channel, input) => {
    try {
      return await bridge.call(channel, input);
    } catch (cause) {
      throw new AppError('UNREACHABLE', 'Copydesk did not answer. Close its window and open it again.', {
        cause,
      });
    }
  },
  // Its messages are copied whole from one process to the other, and a file's own object cannot be.
  sendsFiles: false,
  onEvent: bridge.onEvent,
});
