import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { findElectron } from './find-electron.mjs';
import { stageApp } from './stage-app.mjs';
import { targets, unpackedFolder } from './targets.mjs';

/**
 * Packs one target below `output/<name>` with the build in `out/`. Resolves with the folder of the unpacked app and,
 * where Electron's runtime could not be had, in `standIn` why not: such an app is whole but for its program.
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
  publish = false,
  publisher,
}) {
  const target = targets[name];
  const { dist, why } = electronDist
    ? { dist: electronDist }
    : await findElectron(name, electronVersion, output, forceStandIn);
  if (why && installers) throw new Error(`No installers for ${name}: ${why}.`);
  const app = join(output, `app-${name}`);
  await stageApp(root, app, target);
  await build({
    targets: Platform.fromString(target.platform).createTarget(installers ? null : 'dir', Arch[target.cpu]),
    projectDir: root,
    publish: publish ? 'always' : 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion,
      directories: { app, output: join(output, name), buildResources: 'build' },
      ...(dist && { electronDist: dist }),
      ...(publisher && { win: { signtoolOptions: { publisherName: publisher } } }),
    },
  });
  return { folder: join(output, name, unpackedFolder(name)), standIn: why ?? null };
}
