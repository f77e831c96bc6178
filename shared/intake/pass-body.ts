import { endsSentence } from './plain';
import type { Sheet } from './sheet';

/** Fates that a sentence of very short copy can get by mistake. */
const MISTAKABLE = new Set([
  'navigation',
  'headline ticker',
  'related link',
  'repeated headline',
  'support box',
  'subscription prompt',
]);

/** Gives a sentence back if the body would be empty without it: the deck first, then what was left out. */
export function keepABody(sheet: Sheet): void {
  const at = (wanted: (index: number) => boolean): number =>
    sheet.units.findIndex((_, index) => sheet.mark(index).is === 'text' && wanted(index));
  if (at((index) => sheet.isOpen(index) && speaks(sheet, index)) >= 0) return;
  const deck = at((index) => {
    const fate = sheet.fate(index);
    return fate.is === 'read' && fate.field === 'deck' && speaks(sheet, index);
  });
  if (deck >= 0) {
    sheet.fields.deck = '';
    return reopen(sheet, deck);
  }
  sheet.units.forEach((_, index) => {
    const fate = sheet.fate(index);
    const left = fate.is === 'left' && MISTAKABLE.has(fate.reason);
    if (left && sheet.mark(index).is === 'text' && speaks(sheet, index)) reopen(sheet, index);
  });
}

const speaks = (sheet: Sheet, at: number): boolean => endsSentence(sheet.unit(at).plain);

function reopen(sheet: Sheet, at: number): void {
  sheet.reopen(at);
  sheet.doubt(at, 'Kept because the copy would have no text without it. It may belong to the page.');
}
