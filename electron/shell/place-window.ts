import { z } from 'zod';

const Rect = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
/** In the screen's own points, over all displays. */
export type Rect = z.infer<typeof Rect>;

/** How a window stood when it was closed: `bounds` are those it has when it fills nothing. */
export const WindowState = z.object({ bounds: Rect, fills: z.enum(['nothing', 'display', 'screen']) });
export type WindowState = z.infer<typeof WindowState>;

/** How much of its top must be in sight: enough to take hold of the window by. */
const GRIP = { width: 120, height: 32 };
/** How far the next window is from the previous one. */
const STEP = 28;

/**
 * Where a window is placed again: as it was, on the display that shows most of it, and no larger than that. Null if
 * nobody could take hold of it there, as when its display is gone: the system then chooses.
 */
export function placeWindow(bounds: Rect, workAreas: readonly Rect[]): Rect | null {
  const top = { ...bounds, height: GRIP.height };
  const [best] = workAreas
    .map((area) => ({ area, shown: overlap(top, area) }))
    .filter(({ shown }) => shown.width >= GRIP.width && shown.height >= GRIP.height)
    .sort((a, b) => sizeOf(overlap(bounds, b.area)) - sizeOf(overlap(bounds, a.area)));
  if (!best) return null;
  const { area } = best;
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

/** Where another window is placed beside one that is open: a step further, so that both can be seen. */
export const nextTo = ({ x, y, width, height }: Rect): Rect => ({ x: x + STEP, y: y + STEP, width, height });

function overlap(a: Rect, b: Rect): { width: number; height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  };
}

const sizeOf = ({ width, height }: { width: number; height: number }): number => width * height;
