import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { findElectron } from './find-electron.mjs';
import { stageApp } from './stage-app.mjs';
import { targets, unpackedFolder } from './targets.mjs';

/**
 * Packs one target below `output/<name>` with the build in `out/`. Resolves with the folder of the unpacked app and,
 * where Electron's runtime could not be had, in `standIn` why not: such an app is whole but for its program.
 * `updates` (`{ url, publisher }`) makes the app look for updates there, and take them from that publisher alone.
 * Rejects where the natives cannot be had, and for installers without a runtime: nobody must be handed one.
 */
export async function packTarget({
  root,
  name,
  electronVersion,
  electronDist,
  forceStandIn = false,
  output,
  installers = false,
  updates = null,
}) {
  const target = targets[name];
  const { dist, why } = electronDist
    ? { dist: electronDist }
    : await findElectron(name, electronVersion, output, forceStandIn);
  if (why && installers) throw new Error(`No installers for ${name}: ${why}.`);
  const app = join(output, `app-${name}`);
  await stageApp(root, app, target);
  await build({
    targets: Platform.fromString(target.platform).createTarget(
      installers ? target.installers : 'dir',
      Arch[target.cpu],
    ),
    projectDir: root,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion,
      directories: { app, output: join(output, name), buildResources: 'build' },
      ...(dist && { electronDist: dist }),
      ...(updates && updateConfig(name, updates)),
    },
  });
  return { folder: join(output, name, unpackedFolder(name)), standIn: why ?? null };
}

/** Each target has a folder of its own: what describes an update names one processor's files only. */
const updateConfig = (name, { url, publisher }) => ({
  forceCodeSigning: true,
  publish: { provider: 'generic', url: `${url}/${name}` },
  win: { signtoolOptions: { publisherName: publisher } },
});
