/** Fields that are edited in another place than their name in the story document suggests. */
const PLACES: Readonly<Record<string, string>> = {
  firstPublished: 'field-published',
  direction: 'field-language',
};

const FOCUSABLE = 'input, textarea, button, [role=spinbutton], [tabindex]';

/** How long something that is about to be drawn, or to go, is waited for: a second at the normal frame rate. */
const FRAMES = 60;

/** Calls `isDone` once a frame until it is, or for {@link FRAMES}. */
function eachFrame(isDone: () => boolean, left = FRAMES): void {
  requestAnimationFrame(() => {
    if (!isDone() && left > 0) eachFrame(isDone, left - 1);
  });
}

/** The input of a field, or what is in its place, as a tag is. */
const findInput = (field: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-words="${CSS.escape(field)}"]`);

/** The part of the window in which a field is edited: of `bylines.1` the second row, if there is one. */
function findPlace(field: string): HTMLElement | null {
  const [name = field, part] = field.split('.');
  const whole = document.getElementById(PLACES[name] ?? `field-${name}`);
  if (part === undefined) return whole;
  return whole?.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`) ?? whole;
}

/** How many frames a field's holder may take to open before the focus goes to the field's row. */
const FRAMES_TO_OPEN = 12;

/**
 * Puts the keyboard into a field by its name in the story document, and calls `then` with the field's part of the window.
 * Nothing happens if no field has it.
 */
export function goToField(field: string, then: (place: HTMLElement) => void = () => undefined): void {
  let reached: HTMLElement | null = null;
  // A tab that was chosen a moment ago is in the page after one of the next frames; a story that is just opening takes
  // the fields of the one before out of it, and the focus with them.
  let frame = 0;
  eachFrame(() => {
    if (reached?.isConnected) return false;
    if (reached && document.activeElement !== document.body) return true;
    const isOpening = frame++ < FRAMES_TO_OPEN && field.includes('.');
    const place = findInput(field) ?? (isOpening ? null : findPlace(field));
    reached = place?.matches(FOCUSABLE) ? place : (place?.querySelector<HTMLElement>(FOCUSABLE) ?? null);
    place?.scrollIntoView({ block: 'center' });
    reached?.focus();
    if (reached && place) then(place);
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

/** Fields that are above the body; all others are in the inspector. */
export const isOverBody = (field: string): boolean => field === 'headline' || field === 'deck';

/** The inspector's tab that has a field which is not over the body. */
export const tabOfField = (field: string): 'story' | 'photos' =>
  field.startsWith('photos.') ? 'photos' : 'story';
