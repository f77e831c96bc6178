const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset128 Mincho;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}{\s3 Title;}{\s4 Quote;}{\s5 caption;}}
{\*\revtbl{Unknown;}{Desk;}}{\info{\title Not a word of it}}`;

/** Words as RTF writes them: letters beyond ASCII as \uN with a question mark for old programs. */
export const rtfWords = (text: string): string =>
  [...text]
    .flatMap((letter) => letter.split(''))
    .map((unit) => {
      const code = unit.charCodeAt(0);
      if ('\\{}'.includes(unit)) return `\\${unit}`;
      return code < 128 ? unit : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    })
    .join('');

/** A paragraph; `marks` are control words for all of it, such as `\s3`. */
export const rtfParagraph = (content: string, marks = ''): string =>
  `\\pard\\plain${marks} ${content}\\par\n`;

/** A row of a table. */
export const rtfRow = (cells: readonly string[]): string =>
  `\\trowd\\cellx1000\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\n`;

/** An RTF file of these paragraphs and rows. */
export const richText = (content: readonly string[]): Uint8Array =>
  Buffer.from(`${HEAD}${content.join('')}}`, 'latin1');

/** 14 May 2024, 9:05, as RTF packs a time. */
export const RTF_TIME = 5 | (9 << 6) | (14 << 11) | (5 << 16) | (124 << 20) | (2 << 29);
