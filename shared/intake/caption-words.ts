import { stripCreditWording } from '../story/credit-wording';
import { readCaption, readCredit, readGiven, readTrailingWeak, type Credit } from './credit';
import { isPictureSource } from './names';
import { wordsOf } from './plain';

/** A line that is at a picture, and what its page marks as the credit in it. */
export interface CaptionLine {
  readonly words: string;
  readonly credits: readonly string[];
}

/** A credit's name is not a sentence; anything longer was only labelled as a credit. */
const MAX_CREDIT_WORDS = 15;

/** `Credit...Asha Rao`: a newspaper's label, with dots for a colon. */
const LABEL =
  /^(?:(?:photo|image|picture)\s+)?(?:credits?|source|copyright|©)\s*(?:(?:\.{2,3}|…|[:,])\s*)?(?=\S)/iu;

/** `[2/5]` before a caption: its place in a gallery. */
const COUNTER = /^\[\d{1,3}\/\d{1,3}\]\s*/u;
/** A line that only says what is shown, for those who do not see it. */
const KIND = /^(?:Image|Photo|Picture|Photograph|Slideshow)$/u;

function nameIn(marked: string): string {
  const found = readCaption(marked) ?? readGiven(marked) ?? readCredit(marked);
  if (found?.caption === '' && found.credit !== '') return found.credit;
  return stripCreditWording(marked.replace(LABEL, '')).replace(
    /^[\s|/·•–—-]+|(?<![\s|·•–—-])[\s|·•–—-]+$/gu,
    '',
  );
}

/** `The weir • Getty Images`. */
const PARTED = /^(?<caption>.{3,}?)(?<!\s)\s+(?:[|•·–—-]|\/\/)\s+(?<credit>[^|•·–—]{2,60}?)\.?$/u;

/** A source after a separator, however short the caption is. Only at a picture: copy begins with `Cairo – Reuters`. */
const readParted = (text: string): Credit | null => sourceIn(PARTED.exec(text), (named) => !named.unnamed);

/** `Nets. Getty Images`: after a full stop that ends a word and not an abbreviation. */
const STOPPED = /^(?<caption>.*?\p{L}{4}[!?।۔.]["”’]?)\s+(?<credit>[^.!?।۔/]{2,60})\.?$/u;

const readStopped = (text: string): Credit | null =>
  sourceIn(STOPPED.exec(text), ({ credit }) => isPictureSource(credit));

function sourceIn(found: RegExpExecArray | null, isSource: (named: Credit) => boolean): Credit | null {
  const { caption = '', credit = '' } = found?.groups ?? {};
  const named = credit === '' ? null : readCredit(credit);
  return named?.caption === '' && named.credit !== '' && isSource(named) ? { ...named, caption } : null;
}

/**
 * The caption and the credit of a picture, from the lines beside it: `Photo by …`, `(AP Photo/Name)`, a bare
 * `Getty Images`, and what the page marks as a credit.
 */
export function readCaptionLines(lines: readonly CaptionLine[]): { caption: string; credit: string } {
  const captions: string[] = [];
  const credits: string[] = [];
  for (const { words: line, credits: marked } of lines) {
    const words = line.replace(COUNTER, '');
    if (lines.length > 1 && KIND.test(words)) continue;
    for (const each of marked) {
      const name = nameIn(each);
      if (wordsOf(each).length > MAX_CREDIT_WORDS) captions.push(each);
      else if (name !== '') credits.push(name);
    }
    if (words === '') continue;
    const found =
      readCaption(words) ??
      readGiven(words) ??
      readStopped(words) ??
      readCredit(words) ??
      readTrailingWeak(words) ??
      readParted(words);
    captions.push(found ? found.caption : words);
    if (found?.credit) credits.push(found.credit);
  }
  return { caption: captions.filter(Boolean).join(' '), credit: [...new Set(credits)].join(', ') };
}

/** `He came, via Dubai` under a picture is copy. A caption is seldom as long as a paragraph. */
const MAY_BE_COPY = /\bvia\b|^.{160}/iu;

/** Whether the words of a line under a picture show that it is the caption: it says whose picture it is. */
export function isCreditLine(words: string): boolean {
  const found = readCredit(words) ?? (MAY_BE_COPY.test(words) ? null : readGiven(words));
  return found !== null && found.credit !== '' && (found.strength === 'strong' || found.caption === '');
}
