import { AppError } from '@shared/errors';
import { stops } from '@shared/checks';
import type { CheckResult } from '@shared/checks/check';

/** Throws REFUSED with `{ results }`, every finding, if one of them stops the export. */
export function refuseStops(results: readonly CheckResult[]): void {
  const [first, ...more] = results.filter(stops);
  if (!first) return;
  const others = more.length === 0 ? '' : ` And ${more.length} more.`;
  throw new AppError('REFUSED', `Not exported. ${first.message}${others}`, { details: { results } });
}
