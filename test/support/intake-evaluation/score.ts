import { defaultHouse } from '@shared/house/house';
import { intakeJson } from '@shared/intake/intake-json';
import { takeInText } from '@shared/intake/take-in';
import type { Case } from './corpora';

export const FIELDS = [
  'headline',
  'byline',
  'date',
  'dateline',
  'standfirst',
  'caption',
  'credit',
  'body kept',
  'furniture left out',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Score {
  right: number;
  of: number;
}
export type Scores = Readonly<Record<Field, Score>>;

/** What was wrong, in words, for whoever repairs the rules. */
export interface Fault {
  readonly name: string;
  readonly field: Field;
  readonly found: string;
  readonly wanted: string;
}

const norm = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const same = (a: string, b: string): boolean => norm(a) === norm(b);
/** To the minute, with its offset. */
const atMinute = (time: string | null): string =>
  time === null ? 'none' : time.slice(0, 16) + time.slice(-6);

/** How many of a corpus's fields come out right, by field, and what was wrong with the others. */
export function scoreOf(cases: readonly Case[]): {
  readonly scores: Scores;
  readonly faults: readonly Fault[];
} {
  const scores = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Scores;
  const faults: Fault[] = [];
  for (const { name, text, wanted } of cases) {
    const mark = (field: Field, isRight: boolean, found: string, wish: string): void => {
      scores[field].of += 1;
      if (isRight) scores[field].right += 1;
      else faults.push({ name, field, found, wanted: wish });
    };
    const { story, report } = takeInText(text, { house: defaultHouse(), source: `${name}.txt` });
    const body = intakeJson(story, report).text.split(/\n+/u);
    const whole = norm(body.join(' '));
    const { headlines, bylines, published, dateline, deck, captions, credits } = wanted;
    if (headlines)
      mark(
        'headline',
        headlines.some((line) => same(line, story.headline)),
        story.headline,
        headlines[0]!,
      );
    if (bylines) {
      const found = story.bylines.map((byline) => byline.name);
      const has = bylines.names.every((wish) =>
        found.some((other) =>
          bylines.among ? norm(other).toLowerCase().includes(norm(wish).toLowerCase()) : same(other, wish),
        ),
      );
      mark(
        'byline',
        has && (bylines.among || found.length === bylines.names.length),
        found.join(', '),
        bylines.names.join(', '),
      );
    }
    if (published)
      mark(
        'date',
        published.some((time) => atMinute(time) === atMinute(story.firstPublished)),
        String(story.firstPublished),
        published.join(' or '),
      );
    if (dateline !== undefined) mark('dateline', same(story.dateline, dateline), story.dateline, dateline);
    if (deck !== undefined) mark('standfirst', same(story.deck, deck), story.deck, deck);
    const photos = Object.values(story.photos);
    const list = (field: 'caption' | 'credit', wish: readonly string[] | undefined): void => {
      if (!wish) return;
      const found = photos.map((photo) => photo[field]).filter(Boolean);
      const holds = (other: string, each: string): boolean =>
        wanted.isAll ? same(other, each) : norm(other).includes(norm(each));
      for (const each of wish)
        mark(
          field,
          found.some((other) => holds(other, each)),
          found.join(' / '),
          each,
        );
      if (wanted.isAll)
        for (const other of found.filter((each) => !wish.some((line) => same(line, each))))
          mark(field, false, other, '(none)');
      else if (wish.length === 0 && (captions ?? []).length + (credits ?? []).length === 0)
        mark(field, photos.length === 0, `${photos.length} photos`, '(none)');
    };
    list('caption', captions);
    list('credit', credits);
    for (const paragraph of wanted.body)
      mark('body kept', whole.includes(norm(paragraph)), '(lost)', paragraph);
    if (wanted.isAll) {
      const all = norm(wanted.body.join(' '));
      for (const line of body)
        if (line !== '') mark('furniture left out', all.includes(norm(line)), line, '(none)');
    }
    for (const line of wanted.furniture)
      mark('furniture left out', !whole.includes(norm(line)), line, '(none)');
  }
  return { scores, faults };
}
