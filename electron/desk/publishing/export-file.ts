import { sha256Of } from '../sha256';

/** A file of an export. `path` is relative to the export's folder, with `/` between its parts. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const textFile = (path: string, text: string): ExportFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

export const describeFile = ({
  path,
  bytes,
}: ExportFile): { path: string; size: number; sha256: string } => ({
  path,
  size: bytes.byteLength,
  sha256: sha256Of(bytes),
});
