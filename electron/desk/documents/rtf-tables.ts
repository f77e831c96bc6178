import { styleTag } from './paragraph-writer';
import { encodingOfFont, encodingOfPage } from './rtf-charset';

/** The part before the text of an RTF file: its fonts, styles, and who changed it. */
export class RtfTables {
  /** The encoding of words in a font that says nothing. */
  encoding = 'cp1252';
  private readonly fonts = new Map<number, string>();
  private readonly tags = new Map<number, string>();
  private readonly authors: string[] = [];

  private setPage(page: number): void {
    this.encoding = encodingOfPage(page);
  }

  private setFont(font: number, { charset, page }: { charset?: number; page?: number }): void {
    const encoding = page ? encodingOfPage(page) : charset === undefined ? null : encodingOfFont(charset);
    if (encoding && (page || charset !== 0)) this.fonts.set(font, encoding);
  }

  /** Applies a control word about character sets. Returns whether it is such a word. */
  setWord(font: number, name: string, param: number | null): boolean {
    switch (name) {
      case 'fcharset':
        this.setFont(font, { charset: param ?? 0 });
        return true;
      case 'cpg':
        this.setFont(font, { page: param ?? 0 });
        return true;
      case 'ansicpg':
        this.setPage(param ?? 1252);
        return true;
      case 'mac':
        this.setPage(10_000);
        return true;
      case 'pc':
        this.setPage(437);
        return true;
      case 'pca':
        this.setPage(850);
        return true;
      default:
        return false;
    }
  }

  encodingOf(font: number): string {
    return this.fonts.get(font) ?? this.encoding;
  }

  setStyle(style: number, name: string, outline: number): void {
    const tag = styleTag(name.replace(/;\s*$/, '')) ?? headingTag(outline);
    if (tag) this.tags.set(style, tag);
  }

  /** The tag of a paragraph by its own level in the outline, or else by its style. */
  tagOf(style: number, outline: number): string {
    return this.tags.get(style) ?? headingTag(outline) ?? 'p';
  }

  addAuthor(name: string): void {
    this.authors.push(name.replace(/;\s*$/, '').trim());
  }

  author(at: number): string {
    const name = this.authors[at] ?? '';
    return name === 'Unknown' ? '' : name;
  }
}

const headingTag = (outline: number): string | null =>
  outline >= 0 && outline < 6 ? `h${outline + 1}` : null;

/** The number that a drawn marker says: `3.`, `b)`. Null for a bullet. */
export function markerNumber(marker: string, previous: number): number | null {
  const plain = marker.replaceAll(/[\s\u00a0]/gu, '');
  const digits = /(\d{1,6})[.)\]]?$/u.exec(plain)?.[1];
  if (digits) return Number(digits);
  return /^\(?[a-z]{1,5}[.)]$/iu.test(plain) ? previous + 1 : null;
}
