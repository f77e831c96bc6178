import type { Plugin } from 'vite';

export function isCatalogue(id: string): boolean;

export function compileCatalogue(code: string, id: string): string;

export function compileStrings(): Plugin;

/** The messages of a catalogue as they are written, by key. Groups are objects. */
export function messagesOf(code: string, id: string): Readonly<Record<string, unknown>>;
