import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { CoseAlgorithmIdentifier, LocalSigner, type Signer } from '@trustnxt/c2pa-ts/cose';
import { ActionAssertion, DataHashAssertion, ManifestStore } from '@trustnxt/c2pa-ts/manifest';

type Action = ActionAssertion['actions'][number];

const KEYS = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function signerNamed(subject: string): Promise<Signer> {
  const newKeys = () => crypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
  const [keys, issuer] = await Promise.all([newKeys(), newKeys()]);
  const certificate: X509Certificate = await X509CertificateGenerator.create({
    subject,
    issuer: 'CN=A test authority',
    publicKey: keys.publicKey,
    signingKey: issuer.privateKey,
    notBefore: new Date('2024-01-01'),
    notAfter: new Date('2049-01-01'),
    signingAlgorithm: { ...KEYS, hash: 'SHA-256' },
    extensions: [
      new BasicConstraintsExtension(false),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.emailProtection]),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  const key = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the library’s types name one enum twice
  return new LocalSigner(key, CoseAlgorithmIdentifier.ES256, certificate);
}

/** A WebP for the library to sign: its store is the last chunk, `C2PA` (C2PA Technical Specification 2.1, A.3.6, RIFF). */
class WebP implements Asset {
  readonly mimeType = 'image/webp';
  private readonly start: number;
  private bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.start = bytes.length;
    this.bytes = bytes;
  }
  getDataLength(): number {
    return this.bytes.length;
  }
  getDataRange(start = 0, length = this.bytes.length - start): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.from(this.bytes.subarray(start, start + length)));
  }
  getManifestJUMBF(): undefined {
    return undefined;
  }
  dumpInfo(): string {
    return '';
  }
  ensureManifestSpace(length: number): Promise<void> {
    const chunk = Buffer.alloc(8 + length + (length % 2));
    chunk.write('C2PA', 0, 'latin1');
    chunk.writeUInt32LE(length, 4);
    const all = Buffer.concat([this.bytes.subarray(0, this.start), chunk]);
    all.writeUInt32LE(all.length - 8, 4);
    this.bytes = all;
    return Promise.resolve();
  }
  getHashExclusionRange(): { start: number; length: number } {
    return { start: this.start, length: this.bytes.length - this.start };
  }
  writeManifestJUMBF(jumbf: Uint8Array): Promise<void> {
    this.bytes.set(jumbf, this.start + 8);
    return Promise.resolve();
  }
}

type Asset = Parameters<ManifestStore['validate']>[0];

interface Signing {
  /** The signer's name, as a certificate has it. */
  readonly subject?: string;
  readonly actions?: readonly Pick<Action, 'action' | 'digitalSourceType'>[];
}

/** A JPEG, PNG or WebP with Content Credentials, signed with a key made for it. */
export async function signedPicture(
  picture: Uint8Array,
  { subject = 'C=IN, O=Meadow Wire\\, Ltd., CN=Picture desk', actions = [] }: Signing = {},
): Promise<Uint8Array> {
  const bytes = Uint8Array.from(picture);
  const asset = JPEG.canRead(bytes) ? new JPEG(bytes) : PNG.canRead(bytes) ? new PNG(bytes) : new WebP(bytes);
  const signer = await signerNamed(subject);
  const store = new ManifestStore();
  const manifest = store.createManifest({
    assetFormat: asset.mimeType,
    instanceID: 'a-picture',
    defaultHashAlgorithm: 'SHA-256',
    signer,
  });
  if (manifest.claim) manifest.claim.claimGeneratorName = 'Drawing desk';
  const hash = DataHashAssertion.create('SHA-256');
  manifest.addAssertion(hash);
  if (actions.length > 0) {
    const said = new ActionAssertion();
    said.actions.push(...actions);
    manifest.addAssertion(said);
  }
  await asset.ensureManifestSpace(store.measureSize());
  await hash.updateWithAsset(asset);
  await manifest.sign(signer);
  await asset.writeManifestJUMBF(store.getBytes());
  return asset.getDataRange();
}
