import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { flatOpenDocument, odtChanges, odtComment, odtParagraph, openDocument } from './open-document';
import { richText, rtfParagraph, rtfWords } from './rich-text';
import { commented, deleted, drawing, inserted, paragraph, run, wordDocument } from './word-document';

/** Bytes of a file of copy that holds each of these payloads, as markup and as words, and each of these addresses. */
type HostileFile = (payloads: readonly string[], addresses: readonly string[]) => Uint8Array;

const escaped = (text: string): string =>
  text
    // Nothing else is allowed in XML, and a document that has it is refused.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A file with NUL in it is not text, and is refused. */
const asText = (text: string): Uint8Array => encode(text.replaceAll('\0', ' '));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const first = (list: readonly string[]): string => list[0] ?? '';

/** A picture that runs script if it is shown as a document. */
const drawingThatRuns = (payload: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><script>window.ran=1;fetch('/ran')</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${escaped(payload)}</body></foreignObject></svg>`;

/** Changes parts of a zip, and puts more into it. */
function withParts(
  zip: Uint8Array,
  change: Readonly<Record<string, (xml: string) => string>>,
  more: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(zip);
  for (const [name, to] of Object.entries(change)) parts[name] = strToU8(to(strFromU8(parts[name]!)));
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text);
  return zipSync(parts);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const word: HostileFile = (payloads, addresses) => {
  const fields = addresses
    .map(
      (address, at) =>
        paragraph(
          `<w:hyperlink r:id="rHostile${at}" w:tooltip="${escaped(first(payloads))}">${run('a link')}</w:hyperlink>`,
        ) +
        paragraph(
          `<w:fldSimple w:instr="${escaped(` HYPERLINK "${address}" `)}">${run('a field')}</w:fldSimple>`,
        ) +
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escaped(` HYPERLINK "${address}" \\o "${first(payloads)}" `)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('another')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ) +
        paragraph(
          `<w:r><w:instrText>${escaped(` INCLUDEPICTURE "${address}" \\d `)}</w:instrText><w:instrText> DDEAUTO c:\\\\x </w:instrText></w:r>`,
        ),
    )
    .join('');
  const made = wordDocument(
    [
      paragraph(run(`A title ${escaped(first(payloads))}`), 'Title'),
      ...payloads.map((payload) => paragraph(run(escaped(payload)))),
      ...payloads.slice(0, 3).map((payload) => drawing(escaped(payload))),
      paragraph(inserted(run('in'), escaped(first(payloads)), '<2024>'.replaceAll(/[<>]/gu, ''))),
      paragraph(deleted(escaped(first(payloads)), escaped(first(payloads)))),
      paragraph(commented(run('words')) + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
      '<w:altChunk r:id="rChunk"/>',
      `<w:customXml w:uri="${escaped(first(addresses))}" w:element="x">${paragraph(run(escaped(first(payloads))))}</w:customXml>`,
      fields,
    ],
    undefined,
    {
      comment: escaped(first(payloads)),
      header: escaped(first(payloads)),
      footer: escaped(first(payloads)),
      footnote: escaped(first(payloads)),
    },
  );
  const links = addresses
    .map(
      (address, at) =>
        `<Relationship Id="rHostile${at}" Type="${OFFICE}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
    )
    .join('');
  const chunk = `<Relationship Id="rChunk" Type="${OFFICE}/aFChunk" Target="chunk.html"/>`;
  return withParts(
    made,
    {
      'word/_rels/document.xml.rels': (xml) =>
        xml
          .replace('media/picture.jpg', 'media/picture.svg')
          .replace('</Relationships>', `${links}${chunk}</Relationships>`),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '<Override',
          '<Default Extension="html" ContentType="text/html"/><Default Extension="svg" ContentType="image/svg+xml"/><Override',
        ),
    },
    {
      'word/chunk.html': `<html><body>${payloads.join('\n')}</body></html>`,
      'word/media/picture.svg': drawingThatRuns(first(payloads)),
      'customXml/item1.xml': `<x>${escaped(first(payloads))}</x>`,
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(first(payloads))}</dc:title><dc:creator>${escaped(first(payloads))}</dc:creator></cp:coreProperties>`,
    },
  );
};

const openText = (payloads: readonly string[], addresses: readonly string[]): readonly string[] => [
  `<office:scripts><office:script script:language="ooo:Basic" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0">${escaped(first(payloads))}</office:script></office:scripts>`,
  odtParagraph(`A title ${escaped(first(payloads))}`, 'Title'),
  odtChanges(escaped(first(payloads))),
  ...payloads.map((payload) => odtParagraph(escaped(payload))),
  ...payloads
    .slice(0, 3)
    .map((payload) =>
      odtParagraph(
        `<draw:frame draw:name="${escaped(payload)}"><draw:image xlink:href="Pictures/a.svg"/><svg:title>${escaped(payload)}</svg:title><svg:desc>${escaped(payload)}</svg:desc></draw:frame>`,
      ),
    ),
  odtParagraph(odtComment('words', escaped(first(payloads)))),
  odtParagraph(
    `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${odtParagraph(escaped(first(payloads)))}</text:note-body></text:note>`,
  ),
  ...addresses.map((address) =>
    odtParagraph(
      `<text:a xlink:href="${escaped(address)}" office:title="${escaped(first(payloads))}">a link</text:a><draw:frame><draw:image xlink:href="${escaped(address)}"/></draw:frame><draw:frame><draw:object xlink:href="${escaped(address)}"/></draw:frame><text:script xlink:href="${escaped(address)}">window.ran=1</text:script>`,
    ),
  ),
];

