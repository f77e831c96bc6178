import type { OpenStory, Saved } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { Autosave, type SaveCall, type SaveState } from './autosave';

interface AutosaveHooks {
  /** The first one given is used for as long as the story is open. */
  readonly save: (call: SaveCall) => Promise<Saved>;
  /** For `host.unsaved`, so that the host can wait before it closes the window. */
  readonly onUnsaved: (unsaved: boolean) => void;
  /** At every change of state, also after the last save on unmounting. The first one given is used, too. */
  readonly onState: (state: SaveState) => void;
}

export interface AutosavedStory {
  readonly state: SaveState;
  readonly change: (story: Story) => void;
  /** For flushing before an export or a review step, and for settling a conflict. */
  readonly autosave: Autosave;
}

/**
 * Autosave for one open story, bound to the window: flushes when it loses focus, is hidden or left, and holds while an
 * IME composes. Give the component that uses it the story's id as key. It saves for the last time on unmounting; where
 * that fails it goes on trying for as long as the page lives.
 */
export function useAutosave(open: OpenStory, hooks: AutosaveHooks): AutosavedStory {
  const [state, setState] = useState<SaveState>({ state: 'saved', at: open.updatedAt });
  const [autosave] = useState(() => {
    const onState = (now: SaveState) => {
      setState(now);
      hooks.onState(now);
    };
    return new Autosave(open, { save: hooks.save, onState });
  });
  const unsaved = state.state !== 'saved';
  const tellHost = useEffectEvent(hooks.onUnsaved);
  useEffect(() => tellHost(unsaved), [unsaved]);
  useEffect(() => bindToWindow(autosave), [autosave]);
  const change = useCallback((story: Story) => autosave.change(story), [autosave]);
  return { state, change, autosave };
}

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
  // The editor takes the finished words after this event: a task later they have arrived.
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
