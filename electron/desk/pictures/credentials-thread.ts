import { X509Certificate } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { BMFF, JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { CBORBox, SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import { ManifestStore } from '@trustnxt/c2pa-ts/manifest';

// A thread of its own for the Content Credentials of one file. Imports none of our code, so that Node can also run this source file directly.

export interface CredentialsJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface CredentialsAnswer {
  /** Null for a file that has none. */
  readonly found: FoundCredentials | null;
}

export interface FoundCredentials {
  /** The subject of the signer's certificate (RFC 4514); empty if they cannot be read. */
  readonly subject: string;
  /** ISO 8601. */
  readonly signedAt: string | null;
  readonly program: string;
  readonly state: 'whole' | 'broken' | 'unchecked';
  /** The last part of a Digital Source Type, if they say that AI took part. */
  readonly sourceType: typeof TRAINED | typeof PART | null;
}

const UNREADABLE: FoundCredentials = {
  ...{ subject: '', signedAt: null, program: '', state: 'unchecked', sourceType: null },
};

/** No picture has larger ones. The library copies every box within a box. */
const MAX_BYTES = 4_000_000;
const MAX_BOXES = 5_000;
/** A store, its manifests, their assertions and their content: five levels, and some to spare. */
const MAX_DEPTH = 10;

/** Whether boxes (ISO/IEC 19566-5) are few and flat enough to be read. */
function isPlain(box: Uint8Array): boolean {
  const view = new DataView(box.buffer, box.byteOffset, box.byteLength);
  const waiting = [{ at: 0, end: box.length, depth: 0 }];
  let count = 0;
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    for (let at = part.at; at + 8 <= part.end;) {
      count += 1;
      if (count > MAX_BOXES || part.depth > MAX_DEPTH) return false;
      const size = view.getUint32(at);
      // Either it extends to the end of its container, or its length has 8 octets, which no part of 4 MB needs.
      const end = size === 0 ? part.end : at + size;
      if (size !== 0 && size < 8) return false;
      if (end > part.end) return false;
      if (view.getUint32(at + 4) === JUMB) waiting.push({ at: at + 8, end, depth: part.depth + 1 });
      at = end;
    }
  }
  return true;
}

/** `jumb` */
const JUMB = 0x6a756d62;

/** A chunk's data in a WebP file (RIFF), or null. */
function webpChunk(bytes: Uint8Array<ArrayBuffer>, wanted: string): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WEBP') return null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (name(at) === wanted) return end <= bytes.length ? bytes.subarray(at + 8, end) : null;
    at = end + (length % 2);
  }
  return null;
}

const FTYP = Buffer.from('ftyp');

/** The tag of a store in a TIFF (C2PA Technical Specification 2.1, A.3.7), and so in a DNG. */
const TIFF_STORE = 0xcd41;

/** The store in a TIFF's first directory, or null (TIFF 6.0, section 2). */
function tiffStore(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  if (bytes.length < 14 || view.getUint16(2, isLittle) !== 42) return null;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > bytes.length) return null;
  const end = directory + 2 + view.getUint16(directory, isLittle) * 12;
  for (let at = directory + 2; at < end && at + 12 <= bytes.length; at += 12) {
    if (view.getUint16(at, isLittle) !== TIFF_STORE) continue;
    const [length, start] = [view.getUint32(at + 4, isLittle), view.getUint32(at + 8, isLittle)];
    return start + length <= bytes.length ? bytes.subarray(start, start + length) : null;
  }
  return null;
}

type Asset = Parameters<ManifestStore['validate']>[0];

/** What validation needs of a kind of file that the library has no class for. It is hashed like any other, except for its store. */
function plainAsset(bytes: Uint8Array<ArrayBuffer>): Asset | null {
  const isTiff = /^(?:II|MM)$/.test(String.fromCharCode(...bytes.subarray(0, 2)));
  const store = isTiff ? tiffStore(bytes) : webpChunk(bytes, 'C2PA');
  if (!store) return null;
  const asked: Pick<Asset, 'mimeType' | 'getDataLength' | 'getDataRange' | 'getManifestJUMBF'> = {
    mimeType: isTiff ? 'image/tiff' : 'image/webp',
    getDataLength: () => bytes.length,
    getDataRange: (start = 0, length = bytes.length - start) =>
      Promise.resolve(bytes.subarray(start, start + length)),
    getManifestJUMBF: () => store,
  };
  return asked as Asset;
}