const odt: HostileFile = (payloads, addresses) =>
  withParts(
    openDocument(openText(payloads, addresses), { header: escaped(first(payloads)) }),
    {},
    {
      'Pictures/a.svg': drawingThatRuns(first(payloads)),
      'meta.xml': `<x>${escaped(first(payloads))}</x>`,
      'Basic/Standard/Module1.xml': `<x>${escaped(first(payloads))}</x>`,
    },
  );

const flat: HostileFile = (payloads, addresses) =>
  flatOpenDocument(
    [
      ...openText(payloads, addresses),
      odtParagraph(
        `<draw:frame><draw:image><office:binary-data>${base64(drawingThatRuns(first(payloads)))}</office:binary-data></draw:image></draw:frame>`,
      ),
    ],
    { header: escaped(first(payloads)) },
  );

const rtf: HostileFile = (payloads, addresses) =>
  richText([
    `{\\info{\\title ${rtfWords(first(payloads))}}{\\author ${rtfWords(first(payloads))}}}`,
    rtfParagraph(rtfWords(`A title ${first(payloads)}`), '\\s3'),
    ...payloads.map((payload) => rtfParagraph(rtfWords(payload))),
    ...addresses.map((address) =>
      rtfParagraph(
        `{\\field{\\*\\fldinst HYPERLINK "${rtfWords(address)}" \\\\o "${rtfWords(first(payloads))}"}{\\fldrslt a link}}{\\object\\objhtml{\\*\\objdata 3c7363726970743e}{\\result words}}`,
      ),
    ),
    rtfParagraph(`{\\*\\atnid ${rtfWords(first(payloads))}}{\\*\\htmltag ${rtfWords(first(payloads))}}words`),
  ]);

/** In a page's own data: what a reader of it takes for headline, author and times. */
const pageData = (payload: string, address: string): string => {
  const said = {
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: payload, alternativeHeadline: payload },
    ...{ description: payload, articleSection: payload, keywords: [payload], datePublished: payload },
    author: [{ '@type': 'Person', name: payload, url: address, jobTitle: payload }],
    image: { '@type': 'ImageObject', url: address, caption: payload, creditText: payload },
  }; // prettier-ignore
  return `<script type="application/ld+json">${JSON.stringify(said).replaceAll('</', '<\\/')}</script>`;
};

