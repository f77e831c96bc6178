import { hostname } from 'node:os';
import { version } from '../../package.json';
import type { DeskOptions } from '../desk/desk';
import { defaultConfigFolder } from '../desk/places';

/** How every host opens its desk. `libraryFolder` null means the library used last, or the default. */
export const deskOptions = (libraryFolder: string | null): DeskOptions => ({
  libraryFolder,
  configFolder: defaultConfigFolder(),
  version,
  device: hostname(),
});
