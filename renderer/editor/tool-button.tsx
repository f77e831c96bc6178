import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { Button, ToggleButton, Tooltip, TooltipTrigger, type PressEvent } from 'react-aria-components';
import styles from './toolbar.module.css';

interface ToolButtonProps {
  /** What it does, with its shortcut: read out, and shown as a tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isDisabled: boolean;
  /** Whether what it does holds at the caret; left out if it is no state. */
  readonly isSelected?: boolean;
  readonly onPress: (event: PressEvent) => void;
}

/** Redrawn only when what it shows changes: give it an `onPress` that stays the same. */
export const ToolButton = memo(({ label, icon: Icon, isDisabled, isSelected, onPress }: ToolButtonProps) => {
  const shared = { 'aria-label': label, className: styles.tool ?? '', isDisabled, onPress };
  return (
    <TooltipTrigger delay={500}>
      {isSelected === undefined ? (
        <Button {...shared}>
          <Icon aria-hidden />
        </Button>
      ) : (
        <ToggleButton {...shared} isSelected={isSelected}>
          <Icon aria-hidden />
        </ToggleButton>
      )}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
});
ToolButton.displayName = 'ToolButton';
