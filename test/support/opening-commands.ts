import { expect, type Page } from '@playwright/test';
import type { CommandId } from '@shared/commands';

/** What a command opens above the copy, and where the words typed after it go. */
export type Opens =
  | { readonly opens: 'story'; /** The new headline before. */ readonly headline: string }
  | {
      readonly opens: 'dialog';
      readonly name: string;
      /** Its first field; null if it has none. */ readonly field: string | null;
    }
  /** A part of the window that is no dialog, with a field that takes the words. */
  | { readonly opens: 'field'; readonly field: string }
  /** It has its own test in the named spec. */
  | { readonly opens: 'elsewhere'; readonly spec: string }
  /** The words stay at the caret. */
  | { readonly opens: 'nothing' };

const story = (headline = ''): Opens => ({ opens: 'story', headline });
const dialog = (name: string, field: string | null = null): Opens => ({ opens: 'dialog', name, field });
const place = (field: string): Opens => ({ opens: 'field', field });
const elsewhere = (spec: string): Opens => ({ opens: 'elsewhere', spec });
const nothing: Opens = { opens: 'nothing' };

/** Every command, with an approved story open and the caret in its copy. A new one does not compile until it is here. */
export const OPENS: Readonly<Record<CommandId, Opens>> = {
  'story.new': story(),
  'story.bring-in': dialog('Bring in copy', 'Paste the copy'),
  'story.open-file': elsewhere('held-keys-platform.spec.ts'),
  'story.save': nothing,
  'story.export': dialog('Export the story'),
  'story.print': elsewhere('held-keys-platform.spec.ts'),
  'library.back-up': nothing,
  'library.backups': dialog('Settings'),
  'app.settings': dialog('Settings'),
  'edit.undo': nothing,
  'edit.redo': nothing,
  'edit.cut': nothing,
  'edit.copy': nothing,
  'edit.paste': nothing,
  'edit.paste-plain': nothing,
  'edit.select-all': nothing,
  'edit.find': place('Find'),
  'edit.replace': place('Find'),
  'edit.find-next': nothing,
  'edit.find-previous': nothing,
  'edit.set-marks': nothing,
  'story.file': nothing,
  'story.approve': nothing,
  'story.return': elsewhere('held-keys-dialogs.spec.ts'),
  'story.reopen': nothing,
  'story.duplicate': story('Bridge opens'),
  'story.hand-over': nothing,
  'story.delete': elsewhere('held-keys-table.spec.ts'),
  'view.search': place('Search all stories'),
  'view.editor': nothing,
  'view.list': nothing,
  'view.inspector': nothing,
  'view.preview': nothing,
  'view.photos': dialog('Photo desk'),
  'app.palette': dialog('All commands', 'Find a command'),
  'app.shortcuts': dialog('Keyboard shortcuts'),
  'app.support': dialog('Support file'),
  'app.licences': dialog('Licences'),
};

/** Chooses a command in the page's own menu. */
export async function chooseInPageMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${label.replace(/[.…?]/gu, '.')}`, 'u') }).click();
}

/** Chooses a command in the list of all commands. */
export async function chooseInPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await expect(page.getByLabel('Find a command').last()).toBeFocused();
  await page.keyboard.type(label.replace('…', ''));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toContainText(label);
  await page.keyboard.press('Enter');
}
