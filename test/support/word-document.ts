import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DRAWING =
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const styles = ['Title', 'Subtitle', 'Caption', 'Quote', 'heading 1', 'heading 2']
  .map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');

/** A run of words; `marks` are WordprocessingML's run properties, such as `<w:b/>`. */
export const run = (text: string, marks = ''): string =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs in a style of {@link wordDocument}'s, by its id: `Title`, `heading2`. */
export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

/** A bulleted paragraph; `level` counts from 0. */
export const bullet = (text: string, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

export const hyperlink = (text: string): string => `<w:hyperlink r:id="rLink">${run(text)}</w:hyperlink>`;

export const drawing = (alt: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A tracked change around runs; deleted runs are made by {@link deleted}. */
export const inserted = (runs: string, author = 'Desk', date = '2024-05-14T09:05:00Z'): string =>
  `<w:ins w:id="1" w:author="${author}" w:date="${date}">${runs}</w:ins>`;

export const deleted = (text: string, author = 'Desk', date = '2024-05-14T09:05:00Z'): string =>
  `<w:del w:id="2" w:author="${author}" w:date="${date}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** Runs that comment 0 of {@link wordDocument}'s `comment` is about. */
export const commented = (runs: string): string =>
  `<w:commentRangeStart w:id="0"/>${runs}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;

/** A table of rows of cells of plain words. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};

/** Parts beside the copy. */
export interface WordParts {
  readonly comment?: string;
  readonly header?: string;
  readonly footer?: string;
  /** The text of note 1, for `<w:footnoteReference w:id="1"/>`. */
  readonly footnote?: string;
  /** Where the main part is; `word/document.xml` by default. */
  readonly main?: string;
}

/** A .docx of these paragraphs: what Word needs to open it, and nothing else. */
export function wordDocument(
  paragraphs: readonly string[],
  picture?: Uint8Array,
  { comment, header, footer, footnote, main = 'word/document.xml' }: WordParts = {},
): Uint8Array<ArrayBuffer> {
  const folder = main.slice(0, main.lastIndexOf('/'));
  const parts = Object.entries({
    comments:
      comment &&
      `<w:comments ${MAIN}><w:comment w:id="0" w:author="Legal" w:date="2024-05-14T09:05:00Z">${paragraph(run(comment))}</w:comment></w:comments>`,
    header: header && `<w:hdr ${MAIN}>${paragraph(run(header))}</w:hdr>`,
    footer: footer && `<w:ftr ${MAIN}>${paragraph(run(footer))}</w:ftr>`,
    footnotes:
      footnote &&
      `<w:footnotes ${MAIN}><w:footnote w:id="1">${paragraph(run(footnote))}</w:footnote></w:footnotes>`,
  }).filter((part): part is [string, string] => Boolean(part[1]));
  const links = parts
    .map(
      ([name]) =>
        `<Relationship Id="r${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`,
    )
    .join('');
  const levels = [0, 1, 2]
    .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
    .join('');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
    [`${folder}/_rels/${main.slice(folder.length + 1)}.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/report" TargetMode="External"/><Relationship Id="rPicture" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/picture.jpg"/><Relationship Id="rStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rNumbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>${links}</Relationships>`,
    [`${folder}/styles.xml`]: `<w:styles ${MAIN}>${styles}</w:styles>`,
    [`${folder}/numbering.xml`]: `<w:numbering ${MAIN}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...Object.fromEntries(parts.map(([name, xml]) => [`${folder}/${name}.xml`, xml])),
    [main]: `<w:document ${MAIN} ${DRAWING}><w:body>${paragraphs.join('')}</w:body></w:document>`,
  };
  const zip: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  return new Uint8Array(zipSync(picture ? { ...zip, [`${folder}/media/picture.jpg`]: picture } : zip));
}
