import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface AxeScope {
  /** A CSS selector: only what is in there is looked at. */
  readonly within?: string;
  /** Only the rules with one of these tags; without it, all that are on. */
  readonly tags?: readonly string[];
}

/** axe finds nothing wrong with the page, or with a part of it, once its colours have come to rest. */
export async function expectNoViolations(page: Page, { within, tags }: AxeScope = {}): Promise<void> {
  await page.evaluate(async () => {
    for (const { effect, finished } of document.getAnimations()) {
      // An animation that is cancelled, for example with its element, never finishes.
      if (effect?.getComputedTiming().endTime !== Infinity) await finished.catch(() => undefined);
    }
  });
  // Passed checks need no selectors, and all frames have one origin, so axe needs no second page to put
  // its results together: four times as fast.
  let axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  if (within !== undefined) axe = axe.include(within);
  if (tags) axe = axe.withTags([...tags]);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
  expect(found).toEqual([]);
}
