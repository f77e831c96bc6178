import { assertNever } from '@shared/assert-never';
import { commands } from '@shared/commands';
import type { Output } from '@shared/api/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import type { PhotoDesk as PhotoDeskPart } from '../features/photo-desk/photo-desk';
import { shortcutHelp } from '../editor/shortcuts';
import { holdKeys } from '../ui/held-keys/held-keys';
import { lazyPart } from '../ui/lazy-part';
import { useTheme } from '../ui/theme';
import { BackupsPart } from './backups-part';
import { commandKeys } from './command-keys';
import { runCommand, useAvailableCommands } from './command-registry';
import { afterFocusReturns } from './go-to-field';
import type { GonePart as GonePartType } from './gone-part';
import type { LibraryActions } from './use-library-actions';

const GonePart = lazyPart(() => import('./gone-part').then((part) => part.GonePart));
const BringInDialog = lazyPart(() =>
  import('../features/intake/bring-in-dialog').then((part) => part.BringInDialog),
);
const PhotoDesk = lazyPart(() => import('../features/photo-desk/photo-desk').then((part) => part.PhotoDesk));
const SettingsDialog = lazyPart(() =>
  import('../features/settings/settings-dialog').then((part) => part.SettingsDialog),
);
const CommandPalette = lazyPart(() =>
  import('../features/help/command-palette').then((part) => part.CommandPalette),
);
const ShortcutsDialog = lazyPart(() =>
  import('../features/help/shortcuts-dialog').then((part) => part.ShortcutsDialog),
);
const SupportDialog = lazyPart(() =>
  import('../features/help/support-dialog').then((part) => part.SupportDialog),
);
const LicencesDialog = lazyPart(() =>
  import('../features/help/licences-dialog').then((part) => part.LicencesDialog),
);

export type WindowDialog =
  | 'bring-in'
  | 'photos'
  | 'settings'
  | 'house'
  | 'backups'
  | 'gone'
  | 'palette'
  | 'shortcuts'
  | 'support'
  | 'licences';

interface WindowDialogsProps {
  readonly dialog: WindowDialog | null;
  readonly info: Output<'app.info'>;
  readonly actions: LibraryActions;
  readonly gone: Pick<ComponentProps<typeof GonePartType>, 'textNow' | 'saveAll'>;
  readonly backups: Omit<ComponentProps<typeof BackupsPart>, 'managed'>;
  readonly photos: Omit<ComponentProps<typeof PhotoDeskPart>, 'onClose'>;
  readonly onClose: () => void;
}

/** What lies over the window, one at a time. */
export const WindowDialogs = (props: WindowDialogsProps) => {
  const { dialog, info, actions, gone, backups, photos, onClose } = props;
  const client = useQueryClient();
  const [theme, setTheme] = useTheme();
  const refresh = () => readAgain(client);
  const isMac = info.platform === 'darwin';
  const named = commands.map((command) => ({
    id: command.id,
    label: command.label,
    menu: command.menu,
    keys: commandKeys(command, isMac),
  }));
  if (dialog === null) return null;
  switch (dialog) {
    case 'bring-in':
      return <BringInDialog onText={actions.bringInText} onFile={actions.takeFile} onClose={onClose} />;
    case 'photos':
      return <PhotoDesk {...photos} onClose={onClose} />;
    case 'settings':
    case 'house':
    case 'backups':
      return (
        <SettingsDialog
          firstPart={dialog === 'settings' ? 'profile' : dialog}
          info={info}
          backups={<BackupsPart managed={info.managed} {...backups} />}
          theme={theme}
          onTheme={setTheme}
          onOpenLibrary={async (folder) => {
            await desk.call('library.open', { folder });
            await refresh();
            onClose();
          }}
          onSaved={refresh}
          onClose={onClose}
        />
      );
    case 'gone':
      return <GonePart {...gone} info={info} onClose={onClose} />;
    case 'palette':
      return <Palette named={named} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog commands={named} writing={shortcutHelp} onClose={onClose} />;
    case 'support':
      return <SupportDialog onClose={onClose} />;
    case 'licences':
      return <LicencesDialog onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
};

interface PaletteProps {
  readonly named: ComponentProps<typeof CommandPalette>['commands'];
  readonly onClose: () => void;
}

const Palette = ({ named, onClose }: PaletteProps) => {
  // As it opens: what it offers is meant for the field that had the focus, not for its own.
  const [available] = useState(useAvailableCommands());
  return (
    <CommandPalette
      commands={named.filter(({ id }) => id !== 'app.palette' && available.has(id))}
      onChoose={(id) => {
        const held = holdKeys('field');
        onClose();
        // When the palette is gone: until then it keeps the focus, and the command may want to move it.
        afterFocusReturns(() => held.pass(() => runCommand(id)));
      }}
      onClose={onClose}
    />
  );
};
