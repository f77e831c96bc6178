/** Words in a row that count as one thing found: the measure of the article extraction benchmark. */
const SHINGLE = 4;

const wordsOf = (text) => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

function shingles(text) {
  const words = wordsOf(text);
  const counts = new Map();
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE); at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** How much of one text is in the other: shares of what was found and should be, of what should not, and of what was missed. */
function compare(wanted, found) {
  const [right, ours] = [shingles(wanted), shingles(found)];
  let [hits, extra, missed] = [0, 0, 0];
  for (const [shingle, count] of right) {
    const got = ours.get(shingle) ?? 0;
    hits += Math.min(count, got);
    missed += Math.max(0, count - got);
  }
  for (const [shingle, count] of ours) extra += Math.max(0, count - (right.get(shingle) ?? 0));
  return { hits, extra, missed };
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * Precision, recall and F1 of texts against the wanted ones, each a mean over the pages, 0 to 1.
 * @param pairs [wanted, found] of each page
 */
export function scoreOf(pairs) {
  const compared = pairs.map(([wanted, found]) => compare(wanted, found));
  const precision = mean(
    compared.filter(({ hits, extra }) => hits + extra > 0).map(({ hits, extra }) => hits / (hits + extra)),
  );
  const recall = mean(
    compared
      .filter(({ hits, missed }) => hits + missed > 0)
      .map(({ hits, missed }) => hits / (hits + missed)),
  );
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

/** Whether two headlines have the same words in the same order. */
export const isSameHeadline = (a, b) =>
  wordsOf(a.toLowerCase()).join(' ') === wordsOf(b.toLowerCase()).join(' ') && wordsOf(a).length > 0;
