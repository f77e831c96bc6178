import { commands, type CommandMenu } from '@shared/commands';
import { Menu as MenuIcon } from 'lucide-react';
import { IconButton } from '../ui/button';
import { ActionMenu } from '../ui/menu';
import { commandKeys } from './command-keys';
import { runCommand, useAvailableCommands } from './command-registry';
import { strings } from './strings';

const MENUS: readonly CommandMenu[] = ['File', 'Edit', 'Story', 'View', 'Help'];

/** The app's own menu. Apart from what is around it, since what it offers changes with every selection. */
export const AppMenu = ({ isMac }: { readonly isMac: boolean }) => {
  const available = useAvailableCommands();
  const groups = MENUS.map((menu) => ({
    title: menu,
    items: commands
      .filter((command) => command.menu === menu)
      .map((command) => ({
        id: command.id,
        label: command.label,
        keys: commandKeys(command, isMac) ?? undefined,
        isDisabled: !available.has(command.id),
        run: () => runCommand(command.id),
      })),
  }));
  return (
    <ActionMenu label={strings.menu} groups={groups}>
      <IconButton label={strings.menu}>
        <MenuIcon aria-hidden />
      </IconButton>
    </ActionMenu>
  );
};
