import { posix } from 'node:path';
import { AppError } from '@shared/errors';
import type { Document } from '@xmldom/xmldom';
import type { Parts } from './unpack-zip';
import { attr, elementsIn, parseXml } from './xml-tree';

/** A link from one part of a Word document to another. */
interface Relation {
  readonly id: string;
  /** The last word of its address: `header`, `comments`. */
  readonly type: string;
  /** The part's name in the zip. */
  readonly part: string;
}

/** A Word document's parts and their kinds. */
export interface WordPackage {
  readonly parts: Parts;
  readonly main: string;
  readonly relations: readonly Relation[];
}

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Where a part's links are written. (ECMA-376-2, 9.3) */
const relsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const bytes = parts.get(part === '' ? '_rels/.rels' : relsOf(part));
  if (!bytes) return [];
  return elementsIn(parseXml(bytes), 'Relationship')
    .filter((relation) => attr(relation, 'TargetMode') !== 'External')
    .map((relation) => {
      const target = attr(relation, 'Target');
      const path = target.startsWith('/') ? target : posix.join('/', posix.dirname(part || '.'), target);
      return {
        id: attr(relation, 'Id'),
        type: attr(relation, 'Type').split('/').at(-1) ?? '',
        part: path.slice(1),
      };
    });
}

/**
 * The Word document in a zip. Its main part is where the package says, whatever that is called.
 * @throws AppError `UNSUPPORTED_FORMAT` when the zip is none
 */
export function wordPackage(parts: Parts): WordPackage {
  const named = relationsOf(parts, '').find(({ type, part }) => type === 'officeDocument' && parts.has(part));
  const main = named?.part ?? 'word/document.xml';
  if (!parts.has(main) || /^(?:xl|ppt|visio)\//.test(main)) {
    throw new AppError(
      'UNSUPPORTED_FORMAT',
      'This file is a zip, not a Word document. Unpack it and bring in the copy from it.',
    );
  }
  for (const rels of ['_rels/.rels', relsOf(main)]) speakPlainly(parts, rels, main);
  return { parts, main, relations: relationsOf(parts, main) };
}

/** mammoth knows one of the two dialects, and looks for pictures in `word/` alone. */
function speakPlainly(parts: Parts, rels: string, main: string): void {
  const bytes = parts.get(rels);
  if (!bytes) return;
  const text = new TextDecoder().decode(bytes).replaceAll(STRICT, TRANSITIONAL);
  const folder = posix.dirname(main);
  const isElsewhere = folder !== 'word' && rels !== '_rels/.rels';
  const plain = isElsewhere
    ? text.replaceAll(
        /\bTarget="(?![a-z]+:|\/)([^"]*)"/giu,
        (_, target: string) => `Target="${posix.join('/', folder, target)}"`,
      )
    : text;
  parts.set(rels, new TextEncoder().encode(plain));
}

/** The parts of a kind that the main part links to, in the order of its links. */
export const partsOfType = ({ parts, relations }: WordPackage, type: string): readonly string[] =>
  relations.filter((relation) => relation.type === type && parts.has(relation.part)).map(({ part }) => part);

/** A part as XML; null when it is not there. */
export const xmlOf = ({ parts }: WordPackage, part: string | undefined): Document | null => {
  const bytes = part === undefined ? undefined : parts.get(part);
  return bytes ? parseXml(bytes) : null;
};
