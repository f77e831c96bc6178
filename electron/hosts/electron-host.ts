import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Reply } from '@shared/api/channel';
import { hostContract, isHostChannel, type HostHandlers } from '@shared/api/contract';
import type { Desk, Log } from '../desk/desk';
import { createDispatch } from '../desk/dispatch';
import { APP_ORIGIN } from '../shell/app-address';
import { CALL } from './ipc-names';

export interface ElectronHostOptions {
  readonly desk: Desk;
  readonly log: Log;
  /** What the host itself answers to a window's page; null for a page that is none of ours. */
  readonly handlersOf: (page: WebContents) => HostHandlers | null;
}

export interface ElectronHost {
  readonly close: () => void;
}

type Dispatch = ReturnType<typeof createDispatch>;

/** Answers the pages' calls over IPC. */
export function startElectronHost({ desk, log, handlersOf }: ElectronHostOptions): ElectronHost {
  const answers = new WeakMap<HostHandlers, Dispatch>();
  const answerOf = (handlers: HostHandlers): Dispatch => {
    const answer = answers.get(handlers) ?? createDispatch(hostContract, handlers, log);
    answers.set(handlers, answer);
    return answer;
  };

  ipcMain.handle(
    CALL,
    (event, channel: unknown, input: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
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
      return isHostChannel(channel) ? answerOf(handlers)(channel, input) : desk.call(channel, input);
    },
  );

  return { close: () => ipcMain.removeHandler(CALL) };
}

/** A main frame that shows our address; never a frame in it, such as the preview. */
const isOurPage = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN;
