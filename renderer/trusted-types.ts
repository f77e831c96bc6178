/** The part of `window.trustedTypes` that is used here; not every browser has it. */
interface TrustedTypesFactory {
  readonly createPolicy: (
    name: 'default',
    rules: { readonly createHTML: (markup: string) => string | null },
  ) => unknown;
}

/**
 * Lets a string empty an element, as React Aria's announcer does, and nothing else: any other string that is to become
 * markup throws, as the page's policy wants it (`electron/hosts/security-headers.ts`). Call before anything is drawn.
 */
export function onlyEmptyMarkup(): void {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) });
}
