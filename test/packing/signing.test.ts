import { expect, it } from 'vitest';
import { signingOf } from '../../scripts/packing/signing.mjs';

const azure = {
  COPYDESK_AZURE_ENDPOINT: 'https://weu.codesigning.example',
  COPYDESK_AZURE_ACCOUNT: 'newsroom',
  COPYDESK_AZURE_PROFILE: 'desk',
};

it('signs a Mac’s app by itself where there is no certificate, so that it runs at all', () => {
  expect(signingOf('mac', {}, null)).toEqual({
    mac: { identity: '-', hardenedRuntime: false, notarize: false },
  });
});

it.each([
  ['a certificate in a file', { CSC_LINK: 'certificate.p12' }, null],
  ['one in the keychain', { CSC_NAME: 'A Newsroom Ltd' }, null],
  ['a release, which must have one', {}, 'A Newsroom Ltd'],
])('leaves the identity of a Mac’s app to electron-builder with %s', (_, env, publisher) => {
  expect(signingOf('mac', env, publisher)).toEqual({});
});

it('signs Windows’ apps with a certificate in a file', () => {
  expect(signingOf('win', {}, null)).toEqual({
    win: { signtoolOptions: { signingHashAlgorithms: ['sha256'] } },
  });
  expect(
    signingOf('win', { WIN_CSC_LINK: 'certificate.pfx' }, 'A Newsroom Ltd').win?.signtoolOptions,
  ).toEqual({
    signingHashAlgorithms: ['sha256'],
    publisherName: 'A Newsroom Ltd',
  });
});

it('signs them with Azure’s Trusted Signing where it is named, and then with nothing else', () => {
  expect(signingOf('win', { ...azure, WIN_CSC_LINK: 'certificate.pfx' }, 'A Newsroom Ltd')).toEqual({
    win: {
      signtoolOptions: null,
      azureSignOptions: {
        publisherName: 'A Newsroom Ltd',
        endpoint: 'https://weu.codesigning.example',
        codeSigningAccountName: 'newsroom',
        certificateProfileName: 'desk',
      },
    },
  });
});

it('names what Trusted Signing misses', () => {
  const { COPYDESK_AZURE_PROFILE: _, ...rest } = azure;
  expect(() => signingOf('win', rest, 'A Newsroom Ltd')).toThrow(
    'Trusted Signing also needs COPYDESK_AZURE_PROFILE.',
  );
  expect(() => signingOf('win', { COPYDESK_AZURE_ENDPOINT: 'https://x.example' }, null)).toThrow(
    'Trusted Signing also needs COPYDESK_AZURE_ACCOUNT and COPYDESK_AZURE_PROFILE and COPYDESK_PUBLISHER_NAME.',
  );
});

it('asks for nothing on Linux', () => {
  expect(signingOf('linux', azure, 'A Newsroom Ltd')).toEqual({});
});
