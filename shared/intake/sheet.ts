import type { Byline } from '../story/fields';
import type { StoryPhoto } from '../story/photo';
import type { Unit } from './lines';
import { isProse, type Mark, markOf } from './mark';
import { namesPlace } from './names';
import type { LeftOutReason } from './report';
import type { FoundTime } from './time';

/** What becomes of a unit. All begin as body: a line leaves the body only for a reason. */
export type Fate =
  | { readonly is: 'body' }
  | { readonly is: 'left'; readonly reason: LeftOutReason }
  | { readonly is: 'read'; readonly field: string }
  | { readonly is: 'photo'; readonly field: string; readonly photo: Partial<StoryPhoto> };

export type PhotoFound = Pick<StoryPhoto, 'caption' | 'credit'> & Partial<StoryPhoto>;

/** A time and where it was found. */
export interface TimeAt {
  readonly time: FoundTime;
  readonly at: number;
}

/** The fields of the story, as they are found. */
export interface Fields {
  headline: string;
  /** What a mail calls it: the headline if the copy has none. */
  subject: string;
  deck: string;
  dateline: string;
  section: string;
  slug: string;
  bylines: Byline[];
  tags: string[];
  times: TimeAt[];
  /** Times from a page's data without a zone: they count if no other time is found. */
  looseTimes: TimeAt[];
  embargo: FoundTime | null;
}

/** `[1/3]` and `Item 1 of 3` count the pictures of a page's slide show. */
const SLIDE_NUMBER =
  /^\s*(?:[[(]\d{1,2}\s?(?:\/|of)\s?\d{1,2}[\])]|(?:item|image|photo|slide|picture) \d{1,2} of \d{1,2}\b|(?:image|photo|picture|pic|caption) \d{1,2}(?=\s?[:.)–-])|(?:(?:IMG|DSC[FN]?|PXL|MVI)[_-]?\d{3}[\w-]*|[\w-]{2,40}(?=\.))(?:\.(?:jpe?g|png|tiff?|heic|webp))?(?=\s?:))[\s:.–-]*/iu;

/**
 * The copy on the desk: its units, what each looks like, and what has been decided about it. The passes of
 * {@link takeInText} write on it one after another; nothing on it leaves that function.
 */
export class Sheet {
  readonly units: readonly Unit[];
  readonly marks: Mark[];
  /** Which units read like copy, whatever has been decided about them. */
  private readonly prose: readonly boolean[];
  readonly fates: Fate[];
  /** Units that come from a page's data and not from its lines. */
  private readonly data = new Set<number>();
  readonly doubts = new Map<number, string>();
  /** What is cut from the start of a body paragraph. */
  readonly datelines = new Map<number, { readonly prefix: string; readonly rest: string }>();
  readonly monthFirst: boolean;
  readonly fields: Fields = {
    headline: '',
    subject: '',
    deck: '',
    dateline: '',
    section: '',
    slug: '',
    bylines: [],
    tags: [],
    times: [],
    looseTimes: [],
    embargo: null,
  };
  private isAuthored = false;
  /** The unit of the headline; -1 if there is none. */
  headlineAt = -1;
  /** The first unit that is copy for sure or may be. */
  bodyAt = 0;

  constructor(units: readonly Unit[], monthFirst: boolean) {
    this.units = units;
    this.monthFirst = monthFirst;
    this.marks = units.map((unit) => markOf(unit, monthFirst));
    this.prose = units.map((unit, at) => isProse(unit, this.marks[at]!));
    this.fates = units.map(() => ({ is: 'body' }));
  }

  get length(): number {
    return this.units.length;
  }

  unit(at: number): Unit {
    return this.units[at]!;
  }

  mark(at: number): Mark {
    return this.marks[at]!;
  }

  fate(at: number): Fate {
    return this.fates[at]!;
  }

  /** True while nothing has been decided about a unit, so that it would be printed. */
  isOpen(at: number): boolean {
    return this.fates[at]?.is === 'body';
  }

  isText(at: number): boolean {
    return this.isOpen(at) && this.marks[at]?.is === 'text';
  }

  isProse(at: number): boolean {
    return this.prose[at] === true && this.isOpen(at);
  }

  proseIn(from: number, to: number): number {
    let count = 0;
    for (let at = Math.max(from, 0); at < Math.min(to, this.length); at += 1)
      if (this.isProse(at)) count += 1;
    return count;
  }

  /** Whether some line names it as a place: `in Dakar`. */
  speaksOfPlace(name: string): boolean {
    return this.units.some(({ plain }) => namesPlace(plain, name));
  }

  leave(at: number, reason: LeftOutReason): void {
    this.fates[at] = { is: 'left', reason };
    this.doubts.delete(at);
  }

  /** The document's structure says what a line is. */
  markAs(at: number, mark: Mark): void {
    this.marks[at] = mark;
  }

  markAsData(at: number): void {
    this.markAs(at, { is: 'furniture', reason: 'page furniture' });
    this.data.add(at);
  }

  isData(at: number): boolean {
    return this.data.has(at);
  }

  /** Its place shows that a line is copy or a headline, whatever it looks like. */
  readAsText(at: number): void {
    this.marks[at] = { is: 'text', dateline: null };
  }

  /** Reverses a decision: the unit is body again. */
  reopen(at: number): void {
    this.fates[at] = { is: 'body' };
  }

  read(at: number, field: string): void {
    this.fates[at] = { is: 'read', field };
    this.doubts.delete(at);
  }

  /** What is known so far about the photo at this place; nothing if there is none. */
  photoAt(at: number): Partial<StoryPhoto> {
    const fate = this.fates[at];
    return fate?.is === 'photo' ? fate.photo : {};
  }

  place(at: number, photo: PhotoFound, field: string): void {
    this.fates[at] = {
      is: 'photo',
      photo: {
        ...this.photoAt(at),
        ...photo,
        caption: photo.caption.replace(SLIDE_NUMBER, ''),
      },
      field,
    };
    this.doubts.delete(at);
  }

  doubt(at: number, words: string): void {
    if (!this.doubts.has(at)) this.doubts.set(at, words);
  }

  /** The authors that a page's own data names: if one is a person, its lines only add details about them. */
  nameAuthors(bylines: readonly Byline[]): void {
    this.fields.bylines.push(
      ...bylines.filter(({ name }) => this.fields.bylines.every((known) => known.name !== name)),
    );
    this.isAuthored ||= bylines.some(({ kind }) => kind === 'person');
  }

  addBylines(bylines: readonly Byline[]): void {
    const isKnown = ({ name }: Byline): boolean =>
      this.fields.bylines.some((known) => known.name.toLowerCase() === name.toLowerCase());
    // A page's data may name only the first of those who signed it.
    const isTheirs = bylines.some((byline) => byline.kind === 'person' && isKnown(byline));
    for (const byline of bylines) {
      const same = this.fields.bylines.findIndex(
        ({ name }) => name.toLowerCase() === byline.name.toLowerCase(),
      );
      if (same < 0 && this.isAuthored && !(isTheirs && byline.kind === 'person')) continue;
      if (same < 0) this.fields.bylines.push(byline);
      else this.fields.bylines[same] = { ...byline, ...this.fields.bylines[same] };
    }
  }

  addTimes(at: number, times: readonly FoundTime[]): void {
    for (const time of times) this.fields.times.push({ time, at });
  }
}
