/** How long after a movement the pointer counts as about to press (milliseconds). */
const REST_MS = 300;

/** What the pointer is doing over a part of the window: pressing or about to press, resting over it, or elsewhere. */
export type Aim = 'aiming' | 'resting' | 'away';

interface Spot {
  readonly x: number;
  readonly y: number;
}

let spot: Spot | null = null;
let isDown = false;
let movedAt = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

function note(event: PointerEvent): void {
  const { clientX: x, clientY: y } = event;
  // A browser repeats where the pointer is when the page moves under it.
  const isSame = event.type === 'pointermove' && spot?.x === x && spot.y === y;
  isDown = event.buttons !== 0 && event.type !== 'pointercancel';
  if (isSame) return;
  spot = { x, y };
  movedAt = performance.now();
  clearTimeout(timer);
  timer = setTimeout(tell, REST_MS);
}

let isInstalled = false;

/** Tracks the pointer from now on. */
export function installPointerAim(page: Document): void {
  if (isInstalled) return;
  isInstalled = true;
  const options = { capture: true, passive: true };
  for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointercancel'] as const)
    page.addEventListener(type, note, options);
  page.documentElement.addEventListener('pointerleave', () => {
    spot = null;
    tell();
  });
}

/** Calls back when the pointer comes to rest or leaves the window; the returned function stops that. */
export function onPointerRest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The element that the pointer is over; null when it is not over the page. */
const underPointer = (): Element | null => spot && document.elementFromPoint(spot.x, spot.y);

/** What the pointer is about, seen from this part of the window. A movement anywhere may be on its way here. */
export function aimAt(area: Element | null): Aim {
  if (isDown || performance.now() - movedAt < REST_MS) return 'aiming';
  return area?.contains(underPointer()) ? 'resting' : 'away';
}
