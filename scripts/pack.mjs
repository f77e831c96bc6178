// `npm run pack -- --target win-x64 [--target …] [--installers] [--publish]`: the unpacked app of a target, its
// installers, or signed installers that look for updates. Without a target, this machine's own.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build-if-stale.mjs';
import { packTarget } from './packing/pack-target.mjs';
import { notesOf } from './packing/release-notes.mjs';
import { updateKeyFrom } from './packing/sign-update.mjs';
import { ownTarget, targets } from './packing/targets.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('pack');

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    target: { type: 'string', multiple: true, default: [ownTarget()] },
    installers: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    'electron-dist': { type: 'string' },
    // The layout of a pack is tested without a runtime, even if there is one.
    'stand-in': { type: 'boolean', default: false },
    output: { type: 'string', default: join(root, 'dist') },
  },
});

function endWith(reason) {
  console.error(reason);
  process.exit(1);
}

const unknown = values.target.find((name) => !(name in targets));
if (unknown) endWith(`${unknown} is none of: ${Object.keys(targets).join(', ')}`);
const release = values.publish ? releaseFrom(process.env) : null;

/** Where updates are offered, who must have signed them, which key signs their descriptions, and whose app it is. */
function releaseFrom(env) {
  const { COPYDESK_UPDATE_URL: url, COPYDESK_PUBLISHER_NAME: publisher } = env;
  const { COPYDESK_HOMEPAGE: homepage, COPYDESK_MAINTAINER: maintainer } = env;
  if (!publisher)
    endWith(
      'Set COPYDESK_PUBLISHER_NAME to the name in the certificate: an update is taken from nobody else.',
    );
  if (!isHttps(url))
    endWith('Set COPYDESK_UPDATE_URL to the https address of the folder that updates are offered in.');
  if (!isHttps(homepage))
    endWith('Set COPYDESK_HOMEPAGE to the https address that installers send their users to for help.');
  if (!/^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/.test(maintainer ?? ''))
    endWith(
      'Set COPYDESK_MAINTAINER to who answers for the Linux packages: A Newsroom <desk@newsroom.example>.',
    );
  const keys = signingKeys(env);
  return { url: url.replace(/\/$/, ''), publisher, homepage, maintainer, ...keys };
}

/** The key of this release, and the public half of the one that later releases are signed with, if it changes. */
function signingKeys({ COPYDESK_UPDATE_KEY: pem, COPYDESK_NEXT_UPDATE_KEY: next = '' }) {
  // No tool started from here may have it.
  delete process.env.COPYDESK_UPDATE_KEY;
  if (!pem)
    endWith(
      'Set COPYDESK_UPDATE_KEY to the Ed25519 private key, as PEM, that descriptions of releases are signed with.',
    );
  try {
    return { updateKey: updateKeyFrom(pem), nextUpdateKey: next };
  } catch (failure) {
    endWith(failure.message);
  }
}

function isHttps(address) {
  return URL.canParse(address ?? '') && new URL(address).protocol === 'https:';
}

await buildIfStale();
const { version } = JSON.parse(await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'));
const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const releaseNotes = notesOf(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), own.version);
for (const name of values.target) {
  const { folder, standIn } = await packTarget({
    root,
    name,
    electronVersion: version,
    electronDist: values['electron-dist'],
    forceStandIn: values['stand-in'],
    output: values.output,
    installers: values.installers || values.publish,
    release: release && { ...release, releaseNotes },
  }).catch((failure) => endWith(failure.message));
  console.log(`${name}: ${folder}${standIn ? ` (cannot run: packed with a stand-in, ${standIn})` : ''}`);
}
