import { hostname } from 'node:os';
import { version } from '../../package.json';
import type { DeskOptions } from '../desk/desk';
import type { Policy } from '../desk/policy';
import { defaultConfigFolder } from '../desk/places';

/** How every host opens its desk. `libraryFolder` null means the policy's, the one used last, or the default. */
export const deskOptions = (libraryFolder: string | null, policy: Policy): DeskOptions => ({
  libraryFolder,
  policy,
  configFolder: defaultConfigFolder(),
  version,
  device: hostname(),
});
