import { getScrollParent } from '@lexical/utils';
import { layOutAround } from './chunks/chunk-dom';

/** Scrolls to a place in the body unless it is well in sight: below the bars at the top and above the lower edge. */
export function bringIntoSight(root: HTMLElement, place: Range | Element): void {
  layOutAround(root, place instanceof Range ? place.startContainer.parentElement : place);
  const scroller = getScrollParent(root, false);
  const box = place.getBoundingClientRect();
  const sight = scroller.getBoundingClientRect();
  const margin = sight.height / 4;
  if (box.top >= sight.top + margin && box.bottom <= sight.bottom - margin / 2) return;
  scroller.scrollTop += box.top - sight.top - sight.height / 3;
}
