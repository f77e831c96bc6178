import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure, DisclosurePanel, type DisclosureProps, Heading } from 'react-aria-components';
import { Button } from './button';
import { classNames } from './class-names';
import styles from './more-fields.module.css';

interface MoreFieldsProps extends Pick<DisclosureProps, 'isExpanded' | 'onExpandedChange'> {
  readonly title: string;
  /** The heading's level, one below that of its surroundings. */
  readonly level: number;
  readonly children: ReactNode;
}

/** Fields under a title that opens them, with a line above. */
export const MoreFields = ({ title, level, children, ...disclosure }: MoreFieldsProps) => (
  <Disclosure {...disclosure} className={classNames(styles.more)}>
    <Heading level={level} className={classNames(styles.head)}>
      <Button look="quiet" slot="trigger">
        {title}
        <ChevronDown aria-hidden />
      </Button>
    </Heading>
    <DisclosurePanel>
      <div className={styles.fields}>{children}</div>
    </DisclosurePanel>
  </Disclosure>
);
