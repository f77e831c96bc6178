import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { findElectron } from './find-electron.mjs';
import { refuseOpenTransport } from './mac-transport.mjs';
import { SBOM } from './sbom.mjs';
import { fetchDictionaries, layOutDictionaries } from './spelling.mjs';
import { stageApp } from './stage-app.mjs';
import { targets, unpackedFolder } from './targets.mjs';

/**
 * Packs one target below `output/<name>` with the build in `out/`. Resolves with the folder of the unpacked app and,
 * where Electron's runtime could not be had, in `standIn` why not: such an app is whole but for its program.
 * The bill of materials of the app lies beside it. `release` (`{ url, publisher, homepage, maintainer }`) makes the app look for updates there, take them from that publisher
 * alone, and say whose it is.
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
  release = null,
}) {
  const target = targets[name];
  const { dist, why } = electronDist
    ? { dist: electronDist }
    : await findElectron(name, electronVersion, output, forceStandIn);
  if (why && installers) throw new Error(`No installers for ${name}: ${why}.`);
  // A Mac checks spelling itself; an app that cannot run checks none.
  const needsNone = why || target.os === 'darwin';
  const dictionaries = needsNone ? null : await dictionariesFor(root, electronVersion, release !== null);
  const app = join(output, `app-${name}`);
  await stageApp(root, app, target, release && { homepage: release.homepage });
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
      afterPack: async (context) => {
        await refuseOpenTransport(context);
        // Whoever opens the folder finds whose work this is, as in the app under Help › Licences.
        const notices = join(context.packager.getResourcesDir(context.appOutDir), 'THIRD-PARTY-NOTICES.txt');
        await copyFile(join(root, 'out/renderer/third-party-notices.txt'), notices);
        if (dictionaries) await layOutDictionaries(dictionaries, join(notices, '..', 'dictionaries'));
      },
      ...(release && releaseConfig(name, release)),
    },
  });
  // Whoever weighs the installers need not open them.
  await copyFile(join(app, SBOM), join(output, name, `Copydesk-${name}.${SBOM}`));
  return { folder: join(output, name, unpackedFolder(name)), standIn: why ?? null };
}

/** Each target has a folder of its own: what describes an update names one processor's files only. */
const releaseConfig = (name, { url, publisher, maintainer }) => ({
  forceCodeSigning: true,
  publish: { provider: 'generic', url: `${url}/${name}` },
  win: { signtoolOptions: { publisherName: publisher } },
  linux: { maintainer },
});

/** Where they cannot be had, an app to try is packed without them and says so; one to give out is not packed. */
async function dictionariesFor(root, version, mustHave) {
  try {
    return await fetchDictionaries(root, version);
  } catch (failure) {
    if (mustHave)
      throw new Error(`Electron’s dictionaries cannot be had: ${failure.message}`, { cause: failure });
    console.warn(`Packed without dictionaries, which cannot be had: ${failure.message}`);
    return null;
  }
}
