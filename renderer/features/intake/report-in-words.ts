import { counted } from '@shared/counted';
import type { IntakeReport } from '@shared/intake/report';

/** What of a report a person should look at, in a sentence; null when every line was kept without a doubt. */
export function reportInWords({
  leftOut,
  doubtful,
}: Pick<IntakeReport, 'leftOut' | 'doubtful'>): string | null {
  const left = leftOut.length > 0 ? `${counted(leftOut.length, 'line')} left out` : '';
  const doubts = doubtful.length > 0 ? `${counted(doubtful.length, 'line')} to look at` : '';
  const said = [left, doubts].filter(Boolean).join(', ');
  return said === '' ? null : `Brought in: ${said}.`;
}
