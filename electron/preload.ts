import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '@shared/api/bridge';
import { CALL, EVENT } from './hosts/ipc-names';

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke(CALL, channel, input),
  onEvent: (listener) => {
    // The IPC event itself stays here: it would give the page a way to send on any channel.
    const pass = (_: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(EVENT, pass);
    return () => void ipcRenderer.off(EVENT, pass);
  },
};

contextBridge.exposeInMainWorld('copydesk', bridge);
