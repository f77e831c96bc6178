import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { DOCUMENT_LIMITS } from '../../../shared/intake/documents/limits.ts';
import { HOSTILE_ARCHIVES } from '../../../test/support/hostile-archives.ts';
import { flatOpenDocument, odtParagraph, openDocument } from '../../../test/support/open-document.ts';
import { richText, rtfParagraph } from '../../../test/support/rich-text.ts';
import { drawing, paragraph, run, wordDocument } from '../../../test/support/word-document.ts';

const SENTENCE = 'The river rose on Monday, officials said, and then it fell. ';
const prose = (paragraphs) =>
  Array.from({ length: paragraphs }, (_, at) => `Paragraph ${at}. ${SENTENCE.repeat(8)}`);

const HINDI = 'सोमवार को नदी का जलस्तर बढ़ गया, अधिकारियों ने कहा, और फिर घट गया। ';
const hindi = Array.from({ length: 2_900 }, (_, at) => `${at} ${HINDI.repeat(2)}`);

/** Bytes that begin as a JPEG and cannot be packed. */
const picture = (megabytes) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(megabytes * 1e6)]);
const and = (zip, more) => zipSync({ ...unzipSync(zip), ...more }, { level: 0 });

const wordOf = (paragraphs, megabytes) =>
  and(wordDocument([...prose(paragraphs).map((text) => paragraph(run(text))), drawing('A ferry')]), {
    'word/media/picture.jpg': picture(megabytes),
  });

/** What is read first, so that a reader's own code is loaded before it is measured. */
const SMALL = [
  ['small.rtf', () => richText([rtfParagraph(SENTENCE)])],
  ['small.docx', () => wordDocument([paragraph(run(SENTENCE))])],
  ['small.odt', () => openDocument([odtParagraph(SENTENCE)])],
  ['small.fodt', () => flatOpenDocument([odtParagraph(SENTENCE)])],
  ['small.txt', () => strToU8(SENTENCE)],
  ['small.md', () => strToU8(SENTENCE)],
  ['small.html', () => strToU8(`<p>${SENTENCE}</p>`)],
  [
    'small.mht',
    () =>
      strToU8(
        `From: <Saved by Blink>\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>${SENTENCE}</p>`,
      ),
  ],
  ['small.eml', () => strToU8(`From: a@example.org\r\nSubject: A story\r\n\r\n${SENTENCE}`)],
];

/** As large as a desk may meet them. */
const HONEST = [
  ['prose.docx', () => wordDocument(prose(1000).map((text) => paragraph(run(text))))],
  ['prose.odt', () => openDocument(prose(1000).map((text) => odtParagraph(text)))],
  ['prose.fodt', () => flatOpenDocument(prose(1000).map((text) => odtParagraph(text)))],
  ['prose.txt', () => strToU8(prose(1000).join('\n\n'))],
  ['prose.md', () => strToU8(prose(1000).join('\n\n'))],
  [
    'prose.html',
    () => strToU8(`<!doctype html><html><body><article>${prose(1000).map((text) => `<p>${text}</p>`).join('')}</article></body></html>`),
  ],
  ['hindi.docx', () => wordDocument(hindi.map((text) => paragraph(run(text))))],
  ['hindi.html', () => strToU8(`<!doctype html><html><body><article>${hindi.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`)],
  ['hindi.txt', () => strToU8(hindi.join('\n\n'))],
  ['photo.docx', () => wordOf(100, 24)],
  ['photo.odt', () => and(openDocument(prose(100).map((text) => odtParagraph(text))), { 'Pictures/a.jpg': picture(24) })],
  [
    'photo.fodt',
    () => flatOpenDocument([...prose(100).map((text) => odtParagraph(text)), odtParagraph(`<draw:frame><draw:image><office:binary-data>${picture(18).toString('base64')}</office:binary-data></draw:image></draw:frame>`)]),
  ],
  [
    'photo.rtf',
    () => richText([...prose(100).map((text) => rtfParagraph(text)), `{\\pict\\jpegblip ${picture(12).toString('hex').replaceAll(/.{128}/g, '$&\r\n')}}`]),
  ],
  [
    'photo.eml',
    () =>
      strToU8(
        `From: a@example.org\r\nSubject: A story\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${prose(100).join('\r\n\r\n')}\r\n--b\r\nContent-Type: image/jpeg; name="a.jpg"\r\nContent-Disposition: attachment; filename="a.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture(18).toString('base64').replaceAll(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`,
      ),
  ],
]; // prettier-ignore

/** Almost as much as is not refused by its count. */
const { tags, letters } = DOCUMENT_LIMITS;
const words = 'word '.repeat((letters - 1000) / 5);
const FULL = [
  ['tags.html', () => strToU8(`<!doctype html><html><body>${'<p><i>x</i> '.repeat(4_900)}${'<i>x</i>'.repeat(tags / 2 - 8_000)}</body></html>`)],
  ['tags.docx', () => wordDocument(['<w:p>', '<w:r><w:t>x</w:t></w:r>'.repeat(tags / 4 - 100), '</w:p>'])],
  ['tags.odt', () => openDocument([odtParagraph('<text:span>x</text:span>'.repeat(tags / 2 - 100))])],
  ['tags.fodt', () => flatOpenDocument([odtParagraph('<text:span>x</text:span>'.repeat(tags / 2 - 100))])],
  ['letters.txt', () => strToU8(words)],
  ['letters.docx', () => wordDocument([paragraph(run(words))])],
  ['lines.txt', () => strToU8('word\n\n'.repeat(4_900))],
  ['page.eml', () => strToU8(`From: a@example.org\r\nSubject: A\r\nContent-Type: text/html\r\n\r\n${'<p>word <b>bold</b>\r\n'.repeat(4_900)}`)],
]; // prettier-ignore

/** `[kind, name, bytes]` of each document; a small one of each ending. */
export const DOCUMENTS = [
  ...SMALL.map(([name, bytes]) => ['small', name, bytes]),
  ...HOSTILE_ARCHIVES.map(([name, bytes]) => ['hostile', name, bytes]),
  ...FULL.map(([name, bytes]) => ['full', name, bytes]),
  ...HONEST.map(([name, bytes]) => ['honest', name, bytes]),
];
