import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { signIn } from '../support/stage';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

/** Colours all around the wheel, as strong as a screen shows them, and the extremes that Windows and macOS offer. */
const WHEEL = Array.from({ length: 24 }, (_, at) => `hsl(${at * 15} 100% 50%)`);
const ACCENTS = [...WHEEL, '#000000', '#8c8c8c', '#ffffff', '#ffb900', '#0078d4', '#f7821b'];

/** Text and the surfaces behind it. WCAG 2.2 AA wants 4.5. */
const PAIRS = [
  ['--accent', '--surface-desk'],
  ['--accent', '--surface-panel'],
  ['--accent', '--surface-page'],
  ['--accent', '--surface-raised'],
  ['--accent', '--surface-hover'],
  ['--accent', '--accent-wash'],
  ['--ink-on-accent', '--accent'],
  ['--ink-on-accent', '--accent-hover'],
  ['--ink', '--accent-wash'],
  ['--ink', '--surface-selected'],
  ['--ink-soft', '--surface-selected'],
  ['--ink-muted', '--surface-selected'],
] as const;

/** Every pair that is harder to read than `least`, in the theme that is shown. */
const tooFaint = (page: Page, least: number) =>
  page.evaluate(
    ({ accents, pairs, least: wanted }) => {
      const root = document.documentElement;
      const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const probe = document.body.appendChild(document.createElement('i'));
      const luminance = (name: string): number => {
        if (!brush) return Number.NaN;
        probe.style.color = `var(${name})`;
        brush.fillStyle = getComputedStyle(probe).color;
        brush.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = Array.from(brush.getImageData(0, 0, 1, 1).data, (part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      return accents.flatMap((accent) => {
        root.dataset.accent = 'system';
        root.style.setProperty('--system-accent', accent);
        return pairs.flatMap(([text, surface]) => {
          const [light = 0, dark = 0] = [luminance(text), luminance(surface)].toSorted((a, b) => b - a);
          const contrast = (light + 0.05) / (dark + 0.05);
          return contrast >= wanted ? [] : [`${accent}: ${text} on ${surface} ${contrast.toFixed(2)}`];
        });
      });
    },
    { accents: ACCENTS, pairs: PAIRS, least },
  );

for (const [row, scheme] of (['light', 'dark'] as const).entries())
  test(
    `any accent colour of the system can be read in the ${scheme} theme`,
    rowOf(row, 2),
    async ({ app, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await signIn(app, 'editor');
      expect(await tooFaint(page, 4.5)).toEqual([]);
      // The measurement can fail.
      expect(await tooFaint(page, 21)).not.toEqual([]);
    },
  );
