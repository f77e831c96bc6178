import { z } from 'zod';
import type { AppError } from '@shared/api/errors';
import { CheckResult } from '@shared/checks/check';

const RefusalDetails = z.object({ results: z.array(CheckResult) });

/** What each check that stopped an export found; nothing for any other failure. */
export function refusalLines(error: AppError): string[] {
  if (error.code !== 'REFUSED') return [];
  const details = RefusalDetails.safeParse(error.details);
  return details.success ? resultLines(details.data.results) : [];
}

/** One line for each finding, what stops first. */
export const resultLines = (results: readonly CheckResult[]): string[] =>
  (['stop', 'advice'] as const).flatMap((weight) =>
    results
      .filter((result) => result.weight === weight)
      .map((result) => `  ${weight === 'stop' ? 'Missing:' : 'Advice:'} ${result.message}`),
  );
