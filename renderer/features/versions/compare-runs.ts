import { saidText, type SaidRun } from '@shared/block-contract/says';
import { isLanguageTag } from '@shared/story/language-tag';
import { diffArrays } from 'diff';
import { strings } from './strings';

/** A run of a comparison: in both texts, only in the newer, or only in the older one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  /** `looks`: not words of the text, but how the words before it are set or where they lead. */
  readonly of: 'words' | 'looks';
  readonly text: string;
  /** How the words are set. */
  readonly looks: readonly string[];
}

export type CutWords = (text: string) => readonly string[];

/** Cuts a text as readers of its language see words, so that Hindi, Bengali and Thai compare well. */
export function wordCutter(language: string): CutWords {
  const segmenter = new Intl.Segmenter(isLanguageTag(language) ? language : 'en', { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Cuts into values, each a whole: a line, or what is between two semicolons. */
export const cutValues: CutWords = (text) => text.split(/(\n|; )/u).filter((part) => part !== '');

/** Texts that share less than this many steps of change have nothing in common worth showing word by word. */
const MOST_STEPS = 2_000;

interface Part {
  readonly kind: Run['kind'];
  readonly text: string;
}

/** Word by word. Words that are the same and set differently stay, with what they lost and gained after them. */
export function compareRuns(
  older: readonly SaidRun[],
  newer: readonly SaidRun[],
  cut: CutWords,
): readonly Run[] {
  const takeOlder = taker(older);
  const takeNewer = taker(newer);
  return wordParts(saidText(older), saidText(newer), cut).flatMap(({ kind, text }): readonly Run[] => {
    if (kind === 'removed') return wholeRuns('removed', takeOlder(text.length));
    if (kind === 'added') return wholeRuns('added', takeNewer(text.length));
    return sameWords(takeOlder(text.length), takeNewer(text.length));
  });
}

/** Words that are in one of the texts alone, each stretch with how it is set. */
export const wholeRuns = (kind: 'added' | 'removed', runs: readonly SaidRun[]): readonly Run[] =>
  runs.flatMap(({ text, looks }): readonly Run[] => [
    { kind, of: 'words', text, looks },
    ...(looks.length > 0 || text.trim() !== '' ? [] : [lookRun(kind, [blankName(text)])]),
    ...unseenNames(text).map((name) => lookRun(kind, [name])),
    ...(looks.length > 0 ? [lookRun(kind, looks)] : []),
  ]);

/** Space that came or went is neither seen nor heard unless it is named. */
const blankName = (text: string): string =>
  text.includes('\n') ? strings.newLine : text.includes('\u00a0') ? strings.noBreakSpace : 'space';

/** Signs that no reader sees. Two words that differ only by one look the same unless it is named. */
const UNSEEN: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\u00ad/u, strings.softHyphen],
  [/\u200b/u, strings.zeroWidthSpace],
  [/[\u2060\ufeff]/u, strings.zeroWidthNoBreak],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, strings.directionMark],
];
/** Part of the spelling in Persian and Indic words, so they are named only if they are alone. */
const JOINER = /^\s*[\u200c\u200d][\s\u200c\u200d]*$/u;

const unseenNames = (text: string): readonly string[] =>
  JOINER.test(text) ? ['joiner'] : UNSEEN.filter(([sign]) => sign.test(text)).map(([, name]) => name);

/** Words that nothing happened to. */
export const sameRuns = (runs: readonly SaidRun[]): readonly Run[] =>
  runs.map(({ text, looks }) => ({ kind: 'same', of: 'words', text, looks }));

/** What is said of words beside them, as one run: `bold, link to https://…`. */
export const lookRun = (kind: 'added' | 'removed', looks: readonly string[]): Run => ({
  kind,
  of: 'looks',
  text: looks.join(', '),
  looks,
});

function wordParts(older: string, newer: string, cut: CutWords): readonly Part[] {
  if (older === newer) return [{ kind: 'same', text: older }];
  const found = diffArrays([...cut(older)], [...cut(newer)], { maxEditLength: MOST_STEPS });
  const parts = found?.map(({ added, removed, value }): Part => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return tidied(
    parts ?? [
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ],
  );
}

/** Phrases that were replaced read as one change, not as a change for each word between two spaces. */
function tidied(parts: readonly Part[]): readonly Part[] {
  const tidy: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') tidy.push({ kind: 'removed', text: removed });
    if (added !== '') tidy.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (
      /^[^\S\n]+$/u.test(text) &&
      isReplaced(removed !== '', added !== '', parts.slice(at + 1, at + 3))
    ) {
      removed += text;
      added += text;
    } else {
      flush();
      tidy.push({ kind, text });
    }
  });
  flush();
  return tidy.filter(({ text }) => text !== '');
}

/** Whether a space is between two changes that together removed words and inserted others. */
function isReplaced(hasRemoved: boolean, hasAdded: boolean, after: readonly Part[]): boolean {
  const until = after.findIndex(({ kind }) => kind === 'same');
  const next = (until === -1 ? after : after.slice(0, until)).map(({ kind }) => kind);
  return (
    (hasRemoved || hasAdded) &&
    next.length > 0 &&
    (hasRemoved || next.includes('removed')) &&
    (hasAdded || next.includes('added'))
  );
}

/** Hands out the words of runs from the front, with how each stretch is set. */
function taker(runs: readonly SaidRun[]): (length: number) => readonly SaidRun[] {
  let at = 0;
  let used = 0;
  return (length) => {
    const taken: SaidRun[] = [];
    let wanted = length;
    for (let run = runs[at]; run && wanted > 0; run = runs[at]) {
      const text = run.text.slice(used, used + wanted);
      taken.push({ ...run, text });
      wanted -= text.length;
      used += text.length;
      if (used === run.text.length) [at, used] = [at + 1, 0];
    }
    return taken;
  };
}

function sameWords(older: readonly SaidRun[], newer: readonly SaidRun[]): readonly Run[] {
  const length = saidText(newer).length;
  const edges = [...new Set([...edgesOf(older), ...edgesOf(newer)])].sort((a, b) => a - b);
  const takeOlder = taker(older);
  const takeNewer = taker(newer);
  return edges.flatMap((end, at): readonly Run[] => {
    const size = end - (edges[at - 1] ?? 0);
    const [was] = takeOlder(size);
    const [is] = takeNewer(size);
    if (!was || !is || end > length) return [];
    const lost = was.looks.filter((look) => !is.looks.includes(look));
    const gained = is.looks.filter((look) => !was.looks.includes(look));
    return [
      { kind: 'same', of: 'words', text: is.text, looks: is.looks },
      ...(lost.length > 0 ? [lookRun('removed', lost)] : []),
      ...(gained.length > 0 ? [lookRun('added', gained)] : []),
    ];
  });
}

/** Where each run ends. */
function edgesOf(runs: readonly SaidRun[]): readonly number[] {
  let end = 0;
  return runs.map(({ text }) => (end += text.length));
}
