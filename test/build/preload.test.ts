import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Bridge } from '@shared/api/bridge';

const folder = join(import.meta.dirname, '..', '..', 'out', 'preload');

/** Runs the built preload as a sandboxed renderer does: `electron` is all that it can require. */
function runPreload() {
  const invoked: unknown[][] = [];
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (...args: unknown[]) => {
      invoked.push(args);
      return Promise.resolve({ ok: true, value: {} });
    },
  });
  const exposed: Record<string, unknown> = {};
  const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => void (exposed[name] = api) };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
    const given: Readonly<Record<string, unknown>> = { ipcRenderer, contextBridge };
    // Not `webUtils`, which tells a file's path: a page’s process gets no path and gives none to the host.
    return new Proxy(given, {
      get: (parts, name) => {
        if (typeof name === 'string' && name in parts) return parts[name];
        throw new Error(`The preload takes ${String(name)} of Electron.`);
      },
    });
  };
  const module = { exports: {} };
  runInContext(
    readFileSync(join(folder, 'preload.cjs'), 'utf8'),
    createContext({ require, module, exports: module.exports }),
  );
  return { exposed, invoked, ipcRenderer, bridge: exposed.copydesk as Bridge };
}

it('is one file', () => {
  expect(readdirSync(folder)).toEqual(['preload.cjs']);
});

it('gives the page two functions and nothing else', () => {
  const { exposed } = runPreload();
  expect(Object.keys(exposed)).toEqual(['copydesk']);
  expect(Object.entries(exposed.copydesk as object).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['onEvent', 'function'],
  ]);
});

it('sends calls on its own channel only, whatever their name', async () => {
  const { bridge, invoked } = runPreload();
  await bridge.call('app.info', { some: 'input' });
  await bridge.call('another-ipc-channel', {});
  expect(invoked).toEqual([
    ['copydesk:call', 'app.info', { some: 'input' }],
    ['copydesk:call', 'another-ipc-channel', {}],
  ]);
});

it('passes events on without the IPC event, until the page stops listening', () => {
  const { bridge, ipcRenderer } = runPreload();
  const heard: unknown[][] = [];
  const stop = bridge.onEvent((...args) => void heard.push(args));
  ipcRenderer.emit('copydesk:event', { sender: 'ipc' }, { kind: 'library.changed' });
  expect(heard).toEqual([[{ kind: 'library.changed' }]]);
  stop();
  ipcRenderer.emit('copydesk:event', {}, { kind: 'library.changed' });
  expect(heard).toHaveLength(1);
});
