import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const OPEN = /(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\/>/;

/** The texts with which a system asks its user whether a program may use a camera, a microphone or Bluetooth. */
const USAGE =
  /(?:(?<!\s)\s+)?<key>NS(?:Camera|Microphone|AudioCapture|BluetoothAlways|BluetoothPeripheral)UsageDescription<\/key>\s*<string>[^<]*<\/string>/g;

/**
 * Removes what Electron and electron-builder write into every Mac app's Info.plist and Copydesk does not use: permission to
 * load anything from anywhere without encryption, and the texts with which a Mac asks for the camera, the microphone
 * and Bluetooth. Only this machine itself stays allowed, from which an update is handed to the system.
 * Part of electron-builder's `afterPack`, which comes before the app is signed.
 */
export async function askForLess({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const file = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Info.plist');
  const said = await readFile(file, 'utf8');
  await writeFile(file, said.replace(OPEN, '$1<false/>').replace(USAGE, ''));
}
