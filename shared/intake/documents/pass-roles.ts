import { readCredit } from '../credit';
import { readData } from './pass-data';
import type { RawLine } from '../lines';
import type { Sheet } from '../sheet';
import { type SourceDocument, type SourceRole, textOf } from './source-document';

/** A document's blocks as lines: a block begins after a gap, a line break within it does not. */
export const linesOf = ({ blocks }: SourceDocument): readonly RawLine[] =>
  blocks.map((block, at) => ({
    number: at + 1,
    text: textOf(block),
    gap: block.tight || at === 0 ? 0 : 1,
    indent: 0,
  }));

/** Decides about the lines whose role the document's structure gives: headline, captions, the site's own. */
export function readRoles(sheet: Sheet, { blocks }: SourceDocument, sections: readonly string[]): void {
  sheet.units.forEach(({ line, seen }, at) => {
    const role = blocks[line - 1]?.role;
    if (role?.is === 'caption') readCaption(sheet, at, role.alt, blocks[line - 2]?.role?.is === 'picture');
    else if (role?.is === 'data') readData(sheet, at, role, sections);
    else if (role) readRole(sheet, at, seen, role);
  });
}

function readCaption(sheet: Sheet, at: number, alt: string, isUnderPicture: boolean): void {
  const { seen } = sheet.unit(at);
  const { caption, credit } = readCredit(seen) ?? { caption: seen, credit: '' };
  sheet.markAs(at, { is: 'caption', credit: { caption, credit, strength: 'strong', unnamed: false } });
  if (!isUnderPicture) return sheet.place(at, { caption, credit, alt }, 'photo caption');
  // The caption under a picture is that picture's. The picture's own file supplies what the caption leaves open.
  const found = sheet.photoAt(at - 1);
  sheet.place(
    at - 1,
    { caption: caption || (found.caption ?? ''), credit: credit || (found.credit ?? '') },
    'picture',
  );
  sheet.read(at, 'photo caption');
}

const NO_FILE = 'The document has a picture here. Choose its file and enter its credit.';

function readRole(
  sheet: Sheet,
  at: number,
  seen: string,
  role: Exclude<SourceRole, { is: 'caption' | 'data' }>,
): void {
  switch (role.is) {
    case 'headline':
      sheet.fields.headline = seen;
      sheet.headlineAt = at;
      sheet.readAsText(at);
      return sheet.read(at, 'headline');
    case 'furniture':
      sheet.markAs(at, { is: 'furniture', reason: 'navigation' });
      return sheet.leave(at, 'navigation');
    case 'hidden':
      sheet.markAs(at, { is: 'furniture', reason: role.reason ?? 'page furniture' });
      return sheet.leave(at, role.reason ?? 'page furniture');
    case 'outside':
      // The passes judge it by its looks if they can; what they leave undecided is left out at the end.
      return;
    case 'copy':
      return sheet.readAsText(at);
    case 'doubtful':
      if (role.isCopy) sheet.readAsText(at);
      return sheet.doubt(at, role.doubt);
    case 'picture':
      sheet.markAs(at, { is: 'furniture', reason: 'page furniture' });
      sheet.place(at, { caption: '', credit: '', alt: role.alt, ...role.found }, 'picture');
      if (!role.found?.file) sheet.doubt(at, NO_FILE);
  }
}
