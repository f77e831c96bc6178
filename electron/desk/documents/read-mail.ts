import type { AddressObject, Attachment, ParsedMail } from 'mailparser';
import { AppError } from '@shared/errors';
import { beyond, DOCUMENT_LIMITS } from '@shared/intake/documents/limits';
import { readHtml } from '@shared/intake/documents/read-html';
import { plainBlock, type SourceBlock, type SourceDocument } from '@shared/intake/documents/source-document';
import { readPage } from '@shared/intake/pages/read-page';
import { splitLines } from '@shared/intake/lines';
import { paragraphUnits } from '@shared/intake/unwrap';
import type { WordDocument } from './read-docx';

/** Anything smaller is a tracking pixel, or the logo of a signature. */
const LEAST_PICTURE_BYTES = 3_000;
/** Pictures and documents beyond this number are named and not read. */
const MAX_ATTACHMENTS = 100;

/** Two header fields or more, one of which only a mail or a saved page has. (RFC 5322, RFC 2557) */
const HEADERS =
  /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+?(?:mime-version|message-id|received|x-unsent|snapshot-content-location):/i;

/** Whether a file is a mail or a page saved as one (`.eml`, `.mht`), by its first bytes. */
export const isMail = (bytes: Uint8Array): boolean =>
  HEADERS.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 8_192)));

/** A document attached to a mail, as its own reader returns it; null if its kind is not read. */
type ReadAttached = (name: string, bytes: Uint8Array) => Promise<WordDocument | null>;

/** The parameter that names the boundary between the parts of a mail. (RFC 2046, RFC 2231) */
const BOUNDARY = /boundary(?:\*\d{0,3}\*?)?[ \t]*=/giu;

/** Counts them before the parser goes into each: parts in parts take its stack. */
function mustBeShallow(bytes: Uint8Array): void {
  let count = 0;
  for (const _ of Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .matchAll(BOUNDARY))
    if ((count += 1) > DOCUMENT_LIMITS.multiparts) throw beyond('multiparts');
}

/**
 * A mail's words, pictures and attached documents, or a page that was saved in the same form. A mail's sender, date and
 * subject are its first lines, as they are in copy that was pasted from a mail program. An attachment that is not copy
 * or picture is only named.
 * @throws AppError `UNREADABLE_FILE` when there are no words in it, `TOO_LARGE` for parts in parts without end
 */
export async function readMail(bytes: Uint8Array, readAttached: ReadAttached): Promise<WordDocument> {
  mustBeShallow(bytes);
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const pictures = picturesOf(mail.attachments);
  if (isSavedPage(mail)) {
    return { document: readPage(htmlOf(mail)), pictures };
  }
  const words = wordsOf(mail).filter(({ role }) => role?.is !== 'picture' || pictures.has(role.src));
  const shown = new Set(words.map(({ role }) => (role?.is === 'picture' ? role.src : '')));
  const blocks = [...headerLines(mail), ...words];
  for (const [at, attachment] of mail.attachments.entries()) {
    const src = addressOf(attachment, at);
    if (pictures.has(src)) {
      if (!shown.has(src)) blocks.push(plainBlock(nameOf(attachment), { is: 'picture', alt: '', src }));
      continue;
    }
    if (isMarkInText(attachment)) continue;
    const isImage = attachment.contentType.startsWith('image/');
    const read =
      at < MAX_ATTACHMENTS && !isImage ? await readAttached(nameOf(attachment), attachment.content) : null;
    if (read) blocks.push(...attachedBlocks(read, { at, name: nameOf(attachment) }, pictures));
    else blocks.push(plainBlock(`Attached: ${nameOf(attachment)}`, { is: 'hidden', reason: 'attachment' }));
  }
  if (blocks.length === 0) throw new AppError('UNREADABLE_FILE', 'There are no words in this mail.');
  return { document: { blocks }, pictures };
}

const isSavedPage = ({ headers, from }: ParsedMail): boolean =>
  headers.has('snapshot-content-location') || /^<?saved by\b/i.test(from?.text ?? '');

const htmlOf = ({ html }: ParsedMail): string => (typeof html === 'string' ? html : '');

/** The lines that a mail program shows above a mail. */
function headerLines({ from, to, cc, date, subject }: ParsedMail): SourceBlock[] {
  const people = (list: AddressObject | AddressObject[] | undefined): string =>
    [list ?? []]
      .flat()
      .map(({ text }) => text)
      .join(', ');
  const lines = [
    from?.text && `From: ${from.text}`,
    people(to) && `To: ${people(to)}`,
    people(cc) && `Cc: ${people(cc)}`,
    date && `Date: ${date.toISOString()}`,
    subject && `Subject: ${subject}`,
  ];
  return lines.flatMap((line, at) => (line ? [{ ...plainBlock(line, null), tight: at > 0 }] : []));
}

function wordsOf(mail: ParsedMail): readonly SourceBlock[] {
  if (mail.html) return readHtml(htmlOf(mail), { picturesAreCopy: true }).blocks;
  return plainDocument(mail.text ?? '').blocks;
}

/** Plain text as a document: its paragraphs, joined from wrapped lines like any plain copy. */
export function plainDocument(text: string): SourceDocument {
  const units = paragraphUnits(splitLines(text));
  return { blocks: units.map((unit) => ({ ...plainBlock(unit.text, null), tight: unit.gap === 0 })) };
}

/** A small picture that the mail's markup shows in its place: the logo of a signature, or a pixel. */
const isMarkInText = ({ contentType, contentDisposition, cid }: Attachment): boolean =>
  contentType.startsWith('image/') && (cid !== undefined || contentDisposition === 'inline');

const nameOf = ({ filename, contentType }: Attachment): string => filename ?? contentType;

/** What the mail's or the page's own markup calls an attachment. */
function addressOf({ cid, headers }: Attachment, at: number): string {
  const location = headers.get('content-location');
  if (typeof location === 'string') return location;
  return cid === undefined ? `attachment:${at}` : `cid:${cid}`;
}

function picturesOf(attachments: readonly Attachment[]): Map<string, Uint8Array> {
  const pictures = attachments
    .slice(0, MAX_ATTACHMENTS)
    .flatMap((attachment, at) =>
      attachment.contentType.startsWith('image/') && attachment.content.length >= LEAST_PICTURE_BYTES
        ? [[addressOf(attachment, at), new Uint8Array(attachment.content)] as const]
        : [],
    );
  return new Map(pictures);
}

/** More paragraphs than any document has. */
const GROUPS_APART = 1_000_000;

/** An attached document's blocks, its pictures under addresses of their own. */
function attachedBlocks(
  {
    document,
    pictures,
  }: { readonly document: SourceDocument; readonly pictures: ReadonlyMap<string, Uint8Array> },
  { at, name }: { readonly at: number; readonly name: string },
  all: Map<string, Uint8Array>,
): readonly SourceBlock[] {
  const own = (src: string): string => `attachment:${at}/${src}`;
  for (const [src, bytes] of pictures) all.set(own(src), bytes);
  // Numbers of groups are a document's own.
  const grouped = (group: number | null): number | null =>
    group === null ? null : group + (at + 1) * GROUPS_APART;
  return document.blocks.map((block, place) => ({
    ...block,
    group: grouped(block.group),
    role:
      block.role?.is === 'picture'
        ? { ...block.role, src: own(block.role.src) }
        : (block.role ??
          (place === 0
            ? { is: 'doubtful', doubt: `From here on it is the attached file “${name}”.` }
            : null)),
  }));
}
