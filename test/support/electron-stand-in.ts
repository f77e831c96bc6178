/**
 * Stands in for the `electron` package if its runtime is not available: it records what the built main process asks of
 * it and lets a test play the platform's part. Run by Node as it stands, so it imports nothing of ours.
 * Each method is held to Electron's own types by `satisfies`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type * as Electron from 'electron';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** What the app has requested from the platform so far. */
export const asked = {
  exited: false,
  openedOutside: [] as string[],
  revealed: [] as string[],
  openedFolders: [] as string[],
  schemes: [] as Electron.CustomScheme[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  dialogs: [] as Electron.MessageBoxOptions[],
  errors: [] as string[],
  exitCode: null as number | null,
  /** The arguments with which the app is to be started again once it has ended. */
  relaunched: null as Electron.RelaunchOptions | null,
  /** What this start passes to the first one, if it is the second. */
  handed: undefined as Record<string, unknown> | undefined,
  about: null as Electron.AboutPanelOptionsOptions | null,
  /** Menus that came up at the pointer. */
  popups: [] as Electron.MenuItemConstructorOptions[][],
  learnt: [] as string[],
  unlearnt: [] as string[],
  /** The languages that spelling is checked in; null before the app said so. */
  spelling: null as readonly string[] | null,
  copied: [] as string[],
  /** Where the last menu at the pointer came up. */
  popupOptions: undefined as Electron.PopupOptions | undefined,
  /** Where the dialog for a folder began. */
  folderDialogAt: undefined as string | undefined,
  dragged: [] as Electron.Item[],
  /** How a crash is kept; null while it is not. */
  crashes: null as Electron.CrashReporterStartOptions | null,
  /** What the browser itself was asked to do in the field that has the focus. */
  edited: [] as string[],
  appUserModelId: null as string | null,
  /** The address from which spelling dictionaries would be fetched. */
  dictionaries: null as string | null,
  /** What Chromium is to be started with. */
  switches: [] as string[],
  /** Through which what is no request goes. */
  proxy: null as Electron.ProxyConfig | null,
};

/** What the test wants the platform to say. */
export const answers = {
  isFirstInstance: true,
  folder: null as string | null,
  messageBox: 0,
  version: '0.0.0',
  paths: {} as Record<string, string>,
  workAreas: [{ x: 0, y: 0, width: 1920, height: 1040 }] as Electron.Rectangle[],
  isDark: false,
  /** Windows and macOS give it with its opacity. */
  accent: 'C0392BFF',
  /** What Chromium was started with. */
  switches: [] as string[],
  /** Links that no program on this computer opens. */
  unopenable: [] as string[],
  /** Where the system keeps secrets; `basic_text` is nowhere. */
  secrets: 'basic_text' as ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>,
};

export const windows: BrowserWindow[] = [];

/** As Electron does it: every window is asked first, and one that stays open ends the quitting. */
function quit(): void {
  app.emit('before-quit', closable());
  for (const window of [...windows]) window.close();
  if (windows.length > 0) return;
  const event = closable();
  app.emit('will-quit', event);
  if (!event.defaultPrevented) asked.exited = true;
}

export const closable = (): { defaultPrevented: boolean; preventDefault: () => void } => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  requestSingleInstanceLock: (handed?: Record<string, unknown>) => {
    asked.handed = handed;
    return answers.isFirstInstance;
  },
  whenReady: () => {
    // After it Chromium looks for dictionaries: a later setting comes too late.
    app.emit('session-created', session.defaultSession);
    return Promise.resolve();
  },
  getPath: (name: string) => answers.paths[name] ?? '/nowhere',
  // As documented: a folder that is not there is refused.
  setPath: (name: string, path: string) => {
    if (!existsSync(path)) throw new Error(`There is no ${path}.`);
    answers.paths[name] = path;
  },
  setAppUserModelId: (id: string) => void (asked.appUserModelId = id),
  getAppPath: () => answers.paths.app ?? '/nowhere',
  getVersion: () => answers.version,
  getName: () => 'Copydesk',
  setAboutPanelOptions: (options: Electron.AboutPanelOptionsOptions) => void (asked.about = options),
  getJumpListSettings: () => ({ minItems: 10, removedItems: [] }),
  setJumpList: () => 'ok' as const,
  quit,
  relaunch: (options: Electron.RelaunchOptions = {}) => void (asked.relaunched = options),
  exit: (code = 0) => {
    asked.exitCode = code;
    asked.exited = true;
  },
  commandLine: {
    hasSwitch: (name) => answers.switches.includes(name),
    appendSwitch: (name, value) => void asked.switches.push(`${name}=${value}`),
  } satisfies Partial<Electron.CommandLine>,
} satisfies Partial<Record<keyof Electron.App, unknown>>);

