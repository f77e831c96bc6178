import { withoutUnseenSigns, withPlainSpaces } from './signs';
import { append, newElement, type Element } from './tree';

/** Words in one manner. `format` has Lexical's bits for bold, italic and so on. */
export interface Words {
  readonly is: 'words';
  readonly text: string;
  readonly format: number;
  readonly href: string | null;
  /** What the page marks them as besides. */
  readonly mark: 'cite' | 'speaker' | 'credit' | null;
}

/** What stands in a line of a page: words, the end of the author's own line, or a picture. */
export type Piece = Words | { readonly is: 'break' } | { readonly is: 'picture'; readonly image: Element };

/** Elements for Lexical's format bits, outermost first. */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [8, 'u'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];

/** Whether a piece is a `cite`, which names who is quoted, or a title. */
export const isCited = (piece: Piece): boolean =>
  piece.is === 'words' && (piece.mark === 'cite' || piece.mark === 'speaker');

const ITALIC = 2;
const STRUCK = 4;

/** A line whose `cite` is the title of a work. */
export const asTitle = (line: readonly Piece[]): readonly Piece[] =>
  line.map((piece) =>
    piece.is === 'words' && isCited(piece) ? { ...piece, format: piece.format | ITALIC, mark: null } : piece,
  );

const isWords = (piece: Piece): piece is Words => piece.is === 'words';

export const wordsIn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (isWords(piece) ? piece.text : piece.is === 'break' ? ' ' : '')).join('');

/** Pieces whose joined text has no signs that nobody sees and white space as copy has it. */
function tidied(pieces: readonly Piece[]): readonly Piece[] {
  const joined = pieces.map((piece) => (isWords(piece) ? piece.text : '')).join('');
  const tidy = withPlainSpaces(withoutUnseenSigns(joined));
  if (tidy === joined) return pieces.filter((piece) => !isWords(piece) || piece.text !== '');
  // What is tidy has the same letters in the same order, less some: each is returned to the piece that it came from.
  let next = 0;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (!isWords(piece)) return [piece];
    let text = '';
    for (const sign of piece.text) {
      const wanted = String.fromCodePoint(tidy.codePointAt(next) ?? 0);
      if (next < tidy.length && (sign === wanted || (/\s/u.test(sign) && /[ \u00a0]/u.test(wanted)))) {
        text += wanted;
        next += wanted.length;
      }
    }
    return text === '' ? [] : [{ ...piece, text }];
  });
}

const isBlank = (pieces: readonly Piece[]): boolean =>
  pieces.every(
    (piece) =>
      piece.is === 'break' || (isWords(piece) && withPlainSpaces(withoutUnseenSigns(piece.text)) === ''),
  );

/**
 * The paragraphs that a run of pieces is: two line ends in a row separate two of them, one stays a line end. Each is given as
 * its lines, tidy, none of them blank.
 */
export function paragraphsOf(pieces: readonly Piece[]): readonly (readonly (readonly Piece[])[])[] {
  const paragraphs: (readonly Piece[])[][] = [[]];
  let line: Piece[] = [];
  let blankLines = 0;
  const endLine = (): void => {
    // A picture by itself is not part of the line under it, which may be its caption.
    const isPicture = line.length > 0 && line.every((piece) => piece.is === 'picture' || isBlank([piece]));
    if (isPicture && line.some(({ is }) => is === 'picture')) {
      paragraphs.push([line.filter(({ is }) => is === 'picture')], []);
      blankLines = 0;
    } else if (isBlank(line)) blankLines++;
    else {
      if (blankLines > 0 && paragraphs.at(-1)!.length > 0) paragraphs.push([]);
      paragraphs.at(-1)!.push(tidied(line));
      blankLines = 0;
    }
    line = [];
  };
  for (const piece of pieces) {
    if (piece.is === 'break') endLine();
    else line.push(piece);
  }
  endLine();
  return paragraphs.filter((lines) => lines.length > 0);
}

function inFormat(text: string, format: number): Element | string {
  return FORMATS.filter(([bit]) => format & bit)
    .map(([, tag]) => tag)
    .reduceRight<Element | string>((inner, tag) => {
      const element = newElement(tag);
      append(element, inner);
      return element;
    }, text);
}

const joinsLink = (piece: Piece, href: string): piece is Words => isWords(piece) && piece.href === href;

/** A line's pieces as inline elements; neighbours with the same address share one link. */
export function inlineElements(line: readonly Piece[]): readonly (Element | string)[] {
  const elements: (Element | string)[] = [];
  for (let at = 0; at < line.length;) {
    const piece = line[at]!;
    if (!isWords(piece)) {
      if (piece.is === 'picture') elements.push(piece.image);
      at++;
    } else if (piece.mark === 'credit') {
      const mark = newElement('mark');
      for (; at < line.length; at++) {
        const inside = line[at]!;
        if (!isWords(inside) || inside.mark !== 'credit') break;
        append(mark, inFormat(inside.text, inside.format & STRUCK));
      }
      elements.push(mark);
    } else if (piece.href !== null) {
      const link = newElement('a', { href: piece.href });
      for (; at < line.length; at++) {
        const inside = line[at]!;
        if (!joinsLink(inside, piece.href)) break;
        append(link, inFormat(inside.text, inside.format));
      }
      elements.push(link);
    } else {
      elements.push(inFormat(piece.text, piece.format));
      at++;
    }
  }
  return elements;
}
