import type { ManifestStore } from '@trustnxt/c2pa-ts/manifest';
import type { SourceTerm } from '@shared/story/digital-source-type';
import type { CredentialsNote } from '@shared/story/picture-note';
import { cleanName } from '../services/photo-text';
import { webpChunk } from './webp-chunk';

type ValidationResult = Awaited<ReturnType<ManifestStore['validate']>>;

/** What Content Credentials (C2PA) in a file say of it. */
export interface ContentCredentials {
  readonly note: CredentialsNote;
  /** How they say that the picture was made, as IPTC's Digital Source Type; null if they do not. */
  readonly sourceType: SourceTerm | null;
}

/** A file's credentials are read whole; larger ones are no picture's. */
const MAX_BYTES = 16_000_000;
/** How much of a name is kept. */
const MAX_NAME = 200;

/**
 * Reads the Content Credentials of a JPEG, PNG, HEIC, AVIF or WebP file; null where it has none, or none that can be read.
 * Checks the signature and the file against them, but not whether its signer is on anybody's list of trust: the note says no more.
 * C2PA Technical Specification 2.1. Never throws: a picture with damaged credentials is a picture.
 */
export async function readCredentials(bytes: Uint8Array): Promise<ContentCredentials | null> {
  if (!mayHaveCredentials(bytes)) return null;
  try {
    return await read(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** The label of every manifest store stands in it as plain letters: without it the library need not be loaded. */
const LABEL = Buffer.from('c2pa');
const mayHaveCredentials = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LABEL);

const FTYP = Buffer.from('ftyp');

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<ContentCredentials | null> {
  const [{ BMFF, JPEG, PNG }, { SuperBox }, manifests] = await Promise.all([
    import('@trustnxt/c2pa-ts/asset'),
    import('@trustnxt/c2pa-ts/jumbf'),
    import('@trustnxt/c2pa-ts/manifest'),
  ]);
  // The library's own test for BMFF knows HEIC alone.
  const isBmff = Buffer.from(bytes.subarray(4, 8)).equals(FTYP);
  const Asset = isBmff ? BMFF : [JPEG, PNG].find((kind) => kind.canRead(bytes));
  const asset = Asset && new Asset(bytes);
  const box = asset ? asset.getManifestJUMBF() : webpChunk(bytes, 'C2PA');
  if (!box || box.length > MAX_BYTES) return null;
  const store = manifests.ManifestStore.read(SuperBox.fromBuffer(Uint8Array.from(box)));
  const active = store.getActiveManifest();
  if (!active?.claim) return null;
  const signature = active.signature?.signatureData;
  const sourceType = sourceTypeOf(store.manifests.map(({ assertions }) => assertions?.assertions ?? []));
  return {
    sourceType,
    note: {
      kind: 'credentials',
      signer: signerOf(signature?.certificate?.subject ?? ''),
      signedOn: signature?.timestamp?.toISOString().slice(0, 'yyyy-mm-dd'.length) ?? null,
      program: cleanName(active.claim.claimGeneratorName).slice(0, MAX_NAME),
      state: asset ? await stateOf(() => store.validate(asset)) : 'unchecked',
    },
  };
}

/** Something was changed after it was signed: a hash or the signature does not fit. */
const MISMATCH = /^(?:assertion\.\w+|claimSignature)\.mismatch$/u;

/** A check that cannot be finished says nothing against the file, nor does a certificate that breaks a rule of the specification. */
async function stateOf(validate: () => Promise<ValidationResult>): Promise<CredentialsNote['state']> {
  try {
    const { isValid, statusEntries } = await validate();
    if (isValid) return 'whole';
    const codes = statusEntries.filter(({ success }) => !success).map(({ code }): string => code);
    return codes.some((code) => MISMATCH.test(code)) ? 'broken' : 'unchecked';
  } catch {
    return 'unchecked';
  }
}

/** Who a certificate is for: its organisation, else its common name. `C=US, O=Meadow Wire\, Inc., CN=Desk` is Meadow Wire, Inc. */
function signerOf(subject: string): string {
  const part = (name: string): string =>
    new RegExp(`(?:^|[,+]\\s*)${name}=(?<value>(?:\\\\.|[^,+\\\\])*)`, 'u').exec(subject)?.groups?.value ??
    '';
  return cleanName((part('O') || part('CN')).replaceAll(/\\(.)/gu, '$1')).slice(0, MAX_NAME);
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
 * What the actions say of AI. Made by it is what the file's own manifest says was created so, or a picture that was opened from such a
 * one; a part of it is anything else that names a trained model, also in what was placed into the picture.
 */
function sourceTypeOf(manifests: Manifests): SourceTerm | null {
  const ends = (type: string | undefined, term: string): boolean => type?.endsWith(`/${term}`) ?? false;
  const isTrained = (said: Said): boolean => ends(said.digitalSourceType, TRAINED);
  const own = actionsIn(manifests.at(-1) ?? []);
  const all = manifests.flatMap(actionsIn);
  const isCreated = (said: Said): boolean => said.action === 'c2pa.created' && isTrained(said);
  const isWhole =
    own.some(isCreated) || (own.some(({ action }) => action === 'c2pa.opened') && all.some(isCreated));
  const isPart = all.some((said) => isTrained(said) || ends(said.digitalSourceType, PART));
  const hasPlaced = own.some(({ action }) => action === 'c2pa.placed');
  if (isWhole && !(hasPlaced && !own.some(isCreated))) return TRAINED;
  return isPart ? PART : null;
}