const appOrigin = 'copydesk://app';

export class BrowserWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly sent: { channel: string; value: unknown }[] = [];
  readonly webContents: EventEmitter & {
    mainFrame: { origin: string; url: string } & Pick<Electron.WebFrameMain, 'executeJavaScript'>;
    send: Electron.WebContents['send'];
    setWindowOpenHandler: Electron.WebContents['setWindowOpenHandler'];
    setWebRTCIPHandlingPolicy: Electron.WebContents['setWebRTCIPHandlingPolicy'];
    openWindow: (url: string) => Electron.WindowOpenHandlerResponse;
    reload: Electron.WebContents['reload'];
    forcefullyCrashRenderer: Electron.WebContents['forcefullyCrashRenderer'];
    replaceMisspelling: Electron.WebContents['replaceMisspelling'];
    startDrag: Electron.WebContents['startDrag'];
    cut: Electron.WebContents['cut'];
    copy: Electron.WebContents['copy'];
    paste: Electron.WebContents['paste'];
    pasteAndMatchStyle: Electron.WebContents['pasteAndMatchStyle'];
  };
  static fromWebContents = (contents: unknown): BrowserWindow | null =>
    windows.find(({ webContents }) => webContents === contents) ?? null;

  url = '';
  webRtc = 'default';
  shown = 0;
  focused = 0;
  reloaded = 0;
  minimized = false;
  /** Whether the page cancels its own end, as its `beforeunload` does while it holds text that is not saved. */
  cancelsUnload = false;
  maximized = false;
  fullScreen = false;
  edited = false;
  bounds: Electron.Rectangle;
  readonly corrected: string[] = [];

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    const { x = 100, y = 100, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    let openHandler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse = () => ({
      action: 'allow',
    });
    this.webContents = Object.assign(new EventEmitter(), {
      mainFrame: { origin: appOrigin, url: `${appOrigin}/`, executeJavaScript: () => Promise.resolve() },
      ...({
        send: (channel, value: unknown) => void this.sent.push({ channel, value }),
        setWindowOpenHandler: (handler) => void (openHandler = handler),
        setWebRTCIPHandlingPolicy: (policy) => void (this.webRtc = policy),
        reload: () => {
          if (!this.mayUnload()) return;
          this.reloaded += 1;
          this.webContents.emit('did-navigate', {}, this.url, 200, 'OK');
        },
        forcefullyCrashRenderer: () =>
          this.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }),
        replaceMisspelling: (word) => void this.corrected.push(word),
        startDrag: (item) => void asked.dragged.push(item),
        cut: () => void asked.edited.push('cut'),
        copy: () => void asked.edited.push('copy'),
        paste: () => void asked.edited.push('paste'),
        pasteAndMatchStyle: () => void asked.edited.push('pasteAndMatchStyle'),
      } satisfies Partial<Electron.WebContents>),
      openWindow: (url: string) => openHandler({ url } as Electron.HandlerDetails),
    });
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.url = url;
    return Promise.resolve();
  }
  show(): void {
    this.shown += 1;
  }
  focus(): void {
    this.focused += 1;
    this.emit('focus');
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  maximize(): void {
    this.maximized = true;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  setFullScreen(full: boolean): void {
    this.fullScreen = full;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  isDestroyed(): boolean {
    return !windows.includes(this);
  }
  close(): void {
    const event = closable();
    this.emit('close', event);
    if (event.defaultPrevented || !this.mayUnload()) return;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
  }
  /** The page decides, and Electron says nothing to the user, unless the app overrules it here. */
  private mayUnload(): boolean {
    if (!this.cancelsUnload) return true;
    const unload = closable();
    this.webContents.emit('will-prevent-unload', unload);
    return unload.defaultPrevented;
  }
}

type UtilityParts = 'pid' | 'stdout' | 'stderr' | 'postMessage' | 'kill';

/** A process of plain Node in the place of Electron's own: it is real, can be killed, and has the same port to its host. */
class UtilityProcess extends EventEmitter implements Pick<Electron.UtilityProcess, UtilityParts> {
  readonly stdout = null;
  readonly stderr = null;
  private readonly child: ChildProcess;
  private isThere = false;

  constructor(modulePath: string, args: string[]) {
    super();
    this.child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', join(import.meta.dirname, 'electron', 'parent-port.mjs')],
    });
    this.child.once('spawn', () => {
      this.isThere = true;
      this.emit('spawn');
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.once('exit', (code) => {
      this.isThere = false;
      this.emit('exit', code ?? 1);
    });
    // It ended before it got a message; as in Electron, only its end says so.
    this.child.on('error', () => undefined);
  }
  get pid(): number | undefined {
    return this.isThere ? this.child.pid : undefined;
  }
  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object);
  }
  kill(): boolean {
    return this.child.kill();
  }
}

