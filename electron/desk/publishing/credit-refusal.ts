import { assertNever } from '@shared/assert-never';
import { AppError } from '@shared/errors';
import type { LedgerEntry } from '@shared/api/publish';
import type { CheckResult } from '@shared/checks/check';
import { asRead, type CreditLedger, type CreditMismatch } from './credit-ledger';

/** A mismatch in a sentence, which names the photo and the place. */
function mismatchSentence(mismatch: CreditMismatch, entries: readonly LedgerEntry[]): string {
  const { place, path, expected, found } = mismatch;
  const at = entries.findIndex(({ photo }) => photo === mismatch.photo);
  if (at === -1) return `The page shows a picture that the story does not have: ${path ?? ''}.`;
  const photo = `Photo ${at + 1}, credited “${expected}”`;
  const says = found === null || found === '' ? 'has no credit' : `says “${found}”`;
  switch (place) {
    case 'record':
      return asRead(expected) === ''
        ? `Photo ${at + 1}: the story names nobody.`
        : `${photo} in the story: everything exported says “${found ?? ''}”.`;
    case 'page':
      return `${photo}: the page ${found === null || found === '' ? 'shows no credit' : says} under it.`;
    case 'structured-data':
      return `${photo}: the page’s structured data ${says}.`;
    case 'xmp':
      return `${photo}: the XMP inside ${path ?? ''} ${says}.`;
    case 'iim':
      return `${photo}: the IPTC IIM inside ${path ?? ''} ${says}.`;
    case 'file':
      return `${photo}: ${path === null ? 'it has no file' : `the file ${path} is missing`}.`;
    default:
      return assertNever(place);
  }
}

/** The findings of a ledger as those of a check: each stops the export. */
export const ledgerResults = ({ entries, mismatches }: CreditLedger): readonly CheckResult[] =>
  mismatches.map((mismatch) => ({
    check: 'credit-ledger',
    weight: 'stop',
    message: mismatchSentence(mismatch, entries),
    target: mismatch.photo && { at: 'photo', photoId: mismatch.photo, field: 'credit' },
  }));

/** Throws REFUSED with `{ results, mismatches }` if one place says another credit than the others. */
export function refuseMismatches(ledger: CreditLedger): void {
  const results = ledgerResults(ledger);
  const [first, ...more] = results;
  if (!first) return;
  const others = more.length === 0 ? '' : ` And ${more.length} more.`;
  throw new AppError('REFUSED', `Not exported. ${first.message}${others}`, {
    details: { results, mismatches: ledger.mismatches },
  });
}
