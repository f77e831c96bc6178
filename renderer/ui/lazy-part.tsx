import { lazy, Suspense, useState, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that the first screen does without: its code comes when it is first shown, or before, where the
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
  const Late: ComponentType<P> = lazy(async () => ({ default: await once() }));
  return function LazyPart(props: P) {
    // Chosen once: a part that arrives meanwhile must not take the place of one that is in use.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? Late);
    return (
      <Suspense fallback={Meanwhile && <Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Brings all parts in, one after the other, so that none has to be waited for later. Never rejects. */
export async function loadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
