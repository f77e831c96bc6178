import { Separator } from 'react-resizable-panels';
import { classNames } from '../ui/class-names';
import styles from './workspace.module.css';

/** The line between two panels: drag it, or focus it and use the arrow keys. */
export const Grip = ({ label }: { readonly label: string }) => (
  <Separator aria-label={label} className={classNames(styles.grip)} />
);
