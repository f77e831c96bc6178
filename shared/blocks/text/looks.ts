/** Lexical's text formats by their bits (`TEXT_TYPE_TO_FORMAT`), as a reader would name them. */
const FORMAT_NAMES = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'struck through'],
  [8, 'underlined'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
  [128, 'highlighted'],
  [256, 'lower case'],
  [512, 'upper case'],
  [1024, 'capitalised'],
] as const satisfies readonly (readonly [bit: number, name: string])[];

const ALL_NAMED = FORMAT_NAMES.reduce((bits, [bit]) => bits | bit, 0);

/** How a text is set, in words. A format that this build does not know is named by its number. */
export function formatLooks(format: number): readonly string[] {
  const named = FORMAT_NAMES.filter(([bit]) => format & bit).map(([, name]) => name);
  const rest = format & ~ALL_NAMED;
  return rest === 0 ? named : [...named, `text format ${rest}`];
}

const NAMES: ReadonlySet<string> = new Set(FORMAT_NAMES.map(([, name]) => name));

/** Whether a look is a text format, and not a link or another thing that leads somewhere. */
export const isTextFormat = (look: string): boolean => NAMES.has(look) || look.startsWith('text format ');
