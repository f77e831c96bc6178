/** Where a field of the story is edited; the names are those of the story document. */
const PLACES: Readonly<Record<string, string>> = {
  firstPublished: 'field-published',
  direction: 'field-language',
};

const FOCUSABLE = 'input, textarea, button, [role=spinbutton], [tabindex]';

/** Puts the keyboard into a field by its name in the story document. Nothing happens where no field has it. */
export function goToField(field: string): void {
  const [name = field] = field.split('.');
  // A tab that was chosen a moment ago is in the page after the next frame.
  requestAnimationFrame(() => {
    const place = document.getElementById(PLACES[name] ?? `field-${name}`);
    const target = place?.matches(FOCUSABLE) ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
    place?.scrollIntoView({ block: 'center' });
    target?.focus();
  });
}

/** Runs once a dialog that is closing has given the focus back, which it does a frame after it is gone. */
export const afterFocusReturns = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

/** Fields that stand over the body; all others are in the inspector. */
export const isOverBody = (field: string): boolean => field === 'headline' || field === 'deck';
