import type { Byline } from '../story/fields';
import { MAX_LOOK } from './lines';
import { isAgency, isOrganisation, isPersonLike, isPlace, isUnspacedName } from './names';
import { isCaseless, wordsOf } from './plain';
import { AFTER_WORD, anyOf, BEFORE_WORD, fold, phraseSet } from './words';

const STARTER = new RegExp(`^(?:${anyOf('by')}\\s*:?\\s+|${anyOf('author')}\\s*[:ঃ|–—،-]\\s*)`, 'iu');
/** `记者 林小舟`, `本报记者林小舟`, `記者王小明／台北報導`: names without spaces, right behind the word for a reporter. */
const UNSPACED =
  /^(?:(?:\p{Script=Han}{2,6}\s)?\p{Script=Han}{0,4}(?:记者|記者|通讯员)|撰文)\s*(?<names>[\p{Script=Han}·]{2,4}(?:[、\s][\p{Script=Han}·]{2,4}){0,3})(?:\s?[/／]\s?\p{Script=Han}{2,8}(?:报道|報導|電|电))?$/u;
/** `Penulis Dewi Lestari | Editor Rahmat`: the word for an author without a colon, if what is beside it is a name. */
const BARE_AUTHOR = new RegExp(`^${anyOf('author')}\\s+(?=\\p{Lu}|\\p{Lo})`, 'iu');
const AND = new RegExp(`\\s*[,،;&]\\s*(?:${anyOf('and')}\\s+)?|\\s+${anyOf('and')}\\s+`, 'iu');
const ROLE = new RegExp(`${BEFORE_WORD}${anyOf('roles')}${AFTER_WORD}`, 'iu');
const HANDLE = /^\(?@([\p{L}\p{N}_]{2,30})\)?$/u;
/** A match begins at the first of its letters, so a long run of letters that is not an address is scanned only once. */
const MAIL = /(?<![\s(])[\s(]*(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+\)?/gu;

/** Longer lines are sentences. */
const MAX_BYLINE = 160;

/** A handle alone is a publication's: reporters are printed with their names. */
export const handleByline = (handle: string): Byline => ({ kind: 'organisation', name: handle, handle });

export const readHandle = (text: string): string | null => HANDLE.exec(text.trim())?.[1] ?? null;

/** A byline with the handle beside it. */
const withHandle = (byline: Byline, handle: string): Byline => ({ ...byline, handle });

/** Names all in capitals come from the page's design; the story keeps them as printed. */
export function bylineOf(name: string): Byline {
  return { kind: isOrganisation(name) ? 'organisation' : 'person', name };
}

/** `Asha Rao in Patna` and `Asha Rao for The Daily` are Asha Rao's; what follows is in the report. */
function splitPlace(part: string): string {
  return part.replace(/(?<!\s)\s+(?:in|from|at|for|reports from)\s+[\p{Lu}][\p{L}\p{M}\s.'’/-]*$/u, '');
}

/** A house's name in capitals after a name that is not: `USA TODAY`. */
const SHOUTED = /(?<=\p{Ll})(?:\s\p{Lu}{2,})+$/u;

/** `Tom Davies Associated Press` and `Kevin McCoy USA TODAY` are persons; who they write for is in the report. */
export function withoutHouse(text: string): string {
  const words = text.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    const name = words.slice(0, at).join(' ');
    if (isAgency(words.slice(at).join(' ')) && isPersonLike(name) && !name.endsWith(',')) return name;
  }
  const bare = text.replace(SHOUTED, '');
  return bare !== text && bare.includes(' ') && isPersonLike(bare) ? bare : text;
}

/** `g1 PE — Recife` behind a name: the house's bureau and its town. */
const HOUSE_AND_TOWN = /^[\p{L}\p{N}. ]{2,24}\s[–—-]\s\p{Lu}[\p{L}\p{M} ]{2,30}$/u;

/** `pictures by Leo Das`, `Leo Das (photos)`: whoever took the pictures is credited at them and signs no story. */
const TOOK_PICTURES =
  /^(?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?|graphics?|video|fotos?|bilder|fotograf[íi]as?|zdjęcia|фото)(?:\s*:|\s+(?:by\s+)?(?=\p{Lu}|\p{Lo}))|^(?:(?!\sand\s)[^,&+])+\((?:photo(?:graph)?s?|photography|photographer|pictures?|video|fotos?)\)$/iu;

/** True for the part of a byline that names who took the pictures. */
export const tookPictures = (part: string): boolean => TOOK_PICTURES.test(part.trim());

/** `Asha Rao reports`, `Asha Rao writes from Patna`. */
const REPORTS = /(?<!\s)\s+(?:reports|reporting|writes)(?:\s+(?:in|from|for)\s.{2,40})?[.:]?$/iu;

/** The name in `Asha Rao reports from Patna`, a line of its own; null for any other. */
export function whoReports(text: string): string | null {
  const name = text.replace(REPORTS, '').replace(STARTER, '');
  return name.length < text.length && isPersonLike(name) && !isOrganisation(name) ? name : null;
}

/** `Asha Rao Share Tweet`: the page's buttons, in one line with the name. */
function withoutButtons(name: string): string {
  const words = name.split(' ');
  while (words.length > 2 && isButton(words.at(-1)!)) words.pop();
  return words.join(' ');
}

const isButton = (word: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(word) && phraseSet('share').has(fold(word));

const isButtons = (part: string): boolean => part !== '' && part.split(' ').every(isButton);

/** `Asha Rao +ITV`, `Asha Rao + New Delhi`: after a plus comes only another person. */
function withoutPlus(text: string): string {
  const [name = '', ...more] = text.split(/(?:(?<!\s)\s+)?\+\s*(?=\p{L})/u);
  const others = more.filter((each) => isPersonLike(each) && !isPlace(each) && !isOrganisation(each));
  return [name, ...others].join(', ');
}

function readParts(parts: readonly string[], named: boolean): readonly Byline[] | null {
  const bylines: Byline[] = [];
  for (const part of parts) {
    if (tookPictures(part)) continue;
    // `Asha Rao (now) and Ravi Sen (earlier)`: what is in brackets after a name is not part of it.
    const whole = part
      .trim()
      .replace(/(?<=\S)\s+\((?!@)[^()]*\)$/u, '')
      .replace(/^[-–—|/:()[\]]+\s*/u, '')
      .replace(/(?:(?<!\s)\s+)?(?<![-–—|/:,)\]])[-–—|/:,)\]]+$/u, '');
    const last = bylines.at(-1);
    const inline = /(?<=.)(?:(?<!\s)\s+)?\(?@[\p{L}\p{N}_]{2,30}\)?$/u.exec(whole);
    const name = withoutHouse(
      withoutButtons(
        splitPlace((inline ? whole.slice(0, inline.index) : whole).replace(REPORTS, '')).replace(
          /(?:(?<!\s)\s+)?\([^()]*\)$/u,
          '',
        ),
      ),
    );
    const handle = readHandle(whole);
    if ((name === '' && !handle) || isEditorLine(whole)) continue;
    if (bylines.some((known) => known.name.toLowerCase() === name.toLowerCase())) continue;
    else if (handle) {
      if (last && !last.handle) bylines[bylines.length - 1] = withHandle(last, handle);
      else bylines.push(handleByline(handle));
    } else if (last?.kind === 'person' && ROLE.test(name) && !isOrganisation(name) && !isPersonLike(name)) {
      bylines[bylines.length - 1] = { ...last, role: name };
    } else if (last?.kind === 'person' && phraseSet('roles').has(fold(name.split(' ').at(-1)!))) {
      bylines[bylines.length - 1] = { ...last, role: name };
    } else if (isOrganisation(name)) bylines.push({ kind: 'organisation', name });
    else if (named && isUnspacedName(name)) bylines.push({ kind: 'person', name });
    else if (last && (isPlace(name) || (named && HOUSE_AND_TOWN.test(name)))) continue;
    else if (isPersonLike(name) || (named && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(name) && parts.length === 1)) {
      bylines.push({ kind: 'person', name });
    } else return null;
    if (inline) bylines[bylines.length - 1] = withHandle(bylines.at(-1)!, inline[2]!);
  }
  return bylines.length > 0 ? bylines : null;
}

