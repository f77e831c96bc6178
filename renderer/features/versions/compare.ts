import type { BodyNode } from '@shared/blocks/block';
import { wordsOf } from '@shared/html/words-of';
import { captionRuns } from '@shared/story/caption-marks';
import { blockTexts, placedPhotoIds } from '@shared/story/walk';
import type { Byline, Story } from '@shared/story/story';
import type { StoryPhoto } from '@shared/story/photo';
import { diffArrays } from 'diff';

/** A run of text that is in both versions, only in the newer, or only in the older one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One field or paragraph that differs; `same` paragraphs are kept for their context. */
export interface Difference {
  readonly label: string;
  readonly changed: boolean;
  readonly runs: readonly Run[];
}

const bylineText = (byline: Byline): string =>
  [byline.name, byline.handle && `@${byline.handle}`, byline.kind === 'person' && byline.role, byline.url]
    .filter(Boolean)
    .join(', ');

/** What is said of a photo, and where its caption's links lead, in the order of its fields. */
const PHOTO_FIELDS = [
  ['Caption', ({ caption }) => caption],
  ['Links of the caption', linksOfCaption],
  ['Bold in the caption', (photo) => setIn(photo, 'bold')],
  ['Italic in the caption', (photo) => setIn(photo, 'italic')],
  ['Credit', ({ credit }) => credit],
  ['Alternative text', ({ alt }) => alt],
  ['Decorative', ({ decorative }) => (decorative ? 'yes' : '')],
  ['Creator', ({ creator }) => creator],
  ['Copyright', ({ copyrightNotice }) => copyrightNotice],
  ['Source', ({ source }) => source],
  ['Usage terms', ({ usageTerms }) => usageTerms],
  ['Instructions', ({ instructions }) => instructions],
  ['Licence', ({ webStatement }) => webStatement],
  ['Licensor', ({ licensorName, licensorUrl }) => [licensorName, licensorUrl].filter(Boolean).join(', ')],
  ['Place', ({ place }) => place],
  ['Taken', ({ takenAt }) => takenAt ?? ''],
  ['Headline of the picture', ({ headline }) => headline],
  ['Creator’s job title', ({ jobTitle }) => jobTitle],
  ['Persons shown', ({ persons }) => persons.join('; ')],
  ['Keywords', ({ keywords }) => keywords.join('; ')],
  ['How it was made', ({ digitalSourceType }) => digitalSourceType],
  ['Shape', ({ aspect }) => aspect ?? ''],
  ['Size', ({ size }) => size ?? ''],
  ['Focal point', ({ focalPoint }) => (focalPoint ? percents([focalPoint.x, focalPoint.y]) : '')],
  ['Cuts', cutsOf],
  ['File', ({ file }) => (file ? file.sha256.slice(0, 8) : 'none')],
] as const satisfies readonly (readonly [string, (photo: StoryPhoto) => string])[];

const percents = (parts: readonly number[]): string =>
  parts.map((part) => `${Math.round(part * 100)} %`).join(' ');

function cutsOf({ crops = {} }: StoryPhoto): string {
  return Object.entries(crops)
    .map(([shape, { x, y, width }]) => `${shape} at ${percents([x, y])}, ${percents([width])} wide`)
    .join('; ');
}

/** The words of a caption that are set so. */
function setIn(photo: StoryPhoto, how: 'bold' | 'italic'): string {
  return captionRuns(photo)
    .map((run) => (run[how] ? run.text : '\n'))
    .join('')
    .split('\n')
    .flatMap((words) => (words.trim() === '' ? [] : [`“${words.trim()}”`]))
    .join(', ');
}

