import { useEffect } from 'react';
import type { Autosave } from './autosave';

/**
 * Binds the autosave of one open story to the window: it flushes when the window loses focus, is hidden or left, and holds
 * while an IME composes. It saves for the last time on unmounting; if that fails, it continues trying for as long as the page
 * lives.
 */
export const useAutosave = (autosave: Autosave): void => useEffect(() => bindToWindow(autosave), [autosave]);

function bindToWindow(autosave: Autosave): () => void {
  const bound = new AbortController();
  const { signal } = bound;
  // The state line says why it failed; the backoff tries again.
  const flush = () => void autosave.flush().catch(() => undefined);
  window.addEventListener('blur', flush, { signal });
  window.addEventListener('pagehide', () => autosave.lastWords(), { signal });
  document.addEventListener('focusout', flush, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && flush(), { signal });
  document.addEventListener('compositionstart', () => autosave.composing(true), { signal });
  // The editor takes the finished words after this event: they are there one task later.
  document.addEventListener('compositionend', () => setTimeout(() => autosave.composing(false)), { signal });
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!autosave.unsaved) return;
      flush();
      event.preventDefault();
    },
    { signal },
  );
  return () => {
    bound.abort();
    void autosave.flush('close').catch(() => undefined);
  };
}
