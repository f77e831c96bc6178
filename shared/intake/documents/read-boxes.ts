import { levelInBox } from '../../blocks/fact-box/markup';
import { isFactBox } from '../markup/fact-boxes';
import type { Element } from '../markup/tree';
import { type Place, withRole } from './place';
import type { SourceBlock, SourceKind } from './source-document';

/** Follows the fact boxes of a document while it is read: which one a line is in, and which heading is its title. */
export class BoxReader {
  private count = 0;
  /** The box of the last line that the page shows. */
  private last: number | null = null;
  /** The level of the title of the box that is being read; 1 if it has none. */
  private titleLevel = 1;

  /** The place in a box; null if an element is none. A box in a box is not one of its own. */
  placeIn(element: Element, place: Place): Place | null {
    if (place.box !== null || !isFactBox(element)) return null;
    this.count += 1;
    this.titleLevel = 1;
    return withRole({ ...place, box: this.count }, { is: 'copy' });
  }

  /** Takes note of each block of the document, in order. */
  follow({ box, role }: SourceBlock): void {
    if (role?.is !== 'hidden') this.last = box ?? null;
  }

  /**
   * The place in a heading of a box. One before anything else that is shown there is its title. Those after it are below it, whatever
   * their level on the page.
   */
  headingPlace(heading: SourceKind, place: Place): Place {
    const level = Number(heading.slice(1));
    const isBoxTitle = this.last !== place.box;
    if (isBoxTitle) this.titleLevel = level;
    return { ...place, isBoxTitle, kind: isBoxTitle ? heading : `h${levelInBox(level, this.titleLevel)}` };
  }
}

/** The box that a place is in, as a block has it. */
export const inBox = ({ box }: Place): Pick<SourceBlock, 'box'> => (box === null ? {} : { box });

/** A figure in a box: a caption in it is one, although all else in the box is copy. */
export const figureRole = ({ box, role }: Place): Place['role'] =>
  box !== null && role?.is === 'copy' ? null : role;