/** `By Asha Rao Edited By: Ravi Sen`: an editor is not a byline. */
const EDITED_BESIDE =
  /(?<![\s|,·])[\s|,·]+(?:edited|curated|translated|produced|published|posted|reviewed)\s+by\b.*$/iu;

/**
 * The bylines of a line that says it is one (`By A and B`, `Written by A`, `रिपोर्ट: क`), or null.
 * @param text a line in its visible form
 */
export function readNamedByline(text: string): readonly Byline[] | null {
  const unspaced = UNSPACED.exec(text)?.groups?.names;
  if (unspaced !== undefined)
    return unspaced.split(/[、\s]/u).map((name) => ({ kind: 'person' as const, name }));
  const starter = STARTER.exec(text) ?? (isBesideEditor(text) ? BARE_AUTHOR.exec(text) : null);
  if (!starter || text.length > MAX_BYLINE) return null;
  const rest = withoutPlus(text.slice(starter[0].length))
    .replaceAll(MAIL, '')
    .replace(EDITED_BESIDE, '')
    .trim();
  if (rest === '' || /[.!?।۔]["”]?$/u.test(rest.replace(/\b\p{Lu}\.$/u, ''))) return null;
  return readParts(
    rest.split(AND).flatMap((part) =>
      part
        .split(/[|•·]/u)
        .map((part) => part.trim())
        .filter((each) => !isButtons(each)),
    ),
    true,
  );
}

/** True if one part of a line names an editor: the other can only name the author. */
function isBesideEditor(text: string): boolean {
  const [author = '', ...others] = text.split(/[|•·]/u).map((part) => part.trim());
  return others.some(isEditorLine) && isPersonLike(author.replace(BARE_AUTHOR, ''));
}

const PUBLIC_BODY = /\b(?:council|university|committee|foundation)\b/iu;

/**
 * The bylines of a line that is nothing but an agency, a desk or a publication's bureau, or null. A person's name
 * alone on a line is not a byline: it could be a caption.
 */
export function readBareOrganisation(text: string): readonly Byline[] | null {
  const bare = text
    .trim()
    .replace(/^[-–—/(\s]+/u, '')
    .replace(/(?<![-–—/)\s:।,])[-–—/)\s:।,]+$/u, '');
  if (bare === '' || bare.length > 60) return null;
  const person = withoutHouse(bare);
  if (person !== bare) return [{ kind: 'person', name: person }];
  const filed = filedFrom(bare) ?? townOverDesk(bare);
  if (filed) return [{ kind: 'organisation', name: filed.name }];
  // Who is written about, not who writes: an item of a list, a label over a name.
  if (PUBLIC_BODY.test(bare) && !isAgency(bare)) return null;
  if (isOrganisation(bare)) return [{ kind: 'organisation', name: bare }];
  const parts = bare.split(/[,،/|•·]/u).map((part) => part.trim());
  const organisations = parts.filter(isOrganisation);
  const others = parts.filter((part) => !isOrganisation(part));
  if (organisations.length === 0 || !others.every(isPlace)) return null;
  return organisations.map((name) => ({ kind: 'organisation', name }));
}

/** `Samvad News Agency, Bareilly`: an organisation and, after a comma, the one word of its town; null otherwise. */
export function filedFrom(text: string): { readonly name: string; readonly town: string } | null {
  const [name = '', town, ...more] = text
    .trim()
    .split(/[,،]/u)
    .map((part) => part.trim());
  if (town === undefined || more.length > 0 || wordsOf(town).length !== 1 || !isOrganisation(name))
    return null;
  return isOrganisation(town) || !(isCaseless(town) || /^\p{Lu}\p{L}+$/u.test(town)) ? null : { name, town };
}

/** `KOCHI, Staff Reporter`: a town in capitals and a desk that names nobody; null otherwise. */
export function townOverDesk(text: string): { readonly name: string; readonly town: string } | null {
  const [town = '', name, ...more] = text
    .trim()
    .split(/[,،]/u)
    .map((part) => part.trim());
  if (name === undefined || more.length > 0 || !phraseSet('desks').has(fold(name))) return null;
  return /^\p{Lu}{4,}$/u.test(town) && !isAgency(town) ? { name, town } : null;
}

const withoutAuthorWord = (piece: string): string => {
  const name = piece.replace(STARTER, '');
  const bare = name.replace(BARE_AUTHOR, '');
  return isPersonLike(bare) ? bare : name;
};

/** The bylines among the pieces of a line that is known to be about the story: names alone count here. */
export function readPieces(pieces: readonly string[]): readonly Byline[] | null {
  if (pieces.some(({ length }) => length > MAX_LOOK)) return null;
  const parts = pieces.flatMap((piece) =>
    withoutPlus(withoutAuthorWord(piece.replaceAll(MAIL, ''))).split(AND),
  );
  return readParts(parts, false);
}

const EDITOR = new RegExp(`^\\(?${anyOf('editor')}(?:\\s*[:ঃ-]\\s*|\\s+)`, 'iu');

/** True for a line that says who edited or translated: nobody's byline. */
export const isEditorLine = (text: string): boolean => text.length <= 100 && EDITOR.test(text);
