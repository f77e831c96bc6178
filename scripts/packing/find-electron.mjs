import { join } from 'node:path';
import { installedElectron, unreachableBecause } from '../electron-runtime.mjs';
import { makeElectronStandIn } from './electron-stand-in.mjs';
import { ownTarget, targets } from './targets.mjs';

/**
 * What a target is packed with: `{ dist }`, a folder or zip of Electron's runtime; `{ dist: null }` if
 * electron-builder can fetch it, checked against Electron's own sums; or, if it is not available, `{ dist, why }` with
 * a stand-in in `folder` that cannot run.
 */
export async function findElectron(name, version, folder, forceStandIn) {
  const why = forceStandIn ? 'as asked' : await whyNoRuntime(name);
  if (typeof why !== 'string') return why;
  const dist = join(folder, `electron-stand-in-${name}`);
  await makeElectronStandIn(dist, targets[name], version);
  return { dist, why };
}

/** The source of the real runtime, or why there is none. */
async function whyNoRuntime(name) {
  const program = name === ownTarget() ? await installedElectron() : null;
  if (program) return { dist: program.folder };
  return (await unreachableBecause()) ?? { dist: null };
}
