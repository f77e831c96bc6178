import type { Sha256 } from '@shared/story/ids';
import { leadPhotoId } from '@shared/document/lead-photo';
import { photoNeeds } from '@shared/story/photo-needs';
import type { Story } from '@shared/document/story';
import type { Byline } from '@shared/story/fields';
import { countWords } from '@shared/document/word-count';
import { blockTexts, placedPhotoIds } from '@shared/document/walk';

/** What lists show of a story, worked out once per save. */
export interface StoryColumns {
  readonly headline: string;
  readonly opening: string;
  readonly section: string;
  readonly bylines: string;
  readonly language: string;
  readonly direction: Story['direction'];
  readonly words: number;
  readonly photos: number;
  readonly photosUnfinished: number;
  readonly leadPhoto: Sha256 | null;
}

const OPENING_LENGTH = 240;

export function storyColumns(story: Story, texts: readonly string[] = blockTexts(story)): StoryColumns {
  const placed = placedPhotoIds(story).flatMap((id) => story.photos[id] ?? []);
  const lead = leadPhotoId(story);
  return {
    headline: story.headline,
    opening: openingOf(texts.join(' ')),
    section: story.section,
    bylines: story.bylines.map(bylineName).filter(Boolean).join(', '),
    language: story.language,
    direction: story.direction,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    photos: placed.length,
    photosUnfinished: placed.filter((photo) => photoNeeds(photo).length > 0).length,
    leadPhoto:
      (lead && story.photos[lead]?.file?.sha256) ?? placed.find(({ file }) => file)?.file?.sha256 ?? null,
  };
}

/** The first letters of a text, any white space as one space. Reads no more of it than that: a text may have megabytes. */
function openingOf(text: string): string {
  const enough = OPENING_LENGTH * 2;
  for (let read = enough * 2; ; read *= 4) {
    const start = text.slice(0, read).replaceAll(/\s+/g, ' ');
    if (start.length >= enough || read >= text.length)
      return [...start.slice(0, enough)].slice(0, OPENING_LENGTH).join('');
  }
}

const bylineName = ({ name, handle }: Byline): string => name || (handle ? `@${handle}` : '');
