import type { IntakeReport } from '@shared/intake/report';
import { strings } from './strings';

/** What of a report a person should look at, in a sentence; null when every line was kept without a doubt. */
export function reportInWords({
  leftOut,
  doubtful,
}: Pick<IntakeReport, 'leftOut' | 'doubtful'>): string | null {
  const left = leftOut.length > 0 ? strings.leftOut({ count: leftOut.length }) : '';
  const doubts = doubtful.length > 0 ? strings.doubtful({ count: doubtful.length }) : '';
  const said = [left, doubts].filter(Boolean).join(', ');
  return said === '' ? null : strings.broughtIn({ said });
}
