import { stripCreditWording } from '../../story/credit-wording';
import type { PhotoWords } from '../../story/photo';

/** How houses mark a credit inside a caption, in the classes of their markup. */
const CREDIT_MARKS =
  '[class*="credit" i], [class*="copyright" i], [class*="byline" i], [itemprop="copyrightHolder"], cite, small';

/** Pictures this small are spacers, counters and buttons. */
const FURNITURE_PX = 32;

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

function isFurniture(image: HTMLImageElement | null): boolean {
  if (!image) return true;
  const sides = [image.getAttribute('width'), image.getAttribute('height')].map(Number);
  return sides.some((side) => side > 0 && side < FURNITURE_PX);
}

/**
 * What pasted markup says about a picture; null if it is no picture of the story.
 * The file itself never comes along: nothing is fetched from where it was copied.
 */
export function readPastedFigure(element: HTMLElement): Partial<PhotoWords> | null {
  const isFigure = element.nodeName === 'FIGURE';
  const image = element.nodeName === 'IMG' ? (element as HTMLImageElement) : element.querySelector('img');
  if (isFurniture(image) || (isFigure && element.querySelector('blockquote'))) return null;
  const caption = element.querySelector('figcaption');
  const mark = caption?.querySelector(CREDIT_MARKS) ?? null;
  const credit = stripCreditWording(mark?.textContent ?? '');
  mark?.remove();
  return {
    caption: clean(caption?.textContent),
    credit,
    alt: clean(image?.getAttribute('alt')),
  };
}
