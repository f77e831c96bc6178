/** Where the words of a group go. */
export type RtfTarget =
  | 'flow'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'authors'
  | 'instruction'
  | 'marker'
  | 'picture'
  | 'property name'
  | 'property value'
  | 'comment part'
  | 'comment'
  | 'margin'
  | 'lists'
  | 'old list'
  | 'class';

/** What a group inherits from the one around it, and restores at its end. */
export interface RtfState {
  target: RtfTarget;
  font: number;
  /** Lexical's bits. */
  format: number;
  hidden: boolean;
  inserted: boolean;
  deleted: boolean;
  insertedBy: number;
  deletedBy: number;
  insertedAt: number;
  deletedAt: number;
  /** How many letters stand for a sign for programs that know no Unicode. */
  fallback: number;
  href: string | null;
  /** Of the paragraph: its style, its level in the outline, whether it is a cell's, its list and its depth in it. */
  style: number;
  outline: number;
  isInTable: boolean;
  list: number;
  level: number;
  /** Of a paragraph in a list as Word 95 wrote it: whether the list counts; null outside one. */
  oldList: 'bullet' | 'number' | null;
  /** The target for words that are not text of the document. */
  buffer: { text: string };
  /** What is done at the end of the group that began this. */
  end: (() => void) | null;
}

/** The defaults that `\\pard` restores. */
export const PLAIN_PARAGRAPH = {
  style: 0,
  outline: -1,
  isInTable: false,
  list: 0,
  level: 0,
  oldList: null,
} as const;

export const FIRST_STATE: RtfState = {
  target: 'flow',
  font: -1,
  format: 0,
  hidden: false,
  inserted: false,
  deleted: false,
  insertedBy: 0,
  deletedBy: 0,
  insertedAt: 0,
  deletedAt: 0,
  fallback: 1,
  href: null,
  ...PLAIN_PARAGRAPH,
  buffer: { text: '' },
  end: null,
};

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Groups whose words are not text of the document. */
export const SKIPPED = names(
  'colortbl info filetbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl nonshppict shprslt objdata bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc txe rxe revtim userprops docvar template mmathPr pgdsctbl passwordhash protusertbl pnseclvl panose falt fontemb atnicn formfield datafield wgrffmtfilter ud listpicture',
);

/** Groups that are marked as unknown to old programs, but whose words are still read. */
export const KNOWN = names(
  'listtable listoverridetable pn revtbl shppict shpinst shptxt do dptxbxtext fldinst annotation atnref atnid atnauthor atndate atrfstart atrfend footnote picprop objclass moMath moMathPara',
);

/** Signs that have a word of their own. */
export const SIGNS: Readonly<Record<string, string>> = {
  ...{ emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  ...{ tab: ' ', emspace: ' ', enspace: ' ', qmspace: ' ', zwj: '\u200d', zwnj: '\u200c' },
  ...{ ltrmark: '\u200e', rtlmark: '\u200f', page: ' ', column: ' ' },
};

/** Lexical's bits of words that switch a format on, and off with a nought. */
export const FORMATS: Readonly<Record<string, number>> = {
  ...{ b: 1, i: 2, strike: 4, striked: 4, ul: 8, uld: 8, uldb: 8, ulw: 8, uldash: 8, ulwave: 8, ulth: 8 },
};