function assetOf(bytes: Uint8Array<ArrayBuffer>): Asset | null {
  // The library's own test for BMFF knows HEIC alone.
  if (Buffer.from(bytes.subarray(4, 8)).equals(FTYP)) return new BMFF(bytes);
  if (JPEG.canRead(bytes)) return new JPEG(bytes);
  return PNG.canRead(bytes) ? new PNG(bytes) : plainAsset(bytes);
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<FoundCredentials | null> {
  const asset = assetOf(bytes);
  const box = asset?.getManifestJUMBF();
  if (!asset || !box) return null;
  if (box.length > MAX_BYTES || !isPlain(box)) return UNREADABLE;
  try {
    const store = ManifestStore.read(SuperBox.fromBuffer(Uint8Array.from(box)));
    const active = store.getActiveManifest();
    if (!active?.claim) return UNREADABLE;
    const signature = active.signature?.signatureData;
    return {
      subject: signature?.certificate?.subject ?? '',
      signedAt: signature?.timestamp?.toISOString() ?? null,
      program: active.claim.claimGeneratorName,
      state: await stateOf(() => store.validate(asset)),
      sourceType: sourceTypeOf(store.manifests.map(({ assertions }) => assertions?.assertions ?? [])),
    };
  } catch {
    return readLoosely(box);
  }
}

/** A box within boxes: its label, what it holds if that is CBOR or JSON, and the boxes in it. */
interface Part {
  readonly label: string;
  readonly content: unknown;
  readonly parts: readonly Part[];
}

/** A label begins after the type's 16 octets and the toggles (ISO/IEC 19566-5, A.3). */
const LABEL_AT = 17;
const utf8 = (octets: Uint8Array): string => new TextDecoder().decode(octets);

function contentOf(type: string, octets: Uint8Array): unknown {
  try {
    if (type === 'json') return JSON.parse(utf8(octets));
    const decoded: unknown = type === 'cbor' ? CBORBox.decoder.decode(octets) : null;
    return field(decoded, 'value') ?? decoded;
  } catch {
    return null;
  }
}

/** The boxes inside a plain box, even if something in them is wrong. */
function partsOf(box: Uint8Array): readonly Part[] {
  const view = new DataView(box.buffer, box.byteOffset, box.byteLength);
  const found: Part[] = [];
  for (let at = 0; at + 8 <= box.length;) {
    const end = view.getUint32(at) === 0 ? box.length : at + view.getUint32(at);
    const type = utf8(box.subarray(at + 4, at + 8));
    const inner = box.subarray(at + 8, end);
    const parts = type === 'jumb' ? partsOf(inner) : [];
    const label = type === 'jumd' ? utf8(inner.subarray(LABEL_AT)).split('\0')[0]! : parts[0]?.label;
    found.push({ label: label ?? '', parts, content: parts[1]?.content ?? contentOf(type, inner) });
    at = end;
  }
  return found;
}

const field = (value: unknown, name: string): unknown =>
  value instanceof Map
    ? (value.get(name) ?? value.get(Number(name)))
    : typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[name]
      : undefined;

/** The certificate's subject as RFC 4514 has it, out of COSE's headers (RFC 9360: `x5chain`, 33). */
function subjectIn(signature: unknown): string {
  if (!Array.isArray(signature)) return '';
  const [first, second] = signature as readonly unknown[];
  const headers = [first instanceof Uint8Array ? contentOf('cbor', first) : first, second];
  const chains = headers.flatMap((header) => [field(header, '33'), field(header, 'x5chain')]);
  const certificate = chains.flat().find((one) => one instanceof Uint8Array);
  if (!certificate) return '';
  // One line each, because Node does not escape commas, which would split them.
  const lines = new X509Certificate(certificate).subject.split('\n');
  return lines.map((line) => line.replaceAll(/(?<!\\)[,+]/gu, '\\$&')).join(', ');
}

function programIn(claim: unknown): string {
  const info = [field(claim, 'claim_generator_info')].flat()[0];
  const [name] = [field(info, 'name'), field(claim, 'claim_generator')].filter(
    (said) => typeof said === 'string',
  );
  return name ?? '';
}

/**
 * What credentials say if the library refuses all of them because of one unknown or forbidden part: programs signed
 * what later rules forbid. Nothing in it is checked.
 */
function readLoosely(box: Uint8Array): FoundCredentials {
  try {
    const manifests = (partsOf(box)[0]?.parts ?? []).filter(({ parts }) => parts.length > 0);
    const named = (manifest: Part | undefined, label: RegExp): Part | undefined =>
      manifest?.parts.find((part) => part.parts.length > 0 && label.test(part.label));
    const active = manifests.at(-1);
    const assertionsOf = (manifest: Part): readonly object[] =>
      (named(manifest, /^c2pa\.assertions$/u)?.parts ?? [])
        .map(({ content }) => content)
        .filter((content) => typeof content === 'object' && content !== null);
    return {
      ...UNREADABLE,
      subject: subjectIn(named(active, /^c2pa\.signature$/u)?.content),
      program: programIn(named(active, /^c2pa\.claim/u)?.content),
      sourceType: sourceTypeOf(manifests.map(assertionsOf)),
    };
  } catch {
    return UNREADABLE;
  }
}

type ValidationResult = Awaited<ReturnType<ManifestStore['validate']>>;

/** Something was changed after signing: a hash or the signature does not match. */
const MISMATCH = /^(?:assertion\.\w+|claimSignature)\.mismatch$/u;

/** Neither an unfinished check nor a certificate that breaks a rule of the specification counts against the file. */
async function stateOf(validate: () => Promise<ValidationResult>): Promise<FoundCredentials['state']> {
  try {
    const { isValid, statusEntries } = await validate();
    if (isValid) return 'whole';
    const codes = statusEntries.filter(({ success }) => !success).map(({ code }): string => code);
    return codes.some((code) => MISMATCH.test(code)) ? 'broken' : 'unchecked';
  } catch {
    return 'unchecked';
  }
}

interface Said {
  readonly action?: string;
  readonly digitalSourceType?: string;
}

/** A manifest's assertions, oldest manifest first and the file's own last. */
type Manifests = readonly (readonly object[])[];

const actionsIn = (assertions: readonly object[]): readonly Said[] =>
  assertions.flatMap((assertion) =>
    'actions' in assertion && Array.isArray(assertion.actions) ? (assertion.actions as Said[]) : [],
  );

const TRAINED = 'trainedAlgorithmicMedia';
const PART = 'compositeWithTrainedAlgorithmicMedia';

/**
 * What the actions say about AI. A picture was made by AI if the file's own manifest says that it was created so, or opened from such a
 * picture. Anything else that names a trained model, also in what was placed into the picture, means that a part was made by AI.
 */
function sourceTypeOf(manifests: Manifests): FoundCredentials['sourceType'] {
  const ends = (type: string | undefined, term: string): boolean => type?.endsWith(`/${term}`) ?? false;
  const isTrained = (said: Said): boolean => ends(said.digitalSourceType, TRAINED);
  const own = actionsIn(manifests.at(-1) ?? []);
  const all = manifests.flatMap(actionsIn);
  const isCreated = (said: Said): boolean => said.action === 'c2pa.created' && isTrained(said);
  if (own.some(isCreated)) return TRAINED;
  const does = (action: string): boolean => own.some((said) => said.action === action);
  if (does('c2pa.opened') && !does('c2pa.placed') && all.some(isCreated)) return TRAINED;
  return all.some((said) => isTrained(said) || ends(said.digitalSourceType, PART)) ? PART : null;
}

const answer: CredentialsAnswer = { found: await read((workerData as CredentialsJob).bytes) };
parentPort?.postMessage(answer);
