import type { ReactNode, RefAttributes } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names';

interface Look {
  /** `primary` is the one next step of a screen; `danger` loses something. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly small?: boolean;
}

type OwnButtonProps = Omit<ButtonProps, 'className' | 'children'> &
  Look & { readonly children: ReactNode } & RefAttributes<HTMLButtonElement>;

export const Button = ({ look = 'plain', small = false, ...rest }: OwnButtonProps) => (
  <AriaButton {...rest} className={classNames(styles.button, styles[look], small && styles.small)} />
);

interface IconButtonProps extends Omit<OwnButtonProps, 'aria-label'> {
  /** What it does; read out, and shown as a tooltip. */
  readonly label: string;
}

export const IconButton = ({ label, look = 'quiet', small = false, ...rest }: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <AriaButton
      {...rest}
      aria-label={label}
      className={classNames(styles.button, styles.icon, styles[look], small && styles.small)}
    />
    <Tooltip className={classNames(styles.tooltip)} offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
);
