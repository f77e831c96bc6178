/** The settings for Azure's Trusted Signing, in our names and in electron-builder's. */
const AZURE = {
  COPYDESK_AZURE_ENDPOINT: 'endpoint',
  COPYDESK_AZURE_ACCOUNT: 'codeSigningAccountName',
  COPYDESK_AZURE_PROFILE: 'certificateProfileName',
};

/**
 * How the apps of a platform are signed, as a part of electron-builder's configuration. `publisher` is the name in the
 * certificate of a release, or null for an app to try. Throws an Error that names what is missing.
 */
export function signingOf(platform, env, publisher) {
  if (platform === 'win') return { win: windowsSigning(env, publisher) };
  if (platform === 'mac' && publisher === null && !env.CSC_LINK && !env.CSC_NAME) return { mac: AD_HOC };
  return {};
}

/**
 * Without a certificate: macOS on Apple's processors runs nothing that has no signature, and the fuses have broken the
 * one that the runtime came with. The hardened runtime would refuse the app's own libraries, which are not signed.
 */
const AD_HOC = { identity: '-', hardenedRuntime: false, notarize: false };

function windowsSigning(env, publisher) {
  const given = Object.keys(AZURE).filter((name) => env[name]);
  if (given.length > 0) {
    const missing = Object.keys(AZURE).filter((name) => !env[name]);
    if (publisher === null) missing.push('COPYDESK_PUBLISHER_NAME');
    if (missing.length > 0) throw new Error(`Trusted Signing also needs ${missing.join(' and ')}.`);
    const azure = Object.fromEntries(Object.entries(AZURE).map(([name, option]) => [option, env[name]]));
    // Either of the two signs, never both.
    return { signtoolOptions: null, azureSignOptions: { publisherName: publisher, ...azure } };
  }
  return {
    signtoolOptions: {
      signingHashAlgorithms: ['sha256'],
      ...(publisher !== null && { publisherName: publisher }),
    },
  };
}
