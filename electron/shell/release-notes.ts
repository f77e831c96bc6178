import type { UpdateInfo } from 'electron-updater';
import type { Release } from '@shared/api/updates';

/** Longer notes are cut. */
const MOST_CHARACTERS = 20_000;

/** What an update's description offers, as the page is told. */
export function releaseOf({ version, releaseNotes, files }: UpdateInfo): Release {
  const sizes = files.flatMap(({ size }) =>
    typeof size === 'number' && size >= 0 ? [Math.trunc(size)] : [],
  );
  return {
    version,
    notes: shortened(plainNotes(releaseNotes)),
    // Which of several files is fetched is the updater's business; each is about as large.
    bytes: sizes.length > 0 ? Math.max(...sizes) : null,
  };
}

/** As they are written: the page shows text, whatever is in it. */
function plainNotes(notes: UpdateInfo['releaseNotes']): string {
  if (typeof notes === 'string') return notes.trim();
  return (notes ?? []).map(({ version, note }) => `${version}\n${note ?? ''}`.trim()).join('\n\n');
}

/** Up to the end of a line. */
function shortened(notes: string): string {
  if (notes.length <= MOST_CHARACTERS) return notes;
  const part = notes.slice(0, MOST_CHARACTERS);
  return `${part.slice(0, Math.max(part.lastIndexOf('\n'), 0) || part.length)}\n…`;
}
