import type { BrowserWindow, WebContents } from 'electron';
import type { HostHandlers } from '@shared/api/contract';
import type { AppEvent } from '@shared/api/events';
import type { CommandId } from '@shared/commands';
import type { StoryId } from '@shared/story/ids';
import type { Log } from '../desk/desk';
import { EVENT } from '../hosts/ipc-names';
import { offerContextMenu } from './context-menu';
import { createKeyHold, type KeyHold } from './key-hold';
import { createExportGuard, type ExportGuard } from './export-guard';
import { createPageCommands, type PageCommands } from './page-commands';
import { watchPage } from './failures';
import { holdSystemEnd } from './system-end';
import { createUnsavedGuard, type UnsavedGuard } from './unsaved-guard';
import { openWindow, showWindow } from './window';

export interface AppWindows {
  /** Another window, beside the one in front. */
  readonly openNew: () => void;
  /** Brings the window that was used last to the front; opens one if there is none. */
  readonly show: () => void;
  /** Shows a story in the window that was used last, or in a first one. */
  readonly openStory: (id: StoryId) => void;
  /** Tells every page. */
  readonly send: (event: AppEvent) => void;
  /** Runs a command in the window that was used last, or in a first one: a Mac's menu is there without a window, too. */
  readonly command: (command: CommandId) => void;
  /** Says in the window that was used last, or in a first one, that files were opened. */
  readonly takeFiles: () => void;
  /** The host's handlers for this page; null for a page that is not ours. */
  readonly handlersOf: (page: WebContents) => HostHandlers | null;
  /** How many pages hold text that the desk has not confirmed. */
  readonly unsaved: () => number;
}

interface Entry {
  readonly window: BrowserWindow;
  readonly guard: UnsavedGuard;
  readonly commands: PageCommands;
  readonly keys: KeyHold;
  readonly handlers: HostHandlers;
  /** Whether its page already opens stories and answers commands. */
  listens: boolean;
  /** What it will then be told, in this order. */
  waiting: readonly AppEvent[];
}

/** What a page says of itself. */
export type PageSays = Pick<UnsavedGuard, 'setUnsaved'> &
  Pick<ExportGuard, 'setExporting'> & { readonly setAvailable: PageCommands['set'] };

export interface AppWindowsOptions {
  readonly outFolder: string;
  readonly log: Log;
  /** Teaches the spelling checker a word. */
  readonly learn: (word: string) => void;
  readonly handlersFor: (window: BrowserWindow, says: PageSays) => HostHandlers;
  /** The user went back to text that could not be saved, or to an export. */
  readonly onKeptOpen: () => void;
  readonly onLastClosed: () => void;
  /** Windows ends the app once this returns. */
  readonly onSessionEnd: () => void;
  /** Which commands do something in the window in front; null if no page says so. */
  readonly onAvailable: (available: ReadonlySet<string> | null) => void;
}

/**
 * A page may open a file dialog only shortly after a user gesture, and a choice in a menu of the platform does not count as one by
 * itself. The page may hear of this before or after the command.
 */
async function tellOfGesture({ webContents }: BrowserWindow): Promise<void> {
  try {
    await webContents.mainFrame.executeJavaScript('void 0', true);
  } catch {
    // The page is going away or has crashed; it takes no command either.
  }
}

