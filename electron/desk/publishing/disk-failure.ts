import { AppError } from '@shared/api/errors';
import { asAppError } from '../failure';

/** What says that the user may not write there; other refusals have other ways out. */
const MAY_NOT = new Set(['EACCES', 'EPERM', 'EROFS']);

const codeOf = (failure: unknown): string => String((failure as { readonly code?: unknown }).code);

/** A failure of the disk while exporting, as a sentence about the export; other failures come back as they are. */
export function exportFailure(failure: unknown, to: string): unknown {
  const known = asAppError(failure);
  if (!(known instanceof AppError) || known === failure) return known;
  if (known.code === 'DISK_FULL') {
    const message = `There is no room left in ${to}. Nothing was exported: free some space, or choose another folder.`;
    return new AppError('DISK_FULL', message, { cause: failure });
  }
  if (known.code === 'DISK_REFUSED' && !MAY_NOT.has(codeOf(failure))) {
    return new AppError('DISK_REFUSED', `Nothing was exported to ${to}. ${known.message}`, {
      cause: failure,
    });
  }
  if (known.code === 'DISK_REFUSED') {
    const message = `Copydesk may not write to ${to}. Nothing was exported: choose a folder of your own.`;
    return new AppError('DISK_REFUSED', message, { cause: failure });
  }
  return known;
}
