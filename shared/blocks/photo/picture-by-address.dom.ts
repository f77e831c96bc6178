import { aloneImageAlt, holdsWords } from './dragged-image';
import { strings } from './strings';

/** What the user reads after dragging a picture out of a browser that gives its address and not its file. */
export const ADDRESS_ONLY = strings.addressOnly;

/** Blocks and text that are dragged within the editor are its own. */
const OWN_DRAG = 'application/x-lexical';

const PICTURE_ADDRESS = /^https?:\/\/\S+\.(?:jpe?g|png|webp|gif|tiff?|avif|hei[cf])(?:[?#]\S*)?$/iu;

/**
 * A picture dragged out of a page without its file, with the alternative text that it had there; null for anything else: a
 * drag with files, a passage of text with pictures in it, a link to a page. Nothing is fetched, nothing of the markup is parsed.
 */
export function pictureByAddress(data: DataTransfer | null): { readonly alt: string } | null {
  if (!data || data.files.length > 0 || data.types.some((type) => type.startsWith(OWN_DRAG))) return null;
  const markup = data.getData('text/html');
  const alt = aloneImageAlt(markup);
  if (alt !== null) return { alt };
  const address = data
    .getData('text/uri-list')
    .split(/[\r\n]/u)
    .find((line) => line !== '' && !line.startsWith('#'));
  return !holdsWords(markup) && address && PICTURE_ADDRESS.test(address) ? { alt: '' } : null;
}
