// Making a formatter takes many times as long as using it.
let numbers: Intl.NumberFormat | undefined;

/** `1,234`, in the reader's digits and grouping. */
export const grouped = (count: number): string => (numbers ??= new Intl.NumberFormat()).format(count);

/** `1 word`, `1,204 words`; if an s does not make the plural, name it. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : plural}`;
