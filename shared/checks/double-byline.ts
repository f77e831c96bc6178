import { bylineName, isSignedBy } from '../html/byline';
import { readNamedByline } from '../intake/byline';
import { linesOf } from '../story/block-lines';
import { bareWords } from '../story/names-nobody';
import type { Byline, Story } from '../story/story';
import type { Check, Finding } from './check';

const AND = /\s*[,،;&]\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|та|और|एवं|तथा|এবং|ও|اور|و)\s+/u;

/** The names of one byline: `Asha Rao and Ravi Sen` are two. */
const namesOf = (byline: Byline): readonly string[] =>
  bylineName(byline).split(AND).map(withoutHandle).map(bareWords).filter(Boolean);

const withoutHandle = (name: string): string => name.replace(/^@/u, '');

const handleOf = ({ handle = '' }: Byline): string => handle.trim().replace(/^@+/u, '').toLowerCase();

/** `By Jane Roe` as a name would print “By By Jane Roe”. */
const BY = /^(?:by|von|par|por|di|door|av|af|от|द्वारा|بقلم|از|מאת)\s*:?\s+(?=\p{L})/iu;

function isSame(a: Byline, b: Byline): boolean {
  if (handleOf(a) !== '' && handleOf(a) === handleOf(b)) return true;
  const [names, others] = [namesOf(a), namesOf(b)];
  return names.some((name) => others.includes(name));
}

/** Each byline that an earlier one says already. */
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
        message: `Byline ${at + 1}, “${bylineName(byline)}”, is there twice. If they are two people, tell them apart by role or handle.`,
        target: { at: 'field', field: `bylines.${at}` },
        fix: {
          label: 'Remove the second',
          done: `The second “${bylineName(byline)}” was removed.`,
          swap: { at: 'fields', was: { bylines }, to: { bylines: bylines.toSpliced(at, 1) } },
        },
      },
    ];
  });
}

const withBy = ({ bylines }: Story): readonly Finding[] =>
  bylines.flatMap((byline, at) => {
    const name = byline.name.trim().replace(/^by\s*:?\s+(?=\p{L})/iu, '');
    if (name === byline.name.trim()) return [];
    return [
      {
        weight: 'advice',
        message: `Byline ${at + 1} begins with “${byline.name.trim().slice(0, 2)}”, which the page adds itself.`,
        target: { at: 'field', field: `bylines.${at}` },
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
    if (block.type !== 'paragraph' || (index >= TOP && index !== children.length - 1)) return [];
    const [line = '', ...more] = linesOf(block);
    if (more.length > 0 || !saysOnly(line, known)) return [];
    return [
      {
        weight: 'advice',
        message: `Block ${index + 1}, “${line.trim()}”, is the byline again. The page prints it above the story.`,
        target: { at: 'block', index },
        fix: {
          label: 'Delete the line',
          done: 'The line was deleted.',
          swap: { at: 'block', index, was: block, to: null },
        },
      },
    ];
  });
}

function saysOnly(line: string, known: ReadonlySet<string>): boolean {
  const text = line.trim().replace(/[.:]$/u, '');
  if (text === '' || text.length > 160 || known.size === 0) return false;
  const named = readNamedByline(text);
  if (named) return named.every((byline) => namesOf(byline).every((name) => known.has(name)));
  const names = text
    .replace(/^[-–—(\s]+|[-–—)\s]+$/gu, '')
    .replace(BY, '')
    .split(AND)
    .map(withoutHandle)
    .map(bareWords);
  return names.every((name) => known.has(name));
}

/**
 * A name that signs twice. Advice: two reporters can share a name, and a page with it is odd, not wrong.
 */
export const doubleByline: Check = {
  id: 'double-byline',
  title: 'Every byline is there once',
  run: (story) => [...repeated(story), ...withBy(story), ...inCopy(story)],
};
