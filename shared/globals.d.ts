/**
 * The few globals that Node, Electron and browsers have in common and that pure code may use.
 * Anything else is a compile error here: `shared` runs in the desk, the command line and the page alike.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  href: string;
  readonly origin: string;
  protocol: string;
  hostname: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: { get(name: string): string | null };
}
declare const crypto: { getRandomValues(numbers: Uint32Array): Uint32Array };
declare function atob(base64: string): string;
declare class Blob {
  constructor(parts: readonly Uint8Array[]);
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare class FormData {
  append(name: string, value: string | Blob): void;
  get(name: string): Blob | string | null;
}

/** Vite's and Vitest's way to bundle files as text; the style sheets of the blocks come in by it. */
interface ImportMeta {
  glob<T>(
    patterns: string | readonly string[],
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ): Record<string, T>;
}
