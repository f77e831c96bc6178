import { strToU8, zipSync } from 'fflate';

const SPACES = ['office', 'text', 'style', 'table', 'draw', 'dc', 'xlink', 'svg', 'fo', 'manifest']
  .map((name) => `xmlns:${name}="${spaceOf(name)}"`)
  .join(' ');

function spaceOf(name: string): string {
  const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
  if (name === 'dc') return 'http://purl.org/dc/elements/1.1/';
  if (name === 'xlink') return 'http://www.w3.org/1999/xlink';
  const kind = { draw: 'drawing', svg: 'svg-compatible', fo: 'xsl-fo-compatible' }[name] ?? name;
  return `${OASIS}:${kind}:1.0`;
}

const STYLES = `<office:automatic-styles>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
</office:automatic-styles>`;

/** A paragraph of an OpenDocument text; `style` is `Title`, `P1` (a quotation) or another that is not declared. */
export const odtParagraph = (content: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`;

export const odtSpan = (text: string, style: 'Bold' | 'Hidden'): string =>
  `<text:span text:style-name="${style}">${text}</text:span>`;

const info = '<office:change-info><dc:creator>Desk</dc:creator><dc:date>2024-05-14T09:05:00</dc:date></office:change-info>'; // prettier-ignore

/** Tracked changes, to be put at the beginning of the text: `c1` is an insertion, `c2` deleted these words. */
export const odtChanges = (deleted: string): string =>
  `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>${info}</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>${info}<text:p>${deleted}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;

export const odtComment = (about: string, comment: string): string =>
  `<office:annotation office:name="a1"><dc:creator>Legal</dc:creator><dc:date>2024-05-14T09:05:00</dc:date><text:p>${comment}</text:p></office:annotation>${about}<office:annotation-end office:name="a1"/>`;

export interface OdtParts {
  readonly header?: string;
  readonly picture?: Uint8Array;
  /** What the package says about itself; a text if it does not say. */
  readonly kind?: string;
  readonly isEncrypted?: boolean;
}

/** A .fodt of these paragraphs, tables and lists: all in one XML file. */
export function flatOpenDocument(
  content: readonly string[],
  { header, kind = 'text' }: Pick<OdtParts, 'header' | 'kind'> = {},
): Uint8Array<ArrayBuffer> {
  const master = header
    ? `<office:master-styles><style:master-page style:name="Standard"><style:header>${odtParagraph(header)}</style:header></style:master-page></office:master-styles>`
    : '';
  return new Uint8Array(
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${STYLES}${master}<office:body><office:text>${content.join('')}</office:text></office:body></office:document>`,
    ),
  );
}

/** An .odt of these paragraphs, tables and lists. */
export function openDocument(content: readonly string[], parts: OdtParts = {}): Uint8Array<ArrayBuffer> {
  const { header, picture, kind = 'text', isEncrypted = false } = parts;
  const master = header
    ? `<style:master-page style:name="Standard"><style:header>${odtParagraph(header)}</style:header></style:master-page>`
    : '';
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': strToU8(
      `<office:document-content ${SPACES}>${STYLES}<office:body><office:text>${content.join('')}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${SPACES}><office:master-styles>${master}</office:master-styles></office:document-styles>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest ${SPACES}>${isEncrypted ? '<manifest:encryption-data/>' : ''}</manifest:manifest>`,
    ),
  };
  if (picture) files['Pictures/a.jpg'] = picture;
  return new Uint8Array(zipSync(files));
}
