import { z } from 'zod';
import type { AppError } from '@shared/errors';
import { CheckResult } from '@shared/checks/check';

const RefusalDetails = z.object({ results: z.array(CheckResult) });

/** What else each check of a stopped export found; nothing for any other failure. */
export function refusalLines(error: AppError): string[] {
  if (error.code !== 'REFUSED') return [];
  const details = RefusalDetails.safeParse(error.details);
  if (!details.success) return [];
  // The sentence of the refusal may already say the first of them.
  return resultLines(details.data.results.filter(({ message }) => !error.message.includes(message)));
}

/** One line for each finding, what stops first. */
export const resultLines = (results: readonly CheckResult[]): string[] =>
  (['stop', 'advice'] as const).flatMap((weight) =>
    results
      .filter((result) => result.weight === weight)
      .map((result) => `  ${weight === 'stop' ? 'Missing:' : 'Advice:'} ${result.message}`),
  );
