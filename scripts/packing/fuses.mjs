import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Every fuse of the runtime, set explicitly: a runtime with one more or one fewer stops the packing. The runtime cannot be used as Node by
 * whoever finds it, and runs only the packed archive. electron-builder's own setting, and the
 * release of @electron/fuses that it brings, know no `WasmTrapHandlers`.
 */
const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  // The window has no cookies; on a Mac the key for them would be asked for in the keychain.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Bounds of WebAssembly memory are checked by the processor: faster, and as safe. HEIC is decoded in it.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Sets the fuses: part of electron-builder's `afterPack`, which comes right before the app is signed. */
export async function setFuses({ electronPlatformName, appOutDir, packager }) {
  const { productFilename } = packager.appInfo;
  const program = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: packager.executableName,
  }[electronPlatformName];
  await flipFuses(join(appOutDir, program), FUSES);
}
