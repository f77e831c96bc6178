import type { LeftOutReason } from '../report';
import { commentRules, commentsLink, countRules, rowRules, socialRules } from './button-rules';
import { type Line, lineOf } from './line';
import { linkRules, tickerRules } from './link-rules';
import { labelRules, lateRules } from './mark-rules';
import { plainPageRules, rightsNotice, rightsRules, smallPageRules } from './page-rules';
import { promptRules, signUpRules } from './prompt-rules';
import type { Mark, Rule } from './rule';

/** What belongs to a page and not to the story, wherever it is. */
const furnitureRules: readonly Rule[] = [
  ...plainPageRules,
  ...socialRules,
  ...rightsRules,
  ...rowRules,
  ...tickerRules,
  ...signUpRules,
  ...linkRules,
  ...countRules,
  ...promptRules,
  ...commentRules,
  ...smallPageRules,
];

/** Everything that a line alone can be, in the order in which it is tried. */
export const RULES: readonly Rule[] = [...labelRules, ...furnitureRules, ...lateRules];

/** What a part of a row of buttons can be. */
export const PART_RULES: readonly Rule[] = [...furnitureRules, rightsNotice, commentsLink];

export const passes = (rule: Rule, line: Line): Mark | null =>
  line.words <= (rule.most ?? Infinity) ? rule.test(line, furnitureReason) : null;

function markBy(rules: readonly Rule[], line: Line): Mark | null {
  for (const rule of rules) {
    const mark = passes(rule, line);
    if (mark) return mark;
  }
  return null;
}

/** The first mark that a rule of the table gives; null for a line that none of them reads. */
export const readLine = (line: Line): Mark | null => markBy(RULES, line);

/** A reason for which a line, or a part of one, belongs to the page and not to the story, wherever it is; or null. */
export function furnitureReason(text: string): LeftOutReason | null {
  const mark = markBy(PART_RULES, lineOf(text));
  return mark?.is === 'furniture' ? mark.reason : null;
}
