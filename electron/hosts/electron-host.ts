import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Reply } from '@shared/api/channel';
import { hostContract, isHostChannel, type HostHandlers } from '@shared/api/contract';
import type { Desk, Log } from '../desk/desk';
import { createDispatch } from '../desk/dispatch';
import { APP_ORIGIN } from '../shell/app-address';
import { askForFolder } from '../shell/ask-for-folder';
import type { FolderBorder } from './folders/folder-border';
import { CALL } from './ipc-names';
import type { MadeFiles } from './made-files';
import { callWithHeldFile } from './uploads/call-with-held-file';
import type { HeldFiles } from './uploads/held-files';

export interface ElectronHostOptions {
  readonly desk: Desk;
  readonly log: Log;
  /** Which folders a page may have written into. */
  readonly mayWrite: FolderBorder;
  /** Is told what the desk writes. */
  readonly made: MadeFiles;
  /** What the pages have sent and not named in a call yet. */
  readonly held: HeldFiles;
  /** The host's own handlers for a window's page; null for a page that is not ours. */
  readonly handlersOf: (page: WebContents) => HostHandlers | null;
}

export interface ElectronHost {
  readonly close: () => void;
}

type Dispatch = ReturnType<typeof createDispatch>;

/** Answers the pages' calls over IPC. */
export function startElectronHost({
  desk,
  log,
  made,
  held,
  mayWrite,
  handlersOf,
}: ElectronHostOptions): ElectronHost {
  const answers = new WeakMap<HostHandlers, Dispatch>();
  const answerOf = (handlers: HostHandlers): Dispatch => {
    const answer = answers.get(handlers) ?? createDispatch(hostContract, handlers, log);
    answers.set(handlers, answer);
    return answer;
  };

  ipcMain.handle(CALL, async (event, channel: unknown, input: unknown): Promise<Reply<unknown>> => {
    const handlers = isOurPage(event) ? handlersOf(event.sender) : null;
    if (typeof channel !== 'string' || handlers === null) {
      log.error('a call from elsewhere was refused', {
        from: event.senderFrame?.url ?? 'a frame that is gone',
      });
      return {
        ok: false,
        error: { code: 'NOT_ALLOWED', message: 'Only Copydesk’s own page may ask this.' },
      };
    }
    if (isHostChannel(channel)) return answerOf(handlers)(channel, input);
    const ask = (folder: string): Promise<boolean> => askForFolder(event.sender, folder);
    const files = held.of(event.sender);
    const reply =
      (await mayWrite(channel, input, ask)) ?? (await callWithHeldFile(desk, files, channel, input));
    made.note(channel, reply);
    return reply;
  });

  return { close: () => ipcMain.removeHandler(CALL) };
}

/** A main frame that shows our address; never a frame in it, such as the preview. */
const isOurPage = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN;
