import { useCallback, useEffect } from 'react';
import { desk } from '../api/client';
import { remember, useRecalled } from '../api/remembered';
import { strings } from './strings';

export type Theme = 'system' | 'light' | 'dark';

export const THEMES = [
  { id: 'system', label: strings.asTheSystem },
  { id: 'light', label: strings.light },
  { id: 'dark', label: strings.dark },
] as const satisfies readonly { readonly id: Theme; readonly label: string }[];

const NAME = 'theme';

/** The chosen theme, remembered on this machine. The tokens read it from the root element. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const kept = useRecalled(NAME);
  const theme = THEMES.find(({ id }) => id === kept)?.id ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    void desk.call('host.setTheme', { theme }).catch(() => undefined);
  }, [theme]);
  return [theme, useCallback((chosen: Theme) => remember(NAME, chosen), [])];
}
