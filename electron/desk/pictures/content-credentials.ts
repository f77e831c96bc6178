import type { SourceTerm } from '@shared/story/digital-source-type';
import type { CredentialsNote } from '@shared/story/picture-note';
import { cleanName } from './photo-text';
import type { CredentialsAnswer, CredentialsJob } from './credentials-thread';
import { inThread } from '../in-thread';

/** What a file's Content Credentials (C2PA) say. */
export interface ContentCredentials {
  readonly note: CredentialsNote;
  /** How the picture was made according to them, as IPTC's Digital Source Type; null if they do not mention AI. */
  readonly sourceType: SourceTerm | null;
}

/** How much of a name is kept. */
const MAX_NAME = 200;
const BOUNDS = { seconds: 15, heapMegabytes: 256 } as const;

/**
 * Reads the Content Credentials of a JPEG, PNG, HEIC, AVIF, WebP or TIFF file; null if it has none. Checks the signature and the file against
 * them, but not whether anybody trusts the signer; the note claims no more. C2PA Technical Specification 2.1.
 * Never throws: a picture with damaged credentials is still a picture, and they are noted as unchecked.
 */
export async function readCredentials(bytes: Uint8Array): Promise<ContentCredentials | null> {
  if (!mayHaveCredentials(bytes)) return null;
  const job: CredentialsJob = { bytes: Uint8Array.from(bytes) };
  const answer = await inThread<CredentialsAnswer>('credentials-thread', job, BOUNDS);
  if ('noAnswer' in answer) return { note: noteOf('', null, '', 'unchecked'), sourceType: null };
  if (!answer.found) return null;
  const { subject, signedAt, program, state, sourceType } = answer.found;
  return { note: noteOf(signerOf(subject), signedAt, program, state), sourceType };
}

/** Every manifest store has its label in plain letters: without it, no thread is needed. */
const LABEL = Buffer.from('c2pa');
const mayHaveCredentials = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LABEL);

const noteOf = (
  signer: string,
  signedAt: string | null,
  program: string,
  state: CredentialsNote['state'],
): CredentialsNote => ({
  kind: 'credentials',
  signer: cleanName(signer).slice(0, MAX_NAME),
  signedOn: signedAt?.slice(0, 'yyyy-mm-dd'.length) ?? null,
  program: cleanName(program).slice(0, MAX_NAME),
  state,
});

/** Who a certificate is for: its organisation, else its common name. `C=US, O=Meadow Wire\, Inc., CN=Desk` is Meadow Wire, Inc. */
function signerOf(subject: string): string {
  const part = (name: string): string =>
    new RegExp(`(?:^|[,+]\\s*)${name}=(?<value>(?:\\\\.|[^,+\\\\])*)`, 'u').exec(subject)?.groups?.value ??
    '';
  return (part('O') || part('CN')).replaceAll(/\\(.)/gu, '$1').trim();
}
