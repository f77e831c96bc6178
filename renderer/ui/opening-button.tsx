import type { ComponentProps } from 'react';
import { Button } from './button';
import { useHeldPress } from './held-keys/use-held-press';

interface OpeningButtonProps extends Omit<
  ComponentProps<typeof Button>,
  'onPress' | 'onPressStart' | 'onPressEnd'
> {
  readonly onOpen: () => void;
}

/** A button that opens a story or a dialog: what is typed from the press on is for that. */
export const OpeningButton = ({ onOpen, ...rest }: OpeningButtonProps) => (
  <Button {...rest} {...useHeldPress(onOpen)} />
);
