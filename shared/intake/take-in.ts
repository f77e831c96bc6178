import type { House } from '../house/house';
import { bodyOf } from '../story/body';
import { detectLanguage } from '../story/language';
import { proposeSlug } from '../story/slug';
import { newStory, type Story } from '../story/story';
import { paragraphNode } from './compose';
import type { IntakeReport } from './report';

export interface TakeInOptions {
  readonly house: House;
  /** The file's name, or null for pasted copy. */
  readonly source: string | null;
}

/** A story from raw copy, with what became of every line that is not body text. */
export function takeInText(text: string, options: TakeInOptions): { story: Story; report: IntakeReport } {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const [headline = '', ...rest] = lines.filter((line) => line !== '');
  const { language, direction } = detectLanguage(text, options.house.language);
  return {
    story: newStory({
      language,
      direction,
      headline,
      slug: proposeSlug(headline, language),
      body: bodyOf(rest.map(paragraphNode)),
    }),
    report: { source: options.source, leftOut: [], doubtful: [], read: [] },
  };
}
