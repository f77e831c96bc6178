import { copyFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { findElectron } from './find-electron.mjs';
import { setFuses } from './fuses.mjs';
import { askForLess } from './mac-plist.mjs';
import { registerInMsi } from './msi-classes.mjs';
import { SBOM } from './sbom.mjs';
import { publicHalf, signDescriptions } from './sign-update.mjs';
import { signingOf } from './signing.mjs';
import { fetchDictionaries, layOutDictionaries } from './spelling.mjs';
import { stageApp } from './stage-app.mjs';
import { targets, unpackedFolder } from './targets.mjs';

/**
 * Packs one target below `output/<name>` with the build in `out/`. Resolves with the folder of the unpacked app and,
 * if Electron's runtime was not available, in `standIn` the reason: such an app is complete except for its program.
 * The app's bill of materials is beside it. `release` (`{ url, publisher, homepage, maintainer, updateKey, nextUpdateKey,
 * releaseNotes }`) makes the app look for updates there, take them from that publisher alone and only if that key has signed their
 * description, and say whose it is. The MSI never looks for updates: whoever distributes
 * software updates it, and an installer of the other kind would put a second Copydesk beside it.
 * Rejects if the natives are not available, and for installers without a runtime: nobody must get one.
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
  // Inside the archive, whose integrity is checked: others can change what is beside it.
  if (release)
    await writeFile(join(app, 'update-key.pem'), publicHalf(release.updateKey) + release.nextUpdateKey);
  const pack = (kinds, folder, updates) =>
    build({
      targets: Platform.fromString(target.platform).createTarget(kinds, Arch[target.cpu]),
      projectDir: root,
      publish: 'never',
      config: {
        extends: 'electron-builder.yml',
        electronVersion,
        directories: { app, output: folder, buildResources: 'build' },
        ...(dist && { electronDist: dist }),
        afterPack: async (context) => {
          await askForLess(context);
          // So that whoever opens the folder finds the authors, as in the app under Help › Licences.
          const notices = join(
            context.packager.getResourcesDir(context.appOutDir),
            'THIRD-PARTY-NOTICES.txt',
          );
          await copyFile(join(root, 'out/renderer/third-party-notices.txt'), notices);
          if (dictionaries) await layOutDictionaries(dictionaries, join(notices, '..', 'dictionaries'));
          await setFuses(context);
        },
        msiProjectCreated: registerInMsi,
        ...(release && releaseConfig(release)),
        ...signingOf(target.platform, process.env, release?.publisher ?? null),
        ...(release && updates && { publish: { provider: 'generic', url: `${release.url}/${name}` } }),
      },
    });
  const folder = join(output, name);
  const looking = target.installers.filter((kind) => kind !== 'msi');
  await pack(installers ? looking : 'dir', folder, true);
  if (release && installers) await signDescriptions(folder, name, release.updateKey);
  if (installers && looking.length < target.installers.length) await packMsi(pack, folder);
  // Whoever weighs the installers need not open them.
  await copyFile(join(app, SBOM), join(folder, `Copydesk-${name}.${SBOM}`));
  return { folder: join(folder, unpackedFolder(name)), standIn: why ?? null };
}

/** Packed separately, so that its app does not say where updates are. */
async function packMsi(pack, folder) {
  const aside = join(folder, 'msi');
  await pack(['msi'], aside, false);
  for (const file of await readdir(aside))
    if (file.endsWith('.msi')) await rename(join(aside, file), join(folder, file));
  await rm(aside, { recursive: true, force: true });
}

const releaseConfig = ({ maintainer, releaseNotes }) => ({
  forceCodeSigning: true,
  linux: { maintainer },
  releaseInfo: { releaseNotes },
});

/** If they are not available, a trial app is packed without them and says so; a release is not packed. */
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