/** The processes that were started, the newest last. */
export const utilities: UtilityProcess[] = [];

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = []): Electron.UtilityProcess => {
    const started = new UtilityProcess(modulePath, args);
    utilities.push(started);
    const given: unknown = started;
    return given as Electron.UtilityProcess;
  },
} satisfies Pick<typeof Electron.utilityProcess, 'fork'>;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel, handler) => void handlers.set(channel, handler),
  removeHandler: (channel) => void handlers.delete(channel),
} satisfies Partial<Electron.IpcMain>;

export interface Sender {
  readonly sender: unknown;
  readonly senderFrame: unknown;
}

/** A call over IPC as this sender makes it; by default the window's own page. */
export async function invoke(channel: string, args: readonly unknown[], from?: Sender): Promise<unknown> {
  const page = windows[0]?.webContents;
  const event = { sender: page, senderFrame: page?.mainFrame, ...from };
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`Nothing answers ${channel}.`);
  return handler(event as Electron.IpcMainInvokeEvent, ...args);
}

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

type BeforeRequest = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
let beforeRequest: BeforeRequest | null = null;

/** Whether a request that a page makes leaves the app; without a handler Electron would let it. */
export function isSent(url: string): boolean {
  let cancelled = false;
  beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel ?? false));
  return !cancelled;
}

const permissions: { request: PermissionRequest; check: PermissionCheck } = { request: null, check: null };

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => void (permissions.request = handler),
    setPermissionCheckHandler: (handler) => void (permissions.check = handler),
    setDevicePermissionHandler: () => undefined,
    setProxy: (config) => {
      asked.proxy = config;
      return Promise.resolve();
    },
    setSpellCheckerDictionaryDownloadURL: (url) => void (asked.dictionaries = url),
    availableSpellCheckerLanguages: ['en-AU', 'en-CA', 'en-GB', 'en-US', 'fr', 'hi'],
    setSpellCheckerLanguages: (languages) => void (asked.spelling = languages),
    setSpellCheckerEnabled: (enabled) => void (asked.spelling = enabled ? ['system'] : []),
    addWordToSpellCheckerDictionary: (word) => {
      asked.learnt.push(word);
      return true;
    },
    removeWordFromSpellCheckerDictionary: (word) => {
      asked.unlearnt.push(word);
      return true;
    },
    on: () => undefined as never,
    webRequest: {
      onBeforeRequest: (...args: unknown[]) => void (beforeRequest = args.at(-1) as BeforeRequest),
    } as unknown as Electron.WebRequest,
  } satisfies Partial<Electron.Session>,
  fromPartition: () => ({}),
};

/** Electron's own way to the network, which is Chromium's; Node's stands in for it. */
export const net = {
  request: ({ session: _session, ...options }: Record<string, unknown>) => request(options),
};

/** Squirrel's part, which macOS alone has. */
export const autoUpdater = new EventEmitter();

/** Whether the app grants this permission; without a handler Electron would. */
export function isGranted(permission: string): { asked: boolean; checked: boolean } {
  let granted = true;
  const page: unknown = windows[0]?.webContents;
  permissions.request?.(
    page as Electron.WebContents,
    permission as 'media',
    (answer) => (granted = answer),
    {} as Electron.PermissionRequest,
  );
  const checked =
    permissions.check?.(null, permission as 'media', appOrigin, {
      isMainFrame: true,
    }) ?? true;
  return { asked: granted, checked };
}

const schemeHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => void asked.schemes.push(...schemes),
  handle: (scheme, handler) => void schemeHandlers.set(scheme, handler),
} satisfies Partial<Electron.Protocol>;

/** What the app's own protocol answers. */
export async function load(url: string): Promise<Response> {
  const handler = schemeHandlers.get(new URL(url).protocol.replace(':', ''));
  if (!handler) throw new Error(`Nothing serves ${url}.`);
  return handler(new Request(url));
}

export const shell = {
  openExternal: (url) => {
    if (answers.unopenable.includes(url)) return Promise.reject(new Error('No application is set for it.'));
    asked.openedOutside.push(url);
    return Promise.resolve();
  },
  openPath: (path) => {
    if (answers.unopenable.includes(path)) return Promise.resolve('No file manager was found');
    asked.openedFolders.push(path);
    return Promise.resolve('');
  },
  showItemInFolder: (path) => void asked.revealed.push(path),
} satisfies Partial<Electron.Shell>;

/** A keyring that reverses a secret. */
export const safeStorage = {
  getSelectedStorageBackend: () => answers.secrets,
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) =>
    Promise.resolve(
      Buffer.from(`${answers.secrets === 'unknown' ? 'v10' : 'v11'}${[...text].toReversed().join('')}`),
    ),
  decryptStringAsync: (wrapped) => {
    const result = [...wrapped.toString().slice('v11'.length)].toReversed().join('');
    return Promise.resolve({ result, shouldReEncrypt: false });
  },
} satisfies Partial<Electron.SafeStorage>;

export const crashReporter = {
  start: (options) => void (asked.crashes = options),
} satisfies Partial<Electron.CrashReporter>;

export const dialog = {
  showErrorBox: (title: string, content: string) => void asked.errors.push(`${title}: ${content}`),
  showOpenDialog: (_window: unknown, { defaultPath }: Electron.OpenDialogOptions) => {
    asked.folderDialogAt = defaultPath;
    return Promise.resolve({
      canceled: answers.folder === null,
      filePaths: answers.folder === null ? [] : [answers.folder],
    });
  },
  // With a window to stand over, or without.
  showMessageBox: (...args: readonly unknown[]) => {
    asked.dialogs.push(args.at(-1) as Electron.MessageBoxOptions);
    return Promise.resolve({ response: answers.messageBox, checkboxChecked: false });
  },
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>;

/** A menu is what it was made of, and remembers where it came up. */
type StandInMenu = Electron.MenuItemConstructorOptions[] & {
  popup: (options?: Electron.PopupOptions) => void;
  getMenuItemById: (id: string) => Electron.MenuItemConstructorOptions | null;
};

/** A menu's items with those of its submenus. */
const allItems = (items: readonly Electron.MenuItemConstructorOptions[]): typeof items =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]): StandInMenu =>
    Object.assign([...template], {
      getMenuItemById: (id: string) => allItems(template).find((item) => item.id === id) ?? null,
      popup: (options?: Electron.PopupOptions) => {
        asked.popups.push(template);
        asked.popupOptions = options;
      },
    }),
  setApplicationMenu: (menu: StandInMenu) => void (asked.menu = menu),
};

export const systemPreferences = Object.assign(new EventEmitter(), {
  getAccentColor: () => answers.accent,
  subscribeNotification: (name, heard) => {
    systemPreferences.on(String(name), heard);
    return 1;
  },
} satisfies Partial<Electron.SystemPreferences>);

/** What the machine itself is about to do: sleep or shut down. */
export const powerMonitor = new EventEmitter();

export const screen = {
  getAllDisplays: () => answers.workAreas.map((workArea) => ({ workArea }) as Electron.Display),
  getPrimaryDisplay: () => ({ workArea: answers.workAreas[0] }) as Electron.Display,
} satisfies Partial<Electron.Screen>;

class NativeTheme extends EventEmitter implements Partial<Omit<Electron.NativeTheme, keyof EventEmitter>> {
  themeSource: Electron.NativeTheme['themeSource'] = 'system';
  get shouldUseDarkColors() {
    return answers.isDark;
  }
}
export const nativeTheme = new NativeTheme();

export const clipboard = {
  writeText: (text) => {
    asked.copied.push(text);
    return Promise.resolve();
  },
} satisfies Partial<Electron.Clipboard>;
