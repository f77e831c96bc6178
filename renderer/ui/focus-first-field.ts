const FIELDS = 'input:not([type="hidden"], [tabindex="-1"]), textarea, button:not([tabindex="-1"])';

/** Puts the keyboard into the first field of a part of the page. */
export const focusFirstField = (part: HTMLElement): void => part.querySelector<HTMLElement>(FIELDS)?.focus();
