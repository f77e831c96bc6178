import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** As Vite writes it. https://vite.dev/guide/backend-integration */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] }>
>;

export interface PageFile {
  /** Relative to the page's folder. */
  readonly file: string;
  readonly bytes: number;
  /** As a server would send it. */
  readonly gzip: number;
  /** Loaded before anything is drawn: the entry, and what it imports by itself. */
  readonly isFirst: boolean;
}

/** The scripts of a built page, the largest first. Throws if the folder has no built page. */
export function pageScripts(folder: string): readonly PageFile[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'page-files.json'), 'utf8')) as Manifest;
  const first = new Set<string>();
  const take = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    manifest[name]?.imports?.forEach(take);
  };
  Object.entries(manifest)
    .filter(([, { isEntry }]) => isEntry)
    .forEach(([name]) => take(name));
  return Object.entries(manifest)
    .filter(([, { file }]) => file.endsWith('.js'))
    .map(([name, { file }]) => {
      const content = readFileSync(join(folder, file));
      return { file, bytes: content.length, gzip: gzipSync(content).length, isFirst: first.has(name) };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

/** What is loaded before anything is drawn, in bytes as a server would send them. */
export const firstLoad = (scripts: readonly PageFile[]): number =>
  scripts.reduce((sum, { gzip, isFirst }) => sum + (isFirst ? gzip : 0), 0);
