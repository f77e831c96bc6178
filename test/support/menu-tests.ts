import { commands } from '@shared/commands';
import { OPENS } from './opening-commands';

/** The name by which a test chooses an item: a command's id, a role in small letters, or else what it says. */
export type MenuItemName = string;

const COMMANDS = 'menu-commands.spec.ts';
const EDIT = 'edit-menu.spec.ts';
const FIND = 'menu-find.spec.ts';
const ROLES = 'menu-roles.spec.ts';
const REVIEW = 'menu-review.spec.ts';
const VIEW = 'menus.spec.ts';
const WINDOW = 'window.spec.ts';

/** Items that open a dialog: `menus.spec.ts` chooses each of the list. */
export const DIALOGS = commands.filter(({ id }) => OPENS[id].opens === 'dialog').map(({ id }) => id);

/**
 * The spec in `test/electron` that chooses this item in the menu of a real window and looks at what comes of it. An item that is
 * missing here fails `menus.spec.ts`.
 */
export const MENU_TESTS: Readonly<Record<MenuItemName, string>> = {
  ...Object.fromEntries(DIALOGS.map((id) => [id, VIEW])),
  'story.new': WINDOW,
  'story.open-file': WINDOW,
  'story.save': COMMANDS,
  'story.print': 'print.spec.ts',
  'library.back-up': COMMANDS,
  'New window': WINDOW,
  'Recent stories': COMMANDS,
  'edit.undo': EDIT,
  'edit.redo': EDIT,
  'edit.cut': EDIT,
  'edit.copy': EDIT,
  'edit.paste': EDIT,
  'edit.paste-plain': EDIT,
  'edit.select-all': EDIT,
  'edit.find': WINDOW,
  'edit.replace': FIND,
  'edit.find-next': FIND,
  'edit.find-previous': FIND,
  'edit.set-marks': FIND,
  'story.file': REVIEW,
  'story.approve': REVIEW,
  'story.return': REVIEW,
  'story.reopen': REVIEW,
  'story.duplicate': WINDOW,
  'story.hand-over': 'downloads.spec.ts',
  'story.delete': COMMANDS,
  'view.search': VIEW,
  'view.editor': VIEW,
  'view.list': VIEW,
  'view.inspector': VIEW,
  'view.preview': VIEW,
  'Show log folder': WINDOW,
  'Check for Updates…': 'updates.spec.ts',
  delete: ROLES,
  quit: ROLES,
  close: ROLES,
  minimize: ROLES,
  togglefullscreen: ROLES,
  reload: ROLES,
  toggledevtools: ROLES,
  about: ROLES,
  resetzoom: WINDOW,
  zoomin: WINDOW,
  zoomout: WINDOW,
};
