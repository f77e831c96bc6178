import { useEffect, useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';

export const THEMES = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const satisfies readonly { readonly id: Theme; readonly label: string }[];

const KEY = 'copydesk.theme';

const stored = (): Theme => THEMES.find(({ id }) => id === localStorage.getItem(KEY))?.id ?? 'system';

/** The chosen theme, remembered on this machine. The tokens read it from the root element. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, setTheme];
}
