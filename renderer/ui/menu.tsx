import { useRef, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Header, Keyboard, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './menu.module.css';
import { overlaysOf } from './overlays';

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
      <Actions label={label} groups={groups} />
    </Popover>
  </MenuTrigger>
);

interface ContextMenuProps extends Omit<ActionMenuProps, 'children'> {
  /** Where the pointer was, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** The same menu where the right button was pressed; closing it gives the focus back. */
export const ContextMenu = ({ label, groups, at, onClose }: ContextMenuProps) => {
  const point = useRef<HTMLSpanElement>(null);
  return (
    <>
      {createPortal(
        <span
          ref={point}
          className={styles.point}
          style={{ insetInlineStart: at.x, insetBlockStart: at.y }}
        />,
        overlaysOf(document),
      )}
      <Popover
        className={classNames(styles.popover)}
        placement="bottom start"
        triggerRef={point}
        offset={0}
        isOpen
        onOpenChange={onClose}
      >
        <Actions label={label} groups={groups} onClose={onClose} />
      </Popover>
    </>
  );
};

interface ActionsProps extends Omit<ActionMenuProps, 'children'> {
  readonly onClose?: () => void;
}

const Actions = ({ label, groups, onClose }: ActionsProps) => (
  <Menu
    aria-label={label}
    className={classNames(styles.menu)}
    autoFocus="first"
    {...(onClose && { onClose })}
  >
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
);
