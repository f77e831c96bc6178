import type { ReactNode } from 'react';

/** The app's own English inside a body of any language: its punctuation stays where English has it. */
export const AppWords = ({ children }: { readonly children: ReactNode }) => (
  <span dir="ltr" lang="en">
    {children}
  </span>
);
