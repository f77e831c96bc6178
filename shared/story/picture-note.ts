import { z } from 'zod';
import { assertNever } from '../assert-never';

/** Content Credentials (C2PA) that a file came with. */
const CredentialsNote = z.object({
  kind: z.literal('credentials'),
  /** The organisation or name in the signer's certificate; empty if there is none. */
  signer: z.string().max(200),
  /** The day that a time stamp or the signer names: `2024-09-25`. */
  signedOn: z.string().nullable(),
  /** What made them: `Amazon Bedrock`. */
  program: z.string().max(200),
  /** Whether signature and file agree with them; `unchecked` where that could not be told. */
  state: z.enum(['whole', 'broken', 'unchecked']),
});
export type CredentialsNote = z.infer<typeof CredentialsNote>;

/** Something that was done with a picture on its way into the library, which whoever uses it should know. */
export const PictureNote = z.discriminatedUnion('kind', [
  /** Shown as a JPEG or PNG of high quality, since browsers show no such files or not all of them do. */
  z.object({ kind: z.literal('converted'), from: z.enum(['HEIC', 'AVIF', 'TIFF', 'GIF']) }),
  /** What is shown is the picture that a camera put into its raw file: `Nikon NEF`. */
  z.object({ kind: z.literal('raw-preview'), from: z.string().max(60) }),
  /** Of an animation only its first frame is shown. */
  z.object({
    kind: z.literal('first-frame'),
    from: z.enum(['GIF', 'WebP', 'PNG', 'HEIC', 'AVIF']),
    of: z.int().optional(),
  }),
  /** Of several pages only the first is shown. */
  z.object({ kind: z.literal('first-page'), of: z.int() }),
  /** Light for bright screens (HDR) was brought into the range of a plain one. */
  z.object({ kind: z.literal('tone-mapped'), from: z.enum(['PQ', 'HLG']) }),
  CredentialsNote,
]);
export type PictureNote = z.infer<typeof PictureNote>;

const CHECKED: Readonly<Record<CredentialsNote['state'], string>> = {
  whole: 'The file came as it was signed. Copydesk does not check who stands behind the signature.',
  broken: 'The file was changed after it was signed, or the signature is wrong. Do not rely on them.',
  unchecked: 'They were not checked.',
};

function credentialsText({ signer, signedOn, program, state }: CredentialsNote): string {
  const parts = [
    'Content Credentials (C2PA)',
    signer && ` signed in the name of ${signer}`,
    signedOn && ` on ${signedOn}`,
    program && `, made with ${program}`,
  ];
  return `${parts.filter(Boolean).join('')}. ${CHECKED[state]} Exported pictures do not have them.`;
}

/** What of a picture its notes name. */
export interface NotedPicture {
  /** The shown picture's, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the library has the file that it came as, too. */
  readonly keepsOriginal: boolean;
}

/** A note in sentences. */
export function noteText(note: PictureNote, { width, height, keepsOriginal }: NotedPicture): string {
  switch (note.kind) {
    case 'converted':
      return keepsOriginal
        ? `Converted from ${note.from}. The library keeps the ${note.from} file too.`
        : `Converted from ${note.from}. The library keeps the conversion, not the ${note.from} file.`;
    case 'raw-preview':
      return `The preview inside a raw file (${note.from}), ${width} × ${height}.${keepsOriginal ? ' The library keeps the raw file too.' : ''} Ask for the developed picture if you need it larger.`;
    case 'first-frame':
      return note.of === undefined
        ? `An animated ${note.from}. Stories show its first frame only.`
        : `An animated ${note.from} with ${note.of} frames. Stories show the first one only.`;
    case 'first-page':
      return `A TIFF with ${note.of} pages. Stories show the first one only.`;
    case 'tone-mapped':
      return `An HDR picture (${note.from}). Its highlights were compressed for standard screens.`;
    case 'credentials':
      return credentialsText(note);
    default:
      return assertNever(note);
  }
}
