/** The kind of an incoming file. Pictures belong to the open story; the others make a story. */
export type FileKind = 'copy' | 'hand-over' | 'picture' | 'unknown';

/** For file choosers. */
export const FILE_TYPES =
  '.txt,.text,.docx,.odt,.fodt,.rtf,.md,.markdown,.html,.htm,.eml,.mht,.mhtml,.copydesk,text/plain';

const COPY = /\.(?:te?xt|docx|f?odt|rtf|md|markdown|x?html?|eml|mht|mhtml)$/i;
const PICTURES =
  /\.(?:jpe?g|png|webp|hei[cf]|hif|avif|tiff?|gif|nef|nrw|cr2|cr3|dng|arw|raf|rw2|orf|pef|srw)$/i;

/** By name first: browsers know no type for `.copydesk`, and some call every text a spreadsheet. */
export function kindOfFile({ name, type }: { readonly name: string; readonly type: string }): FileKind {
  if (/\.copydesk$/i.test(name)) return 'hand-over';
  if (COPY.test(name) || type === 'text/plain') return 'copy';
  if (PICTURES.test(name) || type.startsWith('image/')) return 'picture';
  return 'unknown';
}