const pageOf = (payloads: readonly string[], addresses: readonly string[]): string =>
  `<!doctype html><html><head><title>Copy</title><base href="${escaped(first(addresses))}"><link rel="canonical" href="${escaped(first(addresses))}"><meta property="og:title" content="${escaped(first(payloads))}"><meta name="author" content="${escaped(first(payloads))}">${pageData(first(payloads), first(addresses))}</head><body><article><h1>A title</h1>${addresses
    .map(
      (address) =>
        `<p><a href="${escaped(address)}" title="${escaped(first(payloads))}">a link</a> <img src="${escaped(address)}" alt="${escaped(first(payloads))}"></p><figure><img src="${escaped(address)}"><figcaption>${escaped(first(payloads))}</figcaption></figure><blockquote cite="${escaped(address)}">${escaped(first(payloads))}</blockquote>`,
    )
    .join('\n')}${payloads
    .map((payload, at) => `<p>Line ${at}.</p>\n${payload}\n`)
    .join('')}</article></body></html>`;

const html: HostileFile = (payloads, addresses) => asText(pageOf(payloads, addresses));

const utf16: HostileFile = (payloads, addresses) =>
  new Uint8Array(Buffer.from(`\uFEFF${pageOf(payloads, addresses).replaceAll('\0', ' ')}`, 'utf16le'));

const xhtml: HostileFile = (payloads, addresses) =>
  asText(
    `<?xml version="1.0"?><?xml-stylesheet href="${escaped(first(addresses))}"?>${pageOf(payloads, addresses)}`,
  );

const markdown: HostileFile = (payloads, addresses) =>
  asText(
    `---\ntitle: "${first(payloads).replaceAll('\n', ' ')}"\n---\n# A title ${first(payloads).replaceAll('\n', ' ')}\n\n${addresses
      .map(
        (address) =>
          `[a link](${address}) [another](<${address}> "${first(payloads)}") ![a picture](${address}) <${address}> [third]\n\n[third]: ${address}\n`,
      )
      .join(
        '\n',
      )}\n${payloads.map((payload, at) => `Line ${at}.\n\n${payload}\n\n\`${payload}\`\n`).join('\n')}`,
  );

const header = (text: string): string => `=?utf-8?B?${base64(text)}?=`;

const mail: HostileFile = (payloads, addresses) => {
  const attached = (name: string, type: string, content: Uint8Array | string): string =>
    `--b\r\nContent-Type: ${type}; name="${header(name)}"\r\nContent-Disposition: attachment; filename="${header(name)}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`;
  return encode(
    `From: ${header(first(payloads))} <a@example.org>\r\nTo: ${header(first(payloads))} <b@example.org>\r\nSubject: ${header(first(payloads))}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(pageOf(payloads, addresses))}\r\n${attached(`${first(payloads).replaceAll('/', ' ')}.exe`, 'application/x-msdownload', 'MZ')}${attached('a.svg', 'image/svg+xml', drawingThatRuns(first(payloads)).padEnd(4000))}${attached('story.docx', 'application/octet-stream', word(payloads.slice(0, 3), addresses.slice(0, 2)))}--b--\r\n`,
  );
};

const savedPage: HostileFile = (payloads, addresses) =>
  encode(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${first(addresses).replaceAll(/\s/gu, '')}\r\nSubject: ${header(first(payloads))}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/\r\n\r\n${base64(pageOf(payloads, addresses))}\r\n--b\r\nContent-Type: text/css\r\nContent-Location: https://example.org/a.css\r\n\r\nbody{background:url(http://127.0.0.1:9/asked)}\r\n--b--\r\n`,
  );

/** Every kind of file that the intake reads, by the ending of its name. */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  html,
  'utf16.html': utf16,
  xhtml,
  md: markdown,
  eml: mail,
  mht: savedPage,
  docx: word,
  odt,
  fodt: flat,
  rtf,
  txt: (payloads, addresses) => asText(`A title\n\n${[...payloads, ...addresses].join('\n\n')}`),
};
