import { isFactBoxClass } from '../../blocks/fact-box/markup';
import { attribute, type Element } from './tree';

const BOXES: ReadonlySet<string> = new Set(['aside', 'div', 'section']);

/** Whether an element is a fact box, by its class: other boxes beside a story may be anything. */
export const isFactBox = (element: Element): boolean =>
  BOXES.has(element.tagName) && isFactBoxClass(attribute(element, 'class'));
