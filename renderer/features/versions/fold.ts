import type { ComparedLine } from './compare';

/** Unchanged lines in a row are folded beyond this many on either side of a change. */
const CONTEXT = 1;

/** Replaces long stretches without a change by their count. */
export function fold(body: readonly ComparedLine[]): readonly (ComparedLine | number)[] {
  const near = (at: number) =>
    body.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ change }) => change !== 'same');
  const parts: (ComparedLine | number)[] = [];
  body.forEach((line, at) => {
    const last = parts.at(-1);
    if (near(at)) parts.push(line);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}
