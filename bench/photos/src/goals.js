/** What was asked for, each beside what this run gave. */
export function printGoals({ jpegs, first, metadata, misread, worstGap, late, peaks }) {
  const [, ...rest] = peaks;
  const spread = Math.max(...rest) - Math.min(...rest);
  const rows = [
    // By the work done: beside other programs the clock counts theirs too, and each step of a short job waits for a core.
    [
      'three JPEGs in 0.75 of a full decode',
      `${jpegs.work.toFixed(2)} (by the clock ${jpegs.clock.toFixed(2)})`,
      jpegs.work <= 0.75,
    ],
    ['a first small picture at once', `${first.toFixed(1)} ms`, first < 17],
    ['metadata in under 1 ms', `${metadata.toFixed(2)} ms`, metadata < 1],
    ['metadata correct in UTF-8', `${misread} misread`, misread === 0],
    ['frame gaps under 50 ms', `worst ${worstGap.toFixed(0)} ms, ${late} longer`, late === 0],
    // A tenth of what the pictures of one such step would take if they stayed.
    ['memory bounded however many come', `${spread} MB between 100 and the last`, spread < 150],
  ];
  console.log('\nGoals');
  for (const [goal, found, isMet] of rows)
    console.log(`  ${goal.padEnd(52)} ${found.padEnd(34)} ${isMet ? 'kept' : 'NOT KEPT'}`);
}
