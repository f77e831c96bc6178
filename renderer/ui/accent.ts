import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';

function show(accent: string | null): void {
  const { style, dataset } = document.documentElement;
  if (accent === null) {
    delete dataset.accent;
    return;
  }
  style.setProperty('--system-accent', accent);
  dataset.accent = 'system';
}

/** Gives the window the hue of the system's accent colour, if the host knows it. The lightness stays ours. */
export function useAccent(): void {
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const accent = host?.accent ?? null;
  useEffect(() => {
    show(accent);
    return onAppEvent('accent.changed', (event) => show(event.accent));
  }, [accent]);
}
