import type { Story } from '../document/story';
import type { Check, Finding } from './check';
import { wordsAt, withWords } from './finding-words';
import { placeholdersIn } from './placeholder-words';
import type { Placeholder } from './placeholder';
import { passagesOf, type Passage } from './story-words';

/**
 * Placeholders: TK, XXX, ??, [name], lorem ipsum. What no finished sentence can say stops the export,
 * since readers see it at once and nobody means it. A name such as TK can be written T.K. or put in quotation marks.
 */
export const placeholders: Check = {
  id: 'placeholders',
  title: 'No placeholders are left',
  run: (story) => [...passagesOf(story).flatMap(inPassage), ...inSlug(story)],
};

function inPassage({ text, before, isQuotation, photoField, where, target }: Passage): readonly Finding[] {
  const found = placeholdersIn(text, isQuotation);
  // Other checks cover a credit or alt text that is only a placeholder.
  if ((photoField === 'credit' || photoField === 'alt') && found[0]?.text === text.trim()) return [];
  const wordsOf = ([first]: readonly Placeholder[]) =>
    withWords(first ? wordsAt(text, first.start, first.end, before) : null);
  const certain = found.filter(({ isCertain }) => isCertain);
  const unsure = found.filter(({ isCertain }) => !isCertain);
  return [
    ...(certain.length === 0
      ? []
      : [
          {
            weight: 'stop' as const,
            message: `${sentenceStart(where)} still has ${listed(certain)}. Fill in what is missing.${escapeHint(certain)}`,
            target,
            ...wordsOf(certain),
          },
        ]),
    ...(unsure.length === 0
      ? []
      : [
          {
            weight: 'advice' as const,
            message: `${sentenceStart(where)} has ${listed(unsure)}. Is something still missing there?`,
            target,
            ...wordsOf(unsure),
          },
        ]),
  ];
}

const sentenceStart = (where: string): string => where.charAt(0).toUpperCase() + where.slice(1);

const listed = (found: readonly Placeholder[]): string => {
  const texts = [...new Set(found.map(({ text }) => `“${text}”`))];
  const shown = texts.slice(0, 3).join(', ');
  return texts.length > 3 ? `${shown} and ${texts.length - 3} more` : shown;
};

const escapeHint = (found: readonly Placeholder[]): string => {
  const word = found.find(({ text }) => /^(?:TK|X{3,}|lorem ipsum)$/iu.test(text))?.text;
  if (word?.toUpperCase() === 'TK') return ' If TK is a name, write T.K. or put it in quotation marks.';
  return word ? ` If you mean “${word}” itself, put it in quotation marks.` : '';
};

/** A slug that was made from a headline keeps its placeholder after the headline is corrected. */
function inSlug({ slug, headline }: Story): readonly Finding[] {
  const inHeadline = new Set(headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const found = /(?:^|-)((?:tk)+|x{3,}|lorem-ipsum)(?=-|$)/iu.exec(slug)?.[1];
  if (found === undefined || inHeadline.has(found.split('-')[0]!.toLowerCase())) return [];
  const message = `The slug still has “${found}”. It becomes part of the page’s address.`;
  const words = wordsAt(slug, slug.indexOf(found), slug.indexOf(found) + found.length);
  return [{ weight: 'advice', message, target: { at: 'field', field: 'slug' }, ...withWords(words) }];
}
