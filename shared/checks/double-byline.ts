import { bylineName, isSignedBy } from '../page/byline';
import { readNamedByline } from '../intake/byline';
import { linesOf } from '../document/block-lines';
import { isCopy } from '../document/nodes';
import { bareWords } from '../story/names-nobody';
import type { Story } from '../document/story';
import type { Byline } from '../story/fields';
import type { Check, Finding } from './check';
import { allWords, wordsAt, withWords } from './finding-words';

const AND =
  /(?:(?<!\s)\s+)?[,،;&/|]\s*|(?<!\s)\s+(?:and|with|und|mit|et|avec|y|con|e|en|og|och|i|и|та|और|एवं|तथा|এবং|ও|اور|و)\s+/u;

const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|sir|डॉ|श्री|सुश्री|প্রফেসর|ড|د)\.? /u;

/** Longer texts are not names. They are compared as they are, because a pattern would take too long. */
const MAX_NAME = 160;

/** A name as it is compared: without title, place, brackets or accents. */
function bareName(name: string): string {
  if (name.length > MAX_NAME) return name;
  const bare = bareWords(
    name
      .replace(/^@/u, '')
      .replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/u, '')
      .replace(/(?<!\s)\s+(?:in|from|at)\s+\p{Lu}[\p{L}\p{M}\s.'’-]*$/u, ''),
  ).replace(HONORIFIC, '');
  if (/^[\p{Script=Han}\s]+$/u.test(bare)) return bare.replaceAll(' ', '');
  // José is Jose where a wire drops its accents; in other scripts a mark can be a vowel.
  return /^[\p{Script=Latin}\s]+$/u.test(bare) ? bare.normalize('NFD').replaceAll(/\p{M}/gu, '') : bare;
}

/** The names of one byline: `Asha Rao and Ravi Sen` are two. */
const namesOf = (byline: Byline): readonly string[] =>
  bylineName(byline).split(AND).map(bareName).filter(Boolean);

const handleOf = ({ handle = '' }: Byline): string => handle.trim().replace(/^@+/u, '').toLowerCase();

/** Words that introduce a name and are never part of one, in any language. */
const INTRODUCES =
  /^(?:(?:written|reported|words|story|text|report|reporting) by|द्वारा|रिपोर्ट|بقلم|كتب|كتبت|تحریر|автор|текст|από|מאת|por:|par:|von:|di:|door:|av:|记者|記者|撰文|文\/|文：)\s*(?::\s*)?(?=\p{L})/iu;

/** Words that introduce a name in a line of copy: short words of these languages can also be names. */
const BY = /^(?:by|von|par|por|di|door|av|af|от|از)(?:\s*:)?\s+(?=\p{L})/iu;

/** Those words in their own language, before two names or more: “Von Wong” is a name in German too. */
const BY_IN: Readonly<Record<string, RegExp>> = {
  ...{ de: /^von:?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu, fr: /^par:?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu },
  ...{ es: /^por:?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu, pt: /^por:?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu },
  ...{ it: /^di:?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu, nl: /^door:?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu },
};

function isSame(a: Byline, b: Byline): boolean {
  if (handleOf(a) !== '' && handleOf(a) === handleOf(b)) return true;
  const [names, others] = [namesOf(a), namesOf(b)];
  return names.some((name) => others.includes(name));
}

/** Each byline that repeats an earlier one. */
function repeated({ bylines }: Story): readonly Finding[] {
  return bylines.flatMap((byline, at) => {
    if (
      !isSignedBy(byline) ||
      !bylines.slice(0, at).some((earlier) => isSignedBy(earlier) && isSame(earlier, byline))
    )
      return [];
    return [
      {
        weight: 'advice',
        message: `Byline ${at + 1} (“${bylineName(byline)}”) repeats an earlier byline. If they are two people, give each a role or a handle.`,
        target: { at: 'field', field: `bylines.${at}.name` },
        ...withWords(allWords(byline.name)),
        fix: {
          label: 'Remove the repeat',
          done: `The repeated byline “${bylineName(byline)}” was removed.`,
          swap: { at: 'fields', was: { bylines }, to: { bylines: bylines.toSpliced(at, 1) } },
        },
      },
    ];
  });
}

/** `By Jane Roe` as a name would print “By By Jane Roe”. */
function withoutBy({ kind, name }: Byline, language: string): string {
  const whole = name.trim();
  const ownLanguage = BY_IN[language.split('-')[0]!.toLowerCase()];
  // “By the River Press” is the name of a house.
  const english = kind === 'person' ? /^by(?:\s*:)?\s+(?=\p{L})/iu : /^by(?:\s*:)?\s+(?!the\s)(?=\p{L})/iu;
  return whole
    .replace(english, '')
    .replace(ownLanguage ?? /^$/u, '')
    .replace(INTRODUCES, '');
}

const withBy = ({ bylines, language }: Story): readonly Finding[] =>
  bylines.flatMap((byline, at) => {
    const whole = byline.name.trim();
    const name = withoutBy(byline, language);
    if (name === whole) return [];
    return [
      {
        weight: 'advice',
        message: `Byline ${at + 1} begins with “${whole.slice(0, whole.length - name.length).trim()}”. The page adds that word itself.`,
        target: { at: 'field', field: `bylines.${at}.name` },
        ...withWords(wordsAt(whole, 0, whole.length - name.length)),
        fix: {
          label: `Make it “${name}”`,
          done: `The byline is now “${name}”.`,
          swap: { at: 'fields', was: { bylines }, to: { bylines: bylines.with(at, { ...byline, name }) } },
        },
      },
    ];
  });

/** How many blocks from the top a byline can be in: after a photo or a dateline of its own. */
const TOP = 3;

/** A byline of the story as a line of its copy, at the top or as the very last one. */
function inCopy({ bylines, body }: Story): readonly Finding[] {
  const known = new Set(bylines.filter(isSignedBy).flatMap(namesOf));
  const { children } = body.root;
  return children.flatMap((block, index) => {
    if (!isCopy(block) || (index >= TOP && index !== children.length - 1)) return [];
    const [line = '', ...more] = linesOf(block);
    if (more.length > 0 || !saysOnly(line, known)) return [];
    return [
      {
        weight: 'advice',
        message: `Block ${index + 1} (“${line.trim()}”) repeats the byline. The page already prints it above the story.`,
        target: { at: 'block', index },
        ...withWords(allWords(line)),
        fix: {
          label: 'Delete the line',
          done: 'The line was deleted.',
          swap: { at: 'block', index, was: block, to: null },
        },
      },
    ];
  });
}

/** What follows the name in a byline's line: a place, a paper, a role, a day, but no sentence. */
const BESIDE_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|staff|writer|reporter|correspondent|editor|special|senior|chief|our|of|\p{N}{1,4})$/u;
const isBesideName = (part: string): boolean => {
  const words = part.split(/\s+/u);
  return words.length <= 4 && words.every((word) => BESIDE_NAME.test(word));
};

function saysOnly(line: string, known: ReadonlySet<string>): boolean {
  const text = line.trim().replace(/[.:]$/u, '');
  if (text === '' || text.length > 160 || known.size === 0) return false;
  const named = readNamedByline(text);
  if (named) return named.every((byline) => namesOf(byline).every((name) => known.has(name)));
  const [first = '', ...others] = text
    .replace(/^[-–—(\s]+/u, '')
    .replace(/(?<![-–—)\s])[-–—)\s]+$/u, '')
    .replace(INTRODUCES, '')
    .replace(BY, '')
    .replace(/(?<!\s)\s+reports from\s+\p{Lu}[\p{L}\s]*$/u, '')
    .split(AND);
  return (
    known.has(bareName(first)) && others.every((part) => known.has(bareName(part)) || isBesideName(part))
  );
}

/**
 * A name that appears twice. Advice only: two reporters can share a name, and such a page is odd but not wrong.
 */
export const doubleByline: Check = {
  id: 'double-byline',
  title: 'No byline is repeated',
  run: (story) => [...repeated(story), ...withBy(story), ...inCopy(story)],
};
