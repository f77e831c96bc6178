import { commands, isCommand, type CommandId } from '@shared/commands';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { onAppEvent } from '../api/events';
import { findCommand } from './command-keys';

type Run = () => void;
export type CommandHandlers = Partial<Record<CommandId, Run | null>>;

/** Who answers which command now. The last to mount wins, as the innermost part of the window does. */
const handlers = new Map<CommandId, Run[]>();
const listeners = new Set<() => void>();
let available: ReadonlySet<CommandId> = new Set();

function publish(): void {
  available = new Set([...handlers].filter(([, runs]) => runs.length > 0).map(([id]) => id));
  for (const listener of listeners) listener();
}

/** Runs a command. Does nothing where no part of the window answers it at present. */
export function runCommand(id: CommandId): void {
  handlers.get(id)?.at(-1)?.();
}

/** Answers these commands while the caller is mounted; null means not at present. */
export function useCommands(own: CommandHandlers): void {
  const latest = useRef(own);
  useEffect(() => {
    latest.current = own;
  });
  const offered = commands
    .filter(({ id }) => own[id])
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    const added = offered
      .split(' ')
      .filter(isCommand)
      .map((id) => [id, () => latest.current[id]?.()] as const);
    for (const [id, run] of added) handlers.set(id, [...(handlers.get(id) ?? []), run]);
    publish();
    return () => {
      for (const [id, run] of added)
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((other) => other !== run),
        );
      publish();
    };
  }, [offered]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The commands that do something at present. */
export const useAvailableCommands = (): ReadonlySet<CommandId> =>
  useSyncExternalStore(subscribe, () => available);

/** Hears shortcuts and the host's menu. Mounted once. */
export function useCommandInput(isMac: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // The editor has first say, and a dialog over the window keeps its keys to itself.
      if (event.defaultPrevented || event.isComposing || document.querySelector('[data-over-window]')) {
        return;
      }
      const id = findCommand(event, isMac);
      if (id === null || !available.has(id)) return;
      event.preventDefault();
      runCommand(id);
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = onAppEvent('command', ({ command }) => {
      if (isCommand(command)) runCommand(command);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [isMac]);
}
