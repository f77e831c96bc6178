import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const OPEN = /(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\/>/;

/**
 * Takes back what electron-builder writes into every Mac app's Info.plist: leave to load anything from anywhere without
 * encryption. What stays is this machine itself, from which an update is handed to the system.
 * electron-builder's `afterPack`, which comes before the app is signed.
 */
export async function refuseOpenTransport({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const file = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Info.plist');
  const said = await readFile(file, 'utf8');
  await writeFile(file, said.replace(OPEN, '$1<false/>'));
}
