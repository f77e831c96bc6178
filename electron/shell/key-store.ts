import { safeStorage } from 'electron';
import type { KeyStore } from '../hosts/journal-keys';

/**
 * What Chromium on Linux puts before that which it has “encrypted” with a password in its own source, since it found no keyring.
 * https://source.chromium.org/chromium/chromium/src/+/main:components/os_crypt/async/browser/
 */
const NO_SECRET = 'v10';

const NONE = 'This system offers no store of secrets, such as a keyring.';

/** The system's store of secrets. A Linux without a keyring counts as none. */
export const systemKeyStore = (platform: NodeJS.Platform): KeyStore => ({
  missing: async () => {
    const isBasic = platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    return isBasic || !(await safeStorage.isAsyncEncryptionAvailable()) ? NONE : null;
  },
  wrap: async (secret) => {
    const wrapped = await safeStorage.encryptStringAsync(secret);
    const mark = wrapped.subarray(0, NO_SECRET.length).toString('latin1');
    if (platform === 'linux' && mark === NO_SECRET) throw new Error(NONE);
    return wrapped;
  },
  unwrap: async (wrapped) => (await safeStorage.decryptStringAsync(wrapped)).result,
});
