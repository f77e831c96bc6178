import { clipboard, Menu, type BrowserWindow } from 'electron';
import { contextMenuTemplate } from './context-menu-template';
import { followLink, mayOpenOutside } from './security';

/** Offers spelling, links and editing on a right-click. The page's own menus come first: it then asks for none. */
export function offerContextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, {
      replaceWith: (word) => webContents.replaceMisspelling(word),
      learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
      openLink: followLink,
      copyText: (text) => void clipboard.writeText(text),
      mayOpen: mayOpenOutside,
    });
    if (template.length === 0) return;
    // A Mac adds its own, such as its writing tools, for the frame it is told of.
    Menu.buildFromTemplate(template).popup({ window, ...(params.frame && { frame: params.frame }) });
  });
}
