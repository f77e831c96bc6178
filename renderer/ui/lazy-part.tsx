import { lazy, Suspense, useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { giveBackKeys } from './held-keys/held-keys';
import { tellFailed } from './toasts';
import { strings } from './strings';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that the first screen does not need: its code is loaded when it is first shown, or earlier, if the
 * window has been idle. `Meanwhile` takes its place for a moment if the layout would otherwise jump; by default there is nothing.
 * A part must be imported nowhere else, or its code is on the first screen all the same (test/build/page-size.test.ts).
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const once = async () => (loaded ??= await load());
  loads.push(once);
  let late: ComponentType<P> | null = null;
  /** Retried each time it is shown, until it is loaded. */
  const lateOnce = (): ComponentType<P> =>
    (late ??= lazy(async (): Promise<{ default: ComponentType<P> }> => {
      try {
        return { default: await once() };
      } catch {
        late = null;
        return { default: Missing };
      }
    }));
  return function LazyPart(props: P) {
    // Chosen once: a part that arrives meanwhile must not take the place of one that is in use.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? lateOnce());
    return (
      <Suspense fallback={Meanwhile && <Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Shown for a part whose code cannot be loaded, for example because the desk has ended: the rest of the window keeps working. */
function Missing(props: object): null {
  const tell = useEffectEvent(() => {
    tellFailed(strings.thisPartOfThe, {
      about: 'missing part',
    });
    giveBackKeys();
    (props as { readonly onClose?: () => void }).onClose?.();
  });
  useEffect(() => tell(), []);
  return null;
}

/** Loads all parts, one after the other, so that nobody has to wait for one later. Never rejects. */
export async function loadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
