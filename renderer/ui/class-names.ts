/** Joins the class names that apply. CSS modules type every name as possibly absent; this drops what is. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
