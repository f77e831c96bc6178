import { useLayoutEffect, useState } from 'react';
import { holdAfterDialog } from './hold-while-closing';

/** The focus comes back some frames after what calls this has gone: what is typed until then is kept for it. */
export function useKeysAfterClosing(): void {
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => () => void holdAfterDialog(opener), [opener]);
}
