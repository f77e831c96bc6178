import { clipboard, Menu, type BrowserWindow, type ContextMenuParams } from 'electron';
import { contextMenuTemplate, type ContextActions } from './context-menu-template';
import { followLink, mayOpenOutside } from './security';

interface ContextMenuOptions extends Pick<ContextActions, 'command' | 'learn'> {
  /** Asks the page which commands do something where the pointer is. */
  readonly askAvailable: () => Promise<ReadonlySet<string> | null>;
}

/** Offers spelling, links and editing on a right-click. The page's own menus come first: it then asks for none. */
export function offerContextMenu(
  window: BrowserWindow,
  { askAvailable, command, learn }: ContextMenuOptions,
): void {
  const { webContents } = window;
  const popUp = (params: ContextMenuParams, available: ReadonlySet<string> | null): void => {
    if (window.isDestroyed()) return;
    const template = contextMenuTemplate(params, available, {
      replaceWith: (word) => webContents.replaceMisspelling(word),
      learn,
      openLink: followLink,
      copyText: (text) => void clipboard.writeText(text),
      command,
      mayOpen: mayOpenOutside,
    });
    if (template.length === 0) return;
    // A Mac adds its own, such as its writing tools, for the frame it is told of.
    Menu.buildFromTemplate(template).popup({ window, ...(params.frame && { frame: params.frame }) });
  };
  webContents.on('context-menu', (_event, params) => {
    if (params.isEditable) void askAvailable().then((available) => popUp(params, available));
    else popUp(params, null);
  });
}
