import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** HTML as programs put it on the clipboard: our own words in each program's markup. */
export interface ClipboardFixture {
  readonly name: string;
  readonly markup: string;
}

const OWN = join(import.meta.dirname, '../fixtures/clipboards');
/** Clipboards collected outside the project; not on every machine. */
const TRIED = join(import.meta.dirname, '../../../shared/inputs/clipboards');

const inFolder = (folder: string): readonly ClipboardFixture[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .sort()
        .map((file) => ({
          name: file.replace('.html', ''),
          markup: readFileSync(join(folder, file), 'utf8'),
        }))
    : [];

export const ownClipboards = inFolder(OWN);
export const clipboardFixtures: readonly ClipboardFixture[] = [...ownClipboards, ...inFolder(TRIED)];

/** What is visible in a clipboard but is not a word of the copy. */
interface Junk {
  /** Markers that Word draws, comments, deletions, and what only styles hide that a test's browser does not know. */
  readonly elements?: string;
  /** The wording around a credit, each word as often as it is there. */
  readonly words?: readonly string[];
  /** Signs that a page only draws as pictures. */
  readonly added?: readonly string[];
}

const WORD_MARKS =
  'del, .MsoCommentReference, [style*="mso-element:comment-list"], [style*="mso-list:Ignore"], [style*="font-family:Symbol"]';

export const JUNK: Readonly<Record<string, Junk>> = {
  'word-desktop': { elements: WORD_MARKS, words: ['Photo', 'by'] },
  'word-reviewed': { elements: WORD_MARKS },
  'word-track': { elements: WORD_MARKS },
  'outlook-mail': { elements: WORD_MARKS },
  wordmin: { elements: WORD_MARKS },
  startnum: { elements: WORD_MARKS },
  'wordpress-page': { words: ['caption', 'id="attachment_14', 'align="alignnone', 'width="300', 'caption'] },
  'broadcaster-page': { words: ['Image', 'source', 'Image', 'caption'] },
  'daily-page': { elements: '[style*="clip:rect"]', words: ['Credit'] },
  'weekly-page': { words: ['Photograph'] },
  substack: { words: ['Photo'] },
  'indic-page': { words: ['फोटो', 'साभार'] },
  'hidden-words': {
    elements: '[style*="font-size:0"], [style*="opacity:0"], [style*="#ffffff"], [style*="-9999px"]',
  },
  embeds: { elements: 'select' },
  slack: { added: ['fire'] },
  // Separated by a style sheet that is not copied.
  'telegram-web': { words: ['camp10:41'], added: ['camp', '10:41'] },
  'slack-plain': {
    words: ['Rao10:41', 'shut.It'],
    added: ['Rao', '10:41', 'shut', 'It'],
  },
  'teams-reply': { words: ['Rao10:41'], added: ['Rao', '10:41'] },
  // A browser draws their letters as other signs.
  formulas: { elements: '.katex-html, math', added: ['E', 'mc2', 'a', 'b', '2', 'x'] },
  'libreoffice-caption': { words: ['Photo'] },
  'picture-lines': { words: ['courtesy', 'of'] },
  medium: { words: ['via'] },
  'telegram-reply': { words: ['only.10:41'], added: ['only', '10:41'] },
  mastodon: { words: ['2hAsha', 'Rao@asha@news.example'], added: ['2h', 'Asha', 'Rao', 'asha@news.example'] },
  'word-quotes': { elements: WORD_MARKS },
  'slack-levels': { added: ['tada'] },
  'wordpress-editor': { words: ['Photo'] },
  'agency-page': { elements: 'button' },
  'labelled-picture': { words: ['Image', 'Credit'] },
  'site-quote-beside': { words: ['Photograph'] },
  'libreoffice-notes': { elements: '.sdfootnotesym-western', added: ['1'] },
};
