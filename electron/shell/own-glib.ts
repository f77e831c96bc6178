import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const { RTLD_NOW, RTLD_DEEPBIND } = constants.dlopen;

/**
 * Linux: Electron's program brings the system's GLib, and what comes first is found first, so sharp would give the objects of the
 * GLib inside libvips to the system's: asserts by the hundred, and crashes with newer ones. This loads libvips as usual, and
 * then sharp so that it looks into libvips before the program. libvips itself must not look elsewhere: with RTLD_DEEPBIND it
 * would free by glibc what the program's allocator gave. Call before sharp is loaded in any thread of this process.
 * Does nothing elsewhere. Throws if the two files are not there.
 */
export function bindOwnGlib(): void {
  if (process.platform !== 'linux' || !process.versions.electron) return;
  const target = `${process.platform}-${process.arch}`;
  const libvips = nativeFile(`@img/sharp-libvips-${target}`, /^libvips-cpp\.so/u);
  const sharp = nativeFile(`@img/sharp-${target}`, /\.node$/u);
  loadLibrary(libvips);
  process.dlopen({ exports: {} }, sharp, RTLD_NOW | RTLD_DEEPBIND);
}

/** The one native file of a package that has such a name; absolute. */
function nativeFile(name: string, pattern: RegExp): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve(`${name}/package`)), 'lib');
  const file = readdirSync(folder).find((each) => pattern.test(each));
  if (file === undefined) throw new Error(`There is nothing like ${String(pattern)} in ${folder}.`);
  return join(folder, file);
}

/** Loads a library that is not a Node module, which says so and keeps it: libvips is linked never to be unloaded. */
function loadLibrary(file: string): void {
  try {
    process.dlopen({ exports: {} }, file, RTLD_NOW);
  } catch (failure) {
    if (!String(failure).includes('did not self-register')) throw failure;
  }
}
