import { lazy, Suspense, useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { giveBackKeys } from './held-keys/held-keys';
import { tellFailed } from './toasts';
import { strings } from './strings';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that the first screen does without: its code comes when it is first shown, or before, if the
 * window has been idle. `Meanwhile` stands in for it for a moment where its place would jump; nothing does by default.
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
  /** Tried again each time that it is shown, until it is there. */
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

/** Stands for a part whose code cannot be had, as when the desk has ended: the rest of the window goes on. */
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

/** Brings all parts in, one after the other, so that none has to be waited for later. Never rejects. */
export async function loadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
