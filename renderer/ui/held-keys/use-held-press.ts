import { useRef } from 'react';
import type { PressEvent } from 'react-aria-components';
import { holdPress, type Press } from './hold-press';

/**
 * The listeners of a button that opens a story or a dialog: the keys are held from the press of the pointer on.
 * @param run - opens it
 */
export function useHeldPress(run: () => void) {
  const press = useRef<Press | null>(null);
  return {
    onPressStart: ({ pointerType, target }: PressEvent) => {
      // With touch, nobody types meanwhile.
      if (pointerType === 'mouse' || pointerType === 'pen') press.current = holdPress(target);
    },
    onPressEnd: () => {
      const mine = press.current;
      // After the press has done what it does, if the pointer is still over the button.
      setTimeout(() => {
        mine?.cancel();
        if (press.current === mine) press.current = null;
      });
    },
    onPress: () => {
      if (press.current) press.current.open(run);
      else run();
    },
  };
}
