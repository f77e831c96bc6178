import type { IntakeReport } from '@shared/intake/report';
import { strings } from './strings';

/** What a person should check in a report, as a sentence; null if every line was kept without a doubt. */
export function reportInWords({
  leftOut,
  doubtful,
}: Pick<IntakeReport, 'leftOut' | 'doubtful'>): string | null {
  const left = leftOut.length > 0 ? strings.leftOut({ count: leftOut.length }) : '';
  const doubts = doubtful.length > 0 ? strings.doubtful({ count: doubtful.length }) : '';
  const said = [left, doubts].filter(Boolean).join(', ');
  return said === '' ? null : strings.broughtIn({ said });
}
