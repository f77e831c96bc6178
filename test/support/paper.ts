import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why the words of a PDF cannot be read here; null if they can. */
export const noPdfReader = (): string | null =>
  spawnSync('pdftotext', ['-v']).error === undefined
    ? null
    : 'pdftotext (poppler-utils) is not installed here';

/** The words that a PDF shows, page by page. `folder` takes the file. */
export function wordsOnPaper(pdf: Uint8Array, folder: string): readonly string[] {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, pdf);
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftotext failed: ${stderr}`);
  // Each page ends with a form feed.
  return stdout.split('\f').slice(0, -1);
}
