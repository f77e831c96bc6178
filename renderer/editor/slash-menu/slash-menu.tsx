import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { lazyPart } from '../../ui/lazy-part';
import { SlashMenuExtension } from './slash-menu-extension';

const OpenSlashMenu = lazyPart(() => import('./open-slash-menu').then((part) => part.OpenSlashMenu));

/** The menu of blocks at the caret: type to narrow it, arrow keys and Enter to choose, Escape to close it. */
export function SlashMenu() {
  const open = useExtensionSignalValue(SlashMenuExtension, 'menu');
  return open && <OpenSlashMenu open={open} />;
}
