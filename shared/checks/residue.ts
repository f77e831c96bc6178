/** What other programs left in the words: UTF-16 units from `start` to before `end`. */
export interface Residue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether no writer could mean it. */
  readonly isCertain: boolean;
  /** Whether it has no content and can simply be deleted; what follows a comment's mark is the comment. */
  readonly canGo: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly isCertain: boolean;
  readonly canGo: boolean;
}

/** `[AB1]`, `[JS12]`: a commenter's initials and the comment's number. Not the G20, nor a team under 19. */
const MARK = '\\[(?!(?:G(?:7|8|20|77)|U(?:1[5-9]|2[0-3]))\\])\\p{L}{1,4}\\p{N}{1,3}(?:R\\p{N}+)?\\]';

const RULES: readonly Rule[] = [
  // Word's balloons as plain text, in any language: `Comment [AB1]: …`, `Kommentar [JS2]:`, `Commented [JS1R2]:`.
  {
    pattern: new RegExp(`(?:(?<=^|[\\s[(])\\p{L}[\\p{L}\\p{M}]+[\\s\\u00a0])?\\[?${MARK}\\s?:`, 'gu'),
    isCertain: true,
    canGo: false,
  },
  {
    pattern:
      /\[(?:comment(?:ed|aire)?|kommentar|comentario|comentário|commento|opmerking|комментарий|टिप्पणी|تعليق|تبصرہ|note to (?:editor|ed|desk|self|sub)s?|ed(?:itor)?(?:['’]s)? note to)\b[^\]\n]{0,200}\]/giu,
    isCertain: true,
    canGo: true,
  },
  {
    pattern:
      /(?:^|(?<=\s))(?:Formatted|Formatiert|Mis en forme|Con formato|Formatado|Formattato)\s?: (?:Font|Indent|Left|Right|Centered|Normal|Schriftart|Police|Fuente|Fonte|Tipo)\b.*/gu,
    isCertain: true,
    canGo: true,
  },
  { pattern: new RegExp(MARK, 'gu'), isCertain: false, canGo: true },
  // Google Docs' comments, set behind a word: `bridge[a]`. Wikipedia's notes: `bridge[12]`, `[citation needed]`.
  {
    pattern:
      /(?<=[\p{L}\p{N}.,;:!?”’"»)\]])\[(?!(?:s|es|d|ed|r|er|n|at|ly)\])(?:[a-z]{1,2}|\d{1,3}|note \d+)\](?!\p{L})/gu,
    isCertain: false,
    canGo: true,
  },
  {
    pattern:
      /\[(?:citation needed|who\?|when\?|clarification needed|better source needed|by whom\?|according to whom\?|verification needed|failed verification|page needed|original research\?|edit(?: source)?|dead link)\]/giu,
    isCertain: true,
    canGo: true,
  },
  // Markdown's strikethrough, signs of HTML that were never read, and Word's balloons at the start of a line.
  { pattern: /~~[^~\n]{1,200}~~/gu, isCertain: false, canGo: true },
  { pattern: /&(?:lt|gt|[a-z]{3,8}\d{0,2}|#[xX]?[\da-fA-F]{2,6});/gu, isCertain: false, canGo: false },
  {
    pattern:
      /^(?:Deleted|Inserted|Moved (?:from|to)|Gelöscht|Eingefügt|Supprimé|Eliminado|Excluído)\s?:(?=\s)/gu,
    isCertain: false,
    canGo: false,
  },
  {
    pattern: /\[(?!(?:AP|AFP|PTI|ANI|UNI|DPA|EFE|PA|PS|NB|TV): )\p{Lu}{2,3}: [^\]\n]{1,200}\]/gu,
    isCertain: false,
    canGo: true,
  },
  // What colleagues ask each other: `[Jane: please check]`, `[desk: hold]`, `[Ed: is this right?]`.
  {
    pattern:
      /\[[^\]\n:]{1,30}: (?:please|pls|plz|can (?:you|we)|should we|do we|are we|is (?:this|that)|check|confirm|verify|cut|trim|hold|ask|fix|add|really\?)(?!\p{L})[^\]\n]{0,200}\]/giu,
    isCertain: true,
    canGo: true,
  },
  {
    pattern: /\[(?:ed(?:itor)?|subs?|desk|legal|(?:copy|news|photo) ?desk)\.?: [^\]\n]{1,200}\?\]/giu,
    isCertain: true,
    canGo: true,
  },
  { pattern: /\(\([^()\n]{2,200}\)\)|\/\* ?[^*\n]{2,200}\*\//gu, isCertain: false, canGo: true },
  { pattern: /\[-[^\]\n]{1,200}-\]|\{\+(?!\+)[^}\n]{1,200}\+\}/gu, isCertain: false, canGo: false },
  { pattern: /\bMoved (?:(?:up|down|from|to) |\(insertion\) )\[\d+\]:?/gu, isCertain: true, canGo: true },
  // Markdown's links, and the short codes of other programs.
  { pattern: /!?\[[^\]\n]{0,120}\]\(https?:[^()\s]{1,300}\)/gu, isCertain: false, canGo: false },
  {
    pattern:
      /\[\/(?:caption|embed|quote|url|b|i|img|gallery|video|audio)\]|\[(?:caption|gallery|embed|video|audio|url)(?: \w+)?=[^\]\n]{0,300}\]/giu,
    isCertain: false,
    canGo: true,
  },
  // Suggestions written out, as CriticMarkup has them; then tags and comments of HTML, which a story can be about.
  { pattern: /\{(?:\+\+|--|~~|>>|==)[^{}\n]*(?:\+\+|--|~~|<<|==)\}/gu, isCertain: true, canGo: false },
  {
    pattern: /<!--[\s\S]*?(?:-->|$)|<!\[(?:end)?if[^\]]*\]>?|\[(?:if gte \w+ \d+|if !\w+|endif)\]/giu,
    isCertain: false,
    canGo: true,
  },
  {
    pattern: /<\/?(?:del|ins|strike|s(?=>)|w:(?:del|ins|comment\w*)|o:p|u\d*:p)\b[^<>]{0,200}>/giu,
    isCertain: false,
    canGo: true,
  },
  // What Word prints where a field is broken, and what it leaves of its styles.
  {
    pattern:
      /(?:Error|Erreur|Fehler|Errore|Ошибка|¡?Error|Erro|Fout|Fel)\s?! (?:Reference source|Bookmark|Hyperlink reference|No bookmark|Source du renvoi|Signet|Verweisquelle|Textmarke|L['’]origine|Origine|Marcador|No se encuentra|Fonte de referência|Indicador|Verwijzingsbron|Bladwijzer|Источник|Закладка)[^.!\n]{0,60}[.!]?/gu,
    isCertain: true,
    canGo: true,
  },
  {
    pattern:
      /\[object Object\]|\{\\rtf1|\\\* ?MERGEFORMAT|\bTOC \\[a-z]|\b(?:HYPERLINK|INCLUDEPICTURE|PAGEREF|MERGEFIELD|FORMTEXT|NOTEREF|STYLEREF) (?:\\\w |"[^"\n]*"|“[^”\n]*”|_\w+|\w+ \\)/gu,
    isCertain: true,
    canGo: true,
  },
  {
    pattern:
      /\bNormal 0(?: \d+)?(?: false){3}.{0,80}|\bMicrosoftInternetExplorer\d\b|\/\* ?Style Definitions ?\*\/.*|\b(?:Start|End)Fragment\b|\bmso-[a-z-]+ ?:[^;\n]{1,80};?/gu,
    isCertain: true,
    canGo: true,
  },
];

/** Whether a place in a text is inside quotation marks, where an editor's brackets are at home: “the [G20] leaders”. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  const count = (signs: RegExp): number => before.match(signs)?.length ?? 0;
  return count(/[“„«「]/gu) > count(/[”»」]/gu) || count(/"/g) % 2 === 1;
};

/** What other programs left in a text, in order: marks of comments, tracked changes, broken fields. */
export function residueIn(text: string, isQuotation = false): readonly Residue[] {
  return RULES.flatMap(({ pattern, isCertain, canGo }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const canBeEditors = !isCertain && /^\[(?!-)/u.test(match[0]);
      if (canBeEditors && (isQuotation || isQuoted(text, start))) return [];
      return [{ text: match[0], start, end: start + match[0].length, isCertain, canGo }];
    }),
  )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, at, all) => !all.slice(0, at).some((earlier) => start < earlier.end));
}
