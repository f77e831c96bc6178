import type { Plugin } from 'vite';

export function isCatalogue(id: string): boolean;

export function compileCatalogue(code: string, id: string): string;

export function compileStrings(): Plugin;
