/** A stretch of words that stands in for others: UTF-16 units from `start` to before `end`. */
export interface Placeholder {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether no finished sentence could say it. */
  readonly isCertain: boolean;
}
