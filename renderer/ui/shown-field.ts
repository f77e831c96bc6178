import { createContext, useContext, useState } from 'react';

/** A field of the story that something in the window leads to, by its `data-words`; a new object each time. */
export interface ShownField {
  readonly field: string;
}

/** The current target: a part that hides its field behind a button opens. */
export const ShownFieldContext = createContext<ShownField | null>(null);

/** Whether fields behind a button are open; they open when something leads to one that `isBehind` says is among them. */
export function useShownField(
  isBehind: (field: string) => boolean,
): readonly [isOpen: boolean, setOpen: (open: boolean) => void] {
  const shown = useContext(ShownFieldContext);
  const isHere = shown !== null && isBehind(shown.field);
  const [kept, setKept] = useState({ isOpen: isHere, answered: shown });
  if (kept.answered !== shown) setKept({ isOpen: kept.isOpen || isHere, answered: shown });
  return [kept.isOpen, (isOpen) => setKept({ isOpen, answered: shown })];
}
