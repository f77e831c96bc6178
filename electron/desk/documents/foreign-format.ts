/** First bytes of files that are often sent in place of copy, each with what to do next. */
const FORMATS: readonly (readonly [mark: readonly (number | null)[], what: string, next: string])[] = [
  [[0xff, 0xd8, 0xff], 'a JPEG photo', 'Open or make a story and place it there.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture', 'Open or make a story and place it there.'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture', 'Bring in the copy as a .txt file.'],
  [ascii('RIFF'), 'a picture, sound or video', 'Bring in the copy as a .txt file.'],
  [[null, null, null, null, ...ascii('ftyp')], 'a photo or video', 'Bring in the copy as a .txt file.'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture', 'Bring in the copy as a .txt file.'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture', 'Bring in the copy as a .txt file.'],
  [ascii('%PDF'), 'a PDF', 'Open it, copy the text and paste it here.'],
  [ascii('PK\u0003\u0004'), 'a document or a zip', 'Open it, save the text as .txt or paste it here.'],
  [ascii('{\\rtf'), 'a rich text document', 'Open it, save the text as .txt or paste it here.'],
  [[0x1f, 0x8b], 'a compressed file', 'Unpack it first.'],
  [ascii('7z\u00bc\u00af'), 'a compressed file', 'Unpack it first.'],
  [ascii('Rar!'), 'a compressed file', 'Unpack it first.'],
  [ascii('ID3'), 'a sound recording', 'Bring in the copy as a .txt file.'],
  [ascii('OggS'), 'a sound recording', 'Bring in the copy as a .txt file.'],
  [ascii('SQLite format 3'), 'a database', 'Choose a library folder to open a library.'],
  [[0x7f, ...ascii('ELF')], 'a program', 'Bring in the copy as a .txt file.'],
  [[0xff, 0xfe, 0x00, 0x00], 'text in UTF-32', 'Save it as UTF-8.'],
  [[0x00, 0x00, 0xfe, 0xff], 'text in UTF-32', 'Save it as UTF-8.'],
];

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.codePointAt(0)!);
}

/** A sentence that names the format and says what to do, or null if no known format begins so. */
export function foreignFormat(bytes: Uint8Array): string | null {
  if (OLE.every((byte, at) => bytes[at] === byte)) return compoundFile(bytes);
  const found = FORMATS.find(([mark]) => mark.every((byte, at) => byte === null || bytes[at] === byte));
  return found ? `This file is ${found[1]}, not plain text. ${found[2]}` : null;
}

/** Office files from before 2007, and newer ones with a password, have the same form. ([MS-CFB] 2.2) */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Names of streams that tell what such a file is; they are written in UTF-16. */
const STREAMS: readonly (readonly [stream: string, says: string])[] = [
  [
    'EncryptedPackage',
    'This file is protected with a password. Open it, save it without the password and bring that in.',
  ],
  ['WordDocument', 'This file is an old Word document (.doc). Open it, save it as .docx and bring that in.'],
  ['PowerPoint Document', 'This file is a presentation. Open it, copy the text and paste it here.'],
  ['Workbook', 'This file is a spreadsheet. Open it, copy the text and paste it here.'],
  [
    '__properties_version1.0',
    'This file is a mail from Outlook (.msg). Save it as .eml or paste its text here.',
  ],
];

function compoundFile(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le')));
  return (
    found?.[1] ?? 'This file is an old Office document. Open it, save the text as .txt or paste it here.'
  );
}
