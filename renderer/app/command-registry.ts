import { commands, isCommand, isEditCommand, type CommandId, type EditCommand } from '@shared/commands';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { holdCommand, typeKeys } from '../ui/held-keys/held-keys';
import type { PressedCommand } from '../ui/held-keys/catch-field';
import { isWindowCovered, onWindowCovered } from '../ui/over-window';
import { findCommand } from './command-keys';

type Run = () => void;
export type CommandHandlers = Partial<Record<CommandId, Run | null>>;

/** Which part answers which command now. The last to mount wins, so the innermost part of the window does. */
const handlers = new Map<CommandId, Run[]>();
const listeners = new Set<() => void>();
let available: ReadonlySet<CommandId> = new Set();
/** Edit commands that would do nothing in the field that has the focus. */
let idle: ReadonlySet<CommandId> = new Set();

function publish(): void {
  const answered = [...handlers].filter(([id, runs]) => runs.length > 0 && !idle.has(id));
  available = new Set(answered.map(([id]) => id));
  for (const listener of listeners) listener();
}

/** Says which edit commands would do nothing now. They stay answered: the focus moves faster than menus are drawn. */
export function setIdle(commandIds: readonly EditCommand[]): void {
  if (commandIds.length === idle.size && commandIds.every((id) => idle.has(id))) return;
  idle = new Set(commandIds);
  publish();
}

/** Commands that repeat as long as their keys are held. */
const STEPS: ReadonlySet<CommandId> = new Set(['edit.find-next', 'edit.find-previous']);

const run = (id: CommandId): void => handlers.get(id)?.at(-1)?.();

/**
 * Runs a command. Does nothing if no part of the window answers it at present. While a story is being opened the command
 * waits: it is meant for that story.
 */
export function runCommand(id: CommandId): void {
  if (!holdCommand(() => run(id))) run(id);
}

/** A dialog over the window keeps its keys to itself. */
const isUnderDialog = (): boolean => document.querySelector('[data-over-window]') !== null;

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

/** Whether the host's menu reaches a command: a dialog over the window keeps all but its own fields to itself. */
const reaches = (id: CommandId): boolean => isEditCommand(id) || !isWindowCovered();

/** Tells the host's menu which commands do something. A browser has no such menu. */
export function useHostMenu(): void {
  useEffect(() => {
    if (!window.copydesk) return;
    let told = '';
    const tell = (): void => {
      const now = [...available].filter(reaches);
      told = now.join(' ');
      void desk.call('host.commands', { available: now }).catch(() => undefined);
    };
    const tellChange = (): void => {
      if ([...available].filter(reaches).join(' ') !== told) tell();
    };
    const stops = [subscribe(tellChange), onWindowCovered(tellChange), onAppEvent('commands.asked', tell)];
    tell();
    return () => stops.forEach((stop) => stop());
  }, []);
}

/** The keyboard's kind, as the browser names it until the desk has said what it runs on. */
let isMac = navigator.userAgent.includes('Macintosh');

/** The command whose shortcut was pressed; null for one that the focused field handles itself. */
export function pressedCommand(event: KeyboardEvent): PressedCommand | null {
  const id = findCommand(event, isMac);
  if (id === null || isEditCommand(id)) return null;
  return {
    isAnswered: available.has(id),
    run: () => {
      if (!isUnderDialog()) run(id);
    },
  };
}

/**
 * Handles shortcuts and the host's menu. Mounted once.
 * @param platform - what the desk runs on; undefined until it has said so.
 */
export function useCommandInput(platform: string | undefined): void {
  useEffect(() => {
    if (platform !== undefined) isMac = platform === 'darwin';
  }, [platform]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // The editor comes first.
      if (event.defaultPrevented || event.isComposing) return;
      const id = findCommand(event, isMac);
      // The focused field handles those itself; handling them here too would do everything twice.
      // The page is searched for a dialog last, since most keys are letters.
      if (id === null || isEditCommand(id) || !available.has(id) || isUnderDialog()) return;
      event.preventDefault();
      // A shortcut that is held down asks once: a fast desk would make a story for each repeat.
      if (!event.repeat || STEPS.has(id)) runCommand(id);
    };
    window.addEventListener('keydown', onKeyDown);
    const stops = [
      onAppEvent('command', ({ command }) => {
        if (isCommand(command) && reaches(command)) runCommand(command);
      }),
      onAppEvent('keys', ({ keys }) => typeKeys(keys)),
    ];
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stops.forEach((stop) => stop());
    };
  }, []);
}
