import { z } from 'zod';
import { blockTexts } from '../document/walk';
import { Story } from '../document/story';
import { ReadCharset } from './charset';
import { DoubtfulLine, type IntakeReport, LeftOutLine, ReadLine } from './report';

/** What `copydesk intake <file> --json` prints; a promise to other tools (docs/intake-json.md). */
export const IntakeJson = z.object({
  story: Story,
  text: z.string(),
  leftOut: z.array(LeftOutLine.omit({ after: true, broughtBack: true, place: true })),
  doubtful: z.array(DoubtfulLine),
  read: z.array(ReadLine),
  readIn: ReadCharset.nullable(),
});
export type IntakeJson = z.infer<typeof IntakeJson>;

/** The story, its body as text with blank lines between paragraphs, and what became of every other line. */
export function intakeJson(story: Story, report: IntakeReport): IntakeJson {
  // Without its photos: their captions are in the story.
  const text = blockTexts({ body: story.body, photos: {} });
  return {
    story,
    text: text.join('\n\n'),
    leftOut: report.leftOut.map(({ after: _after, broughtBack: _back, place: _place, ...left }) => left),
    doubtful: [...report.doubtful],
    read: [...report.read],
    readIn: report.readIn,
  };
}
