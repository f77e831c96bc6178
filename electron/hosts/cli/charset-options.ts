import type { ParseArgsOptionsConfig } from 'node:util';
import { type Charset, CHARSETS, type ReadCharset } from '@shared/intake/charset';
import { findCharset } from '../../desk/documents/declared-charset';
import { usage, type VerbArguments } from './verb';

export const charsetOptions: ParseArgsOptionsConfig = { charset: { type: 'string' } };

export const charsetHelp = `  --charset <name>   the character set of a text file, such as shift_jis or windows-1251, if it is read wrongly`;

/** What `--charset` names; nothing without it. Throws INVALID for an unknown name. */
export function charsetOf(given: VerbArguments): { readonly charset?: Charset } {
  const name = given.option('charset');
  if (name === undefined) return {};
  const charset = findCharset(name);
  if (!charset) {
    throw usage(
      `“${name}” is not a character set that Copydesk reads. Use one of: ${Object.keys(CHARSETS).join(', ')}.`,
    );
  }
  return { charset };
}

/** Says how a file was read when it did not say so itself. */
export const charsetLines = (readIn: ReadCharset | null): readonly string[] => {
  if (readIn?.by !== 'guessed') return [];
  const or = readIn.others.length > 0 ? ` Or is it ${readIn.others.join(', ')}? Then use --charset.` : '';
  return [`  Read as ${readIn.charset}, judging by its letters.${or}`];
};
