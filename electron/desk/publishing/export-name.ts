/** Characters that Windows does not allow in a file name, that end a path, that are invisible or that reverse text. */
const NOT_IN_A_NAME = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** File systems allow 255 bytes; the rest is for endings, numbers and the temporary name beside it. */
const MAX_BYTES = 160;

/**
 * A story's slug as a name that every file system accepts, in any script: no separators, no device names, no dots at
 * its ends, short enough. Never empty and always a single segment, so no slug can lead out of the folder chosen.
 */
export function exportName(slug: string, storyId: string): string {
  const cleaned = trim(slug.normalize('NFC').replaceAll(NOT_IN_A_NAME, '-'));
  const name = trim(cut(cleaned));
  if (name === '') return `story-${storyId}`;
  return DEVICE.test(name) ? `story-${name}` : name;
}

const trim = (name: string): string => name.replaceAll(/^[-. ]+|(?<![-. ])[-. ]+$/g, '');

/** Cut between letters as readers see them: half an Indic syllable is another word. */
function cut(name: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    if (Buffer.byteLength(kept + segment) > MAX_BYTES) break;
    kept += segment;
  }
  return kept;
}
