/** Where a field of the story is edited; the names are those of the story document. */
const PLACES: Readonly<Record<string, string>> = {
  firstPublished: 'field-published',
  direction: 'field-language',
};

const FOCUSABLE = 'input, textarea, button, [role=spinbutton], [tabindex]';

/** How long something that is about to be drawn, or to go, is waited for: a second where frames come as they should. */
const FRAMES = 60;

/** Calls `isDone` once a frame until it is, or for {@link FRAMES}. */
function eachFrame(isDone: () => boolean, left = FRAMES): void {
  requestAnimationFrame(() => {
    if (!isDone() && left > 0) eachFrame(isDone, left - 1);
  });
}

/** Puts the keyboard into a field by its name in the story document. Nothing happens where no field has it. */
export function goToField(field: string): void {
  const [name = field] = field.split('.');
  let reached: HTMLElement | null = null;
  // A tab that was chosen a moment ago is in the page after one of the next frames; a story that is just opening takes
  // the fields of the one before out of it, and the focus with them.
  eachFrame(() => {
    if (reached?.isConnected) return false;
    if (reached && document.activeElement !== document.body) return true;
    const place = document.getElementById(PLACES[name] ?? `field-${name}`);
    reached = place?.matches(FOCUSABLE) ? place : (place?.querySelector<HTMLElement>(FOCUSABLE) ?? null);
    place?.scrollIntoView({ block: 'center' });
    reached?.focus();
    return false;
  });
}

/**
 * Runs once the dialogs that are open now have closed and given the focus back: until they are gone they keep it, and
 * they give it back a frame after.
 */
export function afterFocusReturns(run: () => void): void {
  const open = [...document.querySelectorAll('[data-over-window]:not([data-over-window="drawer"])')];
  let left = FRAMES;
  eachFrame(() => {
    const isClosing = open.some((dialog) => dialog.isConnected) && left-- > 0;
    if (!isClosing) requestAnimationFrame(run);
    return !isClosing;
  });
}

/** Fields that stand over the body; all others are in the inspector. */
export const isOverBody = (field: string): boolean => field === 'headline' || field === 'deck';
