import type { ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';

/** What is drawn over the window. In `body`, React would hear every event of the page twice from the first tooltip on. */
export const overlaysOf = (page: Document): HTMLElement => page.getElementById('overlays') ?? page.body;

/** Draws the menus, dialogs, tooltips and messages of what is in it beside the window, in an element of their own. */
export const Overlays = ({ children }: { readonly children: ReactNode }) => (
  <PortalProvider getContainer={() => overlaysOf(document)}>{children}</PortalProvider>
);
