import type { ReactElement } from 'react';
import { Header, Keyboard, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './menu.module.css';

export interface ActionItem {
  readonly id: string;
  readonly label: string;
  /** Its shortcut as shown: `Ctrl+N`. */
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
}

export interface ActionGroup {
  readonly title: string;
  readonly items: readonly ActionItem[];
}

interface ActionMenuProps {
  readonly label: string;
  readonly groups: readonly ActionGroup[];
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** A button with a menu of actions, in titled groups. */
export const ActionMenu = ({ label, groups, children }: ActionMenuProps) => (
  <MenuTrigger>
    {children}
    <Popover className={classNames(styles.popover)} placement="bottom end">
      <Menu aria-label={label} className={classNames(styles.menu)}>
        {groups.map((group) => (
          <MenuSection key={group.title} className={classNames(styles.section)}>
            {groups.length > 1 && <Header className={classNames(styles.header)}>{group.title}</Header>}
            {group.items.map((item) => (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                className={classNames(styles.item, item.danger && styles.danger)}
                isDisabled={item.isDisabled ?? false}
                onAction={item.run}
              >
                <span>{item.label}</span>
                {item.keys && <Keyboard className={classNames(styles.keys)}>{item.keys}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