/** The app's windows, each with its own page, its own unsaved text and its own answers from the host. */
export function createAppWindows(options: AppWindowsOptions): AppWindows {
  /** The window that was used last comes last. */
  let entries: readonly Entry[] = [];
  const last = (): Entry | null => entries.at(-1) ?? null;
  const tell = ({ window, keys }: Entry, event: AppEvent): void => {
    if (event.kind === 'command') void tellOfGesture(window);
    if (event.kind === 'command' || event.kind === 'story.open') keys.begin();
    window.webContents.send(EVENT, event);
  };
  /** A page that shows no stories, such as a damaged library's, never listens, yet it says which commands it answers. */
  const hears = ({ listens, commands }: Entry, event: AppEvent): boolean =>
    listens || (event.kind === 'command' && commands.last()?.has(event.command) === true);
  /** Tells a page what it would lose before it listens: that waits, and so does all that comes after it. */
  const tellInTurn = (entry: Entry, event: AppEvent): void => {
    if (entry.waiting.length === 0 && hears(entry, event)) tell(entry, event);
    else entry.waiting = [...entry.waiting, event];
  };
  const tellWaiting = (entry: Entry): void => {
    const inTurn = entry.waiting;
    entry.waiting = [];
    inTurn.forEach((event) => tellInTurn(entry, event));
  };

  function open(story: StoryId | null): Entry {
    const window = openWindow(options.outFolder, last()?.window ?? null, story);
    const guard = createUnsavedGuard({
      askToSave: () => tell(entry, { kind: 'host.closing' }),
      onKeptOpen: options.onKeptOpen,
    });
    const exports = createExportGuard(options.onKeptOpen);
    const commands = createPageCommands(
      () => tell(entry, { kind: 'commands.asked' }),
      () => {
        if (entry === last()) options.onAvailable(commands.last());
        tellWaiting(entry);
      },
    );
    const keys = createKeyHold(window.webContents, commands.heard, (pressed) =>
      tell(entry, { kind: 'keys', keys: pressed }),
    );
    const handlers = options.handlersFor(window, { ...guard, ...exports, setAvailable: commands.set });
    const entry: Entry = {
      window,
      guard,
      commands,
      keys,
      listens: false,
      waiting: [],
      handlers: {
        ...handlers,
        // What a page asks once it can open stories: from then on it can be told.
        'host.takeFiles': (input) => {
          entry.listens = true;
          tellWaiting(entry);
          return handlers['host.takeFiles'](input);
        },
      },
    };
    entries = [...entries, entry];
    guard.watch(window);
    exports.watch(window);
    holdSystemEnd(window, guard.isUnsaved, options.onSessionEnd);
    watchPage(window, options.log);
    offerContextMenu(window, {
      askAvailable: commands.ask,
      learn: options.learn,
      command: (command) => tellInTurn(entry, { kind: 'command', command }),
    });
    // A page that has crashed or is being reloaded does not listen yet.
    const startAnew = (): void => {
      entry.listens = false;
      commands.forget();
    };
    window.webContents.on('did-navigate', startAnew);
    window.webContents.on('render-process-gone', startAnew);
    window.on('focus', () => {
      entries = [...entries.filter((other) => other !== entry), entry];
      options.onAvailable(commands.last());
    });
    // A Mac's file panel has the keyboard then, and its fields need the Edit menu; elsewhere an open menu does this too.
    if (process.platform === 'darwin') window.on('blur', () => options.onAvailable(null));
    window.on('closed', () => {
      entries = entries.filter((other) => other !== entry);
      options.onAvailable(last()?.commands.last() ?? null);
      if (entries.length === 0) options.onLastClosed();
    });
    return entry;
  }

  const front = (): Entry => last() ?? open(null);

  return {
    openNew: () => void open(null),
    show: () => {
      const entry = last();
      if (entry) showWindow(entry.window);
      else open(null);
    },
    openStory: (id) => {
      const entry = last();
      if (!entry) return void open(id);
      showWindow(entry.window);
      tellInTurn(entry, { kind: 'story.open', id });
    },
    send: (event) => entries.forEach((entry) => tell(entry, event)),
    command: (command) => tellInTurn(front(), { kind: 'command', command }),
    // One that starts takes them by itself.
    takeFiles: () => tell(front(), { kind: 'file.opened' }),
    handlersOf: (page) => entries.find(({ window }) => window.webContents === page)?.handlers ?? null,
    unsaved: () => entries.filter(({ guard }) => guard.isUnsaved()).length,
  };
}