const photoText = (photo: StoryPhoto): string =>
  PHOTO_FIELDS.map(([label, say]) => [label, say(photo)] as const)
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${words}`)
    .join('\n');

const linkText = (words: string, address: string): string => `“${words.trim()}” to ${address}`;

function linksOfCaption(photo: StoryPhoto): string {
  return captionRuns(photo)
    .flatMap(({ text, href }) => (href === null ? [] : [linkText(text, href)]))
    .join(', ');
}

const linksIn = (node: BodyNode): readonly string[] =>
  node.type === 'link'
    ? [linkText(wordsOf(node.children ?? []), String(node.url))]
    : (node.children ?? []).flatMap(linksIn);

/** The chosen lead photo by its place in the story, as the Photos tab counts; nothing where none was chosen. */
function leadPhotoNumber(story: Story): string {
  const at = story.leadPhoto ? placedPhotoIds(story).indexOf(story.leadPhoto) : -1;
  return at === -1 ? '' : `Photo ${at + 1}`;
}

const fieldsOf = (story: Story): readonly (readonly [string, string])[] => [
  ['Headline', story.headline],
  ['Deck', story.deck],
  ['Bylines', story.bylines.map(bylineText).join('; ')],
  ['Dateline', story.dateline],
  ['Section', story.section],
  ['Tags', story.tags.join(', ')],
  ['Slug', story.slug],
  ['Short headline', story.headlines.short],
  ['Headline where shared', story.headlines.social],
  ['Headline in search', story.headlines.search],
  ['Corrections', story.corrections.map(({ text, at }) => `${at}: ${text}`).join('\n')],
  ['Related links', story.related.map(({ title, url }) => `${title}: ${url}`).join('\n')],
  ['Lead photo', leadPhotoNumber(story)],
  ['Language', `${story.language}, ${story.direction}`],
  ['Published', story.firstPublished ?? ''],
  ['Updated', story.updated ?? ''],
  ['Embargo', story.embargo ?? ''],
  ['Links', linksIn(story.body.root).join('\n')],
];

/** Word by word. Words are found as readers of the language see them, so Hindi, Bengali and Thai compare well. */
function wordRuns(older: string, newer: string, language: string): readonly Run[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return diffArrays(words(older), words(newer)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const whole = (kind: Run['kind'], text: string): readonly Run[] => [{ kind, text }];

/** Paragraphs of the body: those taken out and those put in at the same place are compared word by word. */
function bodyDifferences(older: Story, newer: Story): readonly Difference[] {
  const found: Difference[] = [];
  const say = (runs: readonly Run[], changed: boolean) => found.push({ label: 'Body', changed, runs });
  let out: readonly string[] = [];
  const flush = (added: readonly string[]) => {
    const longer = Math.max(out.length, added.length);
    for (let at = 0; at < longer; at++) {
      const [was, is] = [out[at], added[at]];
      if (was !== undefined && is !== undefined) say(wordRuns(was, is, newer.language), true);
      else if (is !== undefined) say(whole('added', is), true);
      else if (was !== undefined) say(whole('removed', was), true);
    }
    out = [];
  };
  for (const part of diffArrays(blockTexts(older), blockTexts(newer))) {
    if (part.removed) out = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      for (const text of part.value) say(whole('same', text), false);
    }
  }
  flush([]);
  return found;
}

/** What changed from one version to another, for a person to read: fields, photos, then the body in order. */
export function compareStories(older: Story, newer: Story): readonly Difference[] {
  const fields = fieldsOf(newer).flatMap(([label, is], at) => {
    const was = fieldsOf(older)[at]?.[1] ?? '';
    return was === is ? [] : [{ label, changed: true, runs: wordRuns(was, is, newer.language) }];
  });
  const ids = [...new Set([...Object.keys(older.photos), ...Object.keys(newer.photos)])];
  const textOf = (photos: Readonly<Record<string, StoryPhoto>>, id: string): string => {
    const photo = photos[id];
    return photo ? photoText(photo) : '';
  };
  const photos = ids.flatMap((id, at) => {
    const [was, is] = [textOf(older.photos, id), textOf(newer.photos, id)];
    return was === is
      ? []
      : [{ label: `Photo ${at + 1}`, changed: true, runs: wordRuns(was, is, newer.language) }];
  });
  return [...fields, ...photos, ...bodyDifferences(older, newer)];
}
