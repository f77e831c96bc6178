import { bylineOf, readBareOrganisation, readNamedByline, withoutHouse } from '../byline';
import type { Byline } from '../../story/fields';
import { isOrganisation, isPersonLike } from '../names';
import { plain } from '../plain';
import { inSection } from '../sections';
import type { Sheet } from '../sheet';
import { findTimes } from '../time';
import type { SourceDocument, SourceRole } from './source-document';

type DataRole = Extract<SourceRole, { is: 'data' }>;

/** Takes a field from what a page's own data says. It wins over what is read from the page's lines. */
export function readData(
  sheet: Sheet,
  at: number,
  { field, value }: DataRole,
  sections: readonly string[],
): void {
  const { fields } = sheet;
  sheet.markAsData(at);
  switch (field) {
    case 'headline':
      fields.headline = value;
      sheet.headlineAt = at;
      return sheet.read(at, 'headline');
    case 'author': {
      const bylines = authorsIn(value);
      sheet.nameAuthors(bylines);
      return bylines.length > 0 ? sheet.read(at, 'byline') : sheet.leave(at, 'page furniture');
    }
    case 'published':
    case 'updated': {
      const times = findTimes(
        plain(value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?$/u, '$1 $2')),
        sheet.monthFirst,
      );
      const [time] = times;
      if (!time) return sheet.leave(at, 'page furniture');
      const labelled = { time: { ...time, label: field }, at };
      (time.zone || !time.clock ? sheet.fields.times : sheet.fields.looseTimes).push(labelled);
      return sheet.read(at, field);
    }
    case 'tag':
      if (!fields.tags.includes(value)) fields.tags.push(value);
      return sheet.read(at, 'tags');
    case 'section': {
      const section = sectionIn(value, sections);
      if (section === null) return sheet.leave(at, 'page furniture');
      fields.section ||= section;
      return sheet.read(at, 'section');
    }
  }
}

/** The first of the house's sections among a page's own (`News, World`, `news/world`); null if the house has none. */
const sectionIn = (value: string, sections: readonly string[]): string | null =>
  [value, ...value.split(/[,/>|;]/u).map((part) => part.trim())]
    .map((part) => inSection(part, sections))
    .find((section) => section !== null) ?? null;

/** What is written before a name that says so itself. */
const BEFORE = /^(?:\p{L}+ )?by[\s:]+|^[\s/|•·–—-]+/iu;
/** A system's own names: `jdadmin`, `kei_eno`. */
const ACCOUNT = /^[\p{Ll}\p{N}_.-]+$|admin/u;

/** `Asha Rao, Staff Writer` is Asha Rao; `Asha Rao and Ravi Sen` are two. */
function authorsIn(value: string): readonly Byline[] {
  const text = value
    .replace(BEFORE, '')
    .replace(/(?:(?<!\s)\s+)?(?:[|•·@]|\p{N})[^]*/u, '')
    .trim();
  if (text === '' || ACCOUNT.test(text)) return [];
  const [first = '', ...rest] = text.split(/[,،]/u).map((part) => part.trim());
  const isPerson = (name: string): boolean => isPersonLike(name) && !isOrganisation(name);
  if (isPerson(first) && rest.length > 0 && !rest.some(isPerson)) return [bylineOf(first)];
  return readBareOrganisation(text) ?? readNamedByline(`By ${withoutHouse(text)}`) ?? [bylineOf(text)];
}

/** What is beside a page's story and was recognised as not part of it. */
export function leaveOutside(sheet: Sheet, { blocks }: SourceDocument): void {
  sheet.units.forEach(({ line }, at) => {
    if (blocks[line - 1]?.role?.is === 'outside' && sheet.isOpen(at)) sheet.leave(at, 'page furniture');
  });
}
