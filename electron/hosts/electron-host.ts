import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Reply } from '@shared/api/channel';
import { hostContract, isHostChannel, type HostHandlers } from '@shared/api/contract';
import type { AppEvent } from '@shared/api/events';
import type { Desk, Log } from '../desk/desk';
import { createDispatch } from '../desk/dispatch';
import { APP_ORIGIN } from '../shell/app-address';
import { CALL, EVENT } from './ipc-names';

export interface ElectronHostOptions {
  readonly desk: Desk;
  readonly handlers: HostHandlers;
  readonly log: Log;
  /** The window's page while there is one. */
  readonly page: () => WebContents | null;
}

export interface ElectronHost {
  readonly send: (event: AppEvent) => void;
  readonly close: () => void;
}

/** Answers the page's calls over IPC and passes the desk's events to it. */
export function startElectronHost({ desk, handlers, log, page }: ElectronHostOptions): ElectronHost {
  const answerHost = createDispatch(hostContract, handlers, log);
  const send = (event: AppEvent): void => page()?.send(EVENT, event);
  const stop = desk.onEvent(send);

  ipcMain.handle(
    CALL,
    (event, channel: unknown, input: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
      if (typeof channel !== 'string' || !isOurPage(event, page())) {
        log.error('a call from elsewhere was refused', {
          from: event.senderFrame?.url ?? 'a frame that is gone',
        });
        return {
          ok: false,
          error: { code: 'NOT_ALLOWED', message: 'Only Copydesk’s own page may ask this.' },
        };
      }
      return isHostChannel(channel) ? answerHost(channel, input) : desk.call(channel, input);
    },
  );

  return {
    send,
    close: () => {
      stop();
      ipcMain.removeHandler(CALL);
    },
  };
}

/** The main frame of our window, showing our address; never a frame in it, such as the preview. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, page: WebContents | null): boolean {
  if (page === null || sender !== page || senderFrame === null || senderFrame !== sender.mainFrame)
    return false;
  return senderFrame.origin === APP_ORIGIN;
}
