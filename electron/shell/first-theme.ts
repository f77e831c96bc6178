import { nativeTheme } from 'electron';
import { z } from 'zod';

/** As the page remembers it (`renderer/ui/theme.ts`). */
const Theme = z.enum(['system', 'light', 'dark']).catch('system');

/**
 * Takes the theme that this machine remembers before there is a window: until its page says so, it would be drawn in
 * the system’s. Anything but a theme is the system’s.
 */
export const takeFirstTheme = (remembered: string | undefined): void => {
  nativeTheme.themeSource = Theme.parse(remembered);
};
