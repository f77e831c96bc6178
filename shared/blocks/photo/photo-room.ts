import type { PictureSize } from '../../story/photo-crop';
import type { StoryPhoto } from '../../story/photo';

/** The measures of `photo.css` and `page.css`: the column, a wide photo, and the column's margins, in rem. */
const COLUMN_REM = 42;
const WIDE_REM = 58;
const MARGINS_REM = 2.5;
/** The window's width from which a wide photo leaves the column, in rem. */
const WIDE_FROM_REM = 64;
const PX_PER_REM = 16;
/** The column's width on a screen that is wide enough, in pixels of CSS. */
export const COLUMN_PX = COLUMN_REM * PX_PER_REM;

/**
 * The proportions that `photo.css` knows by class, widest first. A photo is given the class of the widest that is not
 * wider than itself, so that a height worked out from the class is never lower than the photo's own. The page has no
 * `style` attribute to say a photo's own proportion with: a strict policy would refuse it.
 */
const SHAPES = [
  ['2x1', 2 / 1],
  ['16x9', 16 / 9],
  ['3x2', 3 / 2],
  ['4x3', 4 / 3],
  ['1x1', 1 / 1],
  ['4x5', 4 / 5],
  ['2x3', 2 / 3],
  ['9x16', 9 / 16],
] as const;
const TALLEST = '1x4';

/** Scaling to whole pixels moves a proportion by less than this. */
const TOLERANCE = 0.01;

type Room = NonNullable<StoryPhoto['size']> | 'column';

/** How a photo stands on the page. */
export interface RoomOnPage {
  /** Its figure's classes. */
  readonly className: string;
  /** What its `sizes` attributes say: how wide it is shown, in every window. */
  readonly sizes: string;
}

/**
 * The room for a picture whose largest file has this size; null while the slot waits for one. A picture is never shown
 * larger than its file, so one that is narrower than the column stays in it whatever room was chosen.
 */
export function photoRoom(chosen: StoryPhoto['size'], file: PictureSize | null): RoomOnPage {
  const room: Room = file && file.width < COLUMN_PX ? 'column' : (chosen ?? 'column');
  const classes = ['photo', ...(room === 'column' ? [] : [`photo-${room}`])];
  if (!file) return { className: classes.join(' '), sizes: sizesOf(room, null, 1) };
  const [shape, ratio] = shapeOf(file);
  return { className: [...classes, `is-${shape}`].join(' '), sizes: sizesOf(room, file.width, ratio) };
}

function shapeOf({ width, height }: PictureSize): readonly [shape: string, ratio: number] {
  return SHAPES.find(([, ratio]) => width / height >= ratio - TOLERANCE) ?? [TALLEST, 1 / 4];
}

function sizesOf(room: Room, width: number | null, ratio: number): string {
  const own = width === null ? [] : [`${width}px`];
  const inColumn = least([...own, `${COLUMN_REM}rem`, `100vw - ${MARGINS_REM}rem`]);
  // As tall as the window, but never narrower than the column.
  const tall = `max(${COLUMN_REM}rem, ${Math.round(ratio * 100)}vh)`;
  switch (room) {
    case 'column':
      return inColumn;
    case 'wide':
      return `(min-width: ${WIDE_FROM_REM}rem) ${least([...own, `${WIDE_REM}rem`, tall])}, ${inColumn}`;
    case 'full':
      return least([...own, '100vw', tall]);
  }
}

const least = (lengths: readonly string[]): string => `min(${lengths.join(', ')})`;
