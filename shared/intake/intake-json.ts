import { z } from 'zod';
import { blockTexts } from '../story/walk';
import { Story } from '../story/story';
import { ReadCharset } from './charset';
import { DoubtfulLine, type IntakeReport, LeftOutReason, ReadLine } from './report';

/** What `copydesk intake <file> --json` prints; a promise to other tools (docs/intake-json.md). */
export const IntakeJson = z.object({
  story: Story,
  text: z.string(),
  leftOut: z.array(z.object({ line: z.int().min(1), text: z.string(), reason: LeftOutReason })),
  doubtful: z.array(DoubtfulLine),
  read: z.array(ReadLine),
  readIn: ReadCharset.nullable(),
});
export type IntakeJson = z.infer<typeof IntakeJson>;

/** The story, its body as text with blank lines between paragraphs, and what became of every other line. */
export function intakeJson(story: Story, report: IntakeReport): IntakeJson {
  const placed = story.body.root.children.filter(({ type }) => type !== 'photo');
  const text = blockTexts({ body: { root: { ...story.body.root, children: placed } }, photos: {} });
  return {
    story,
    text: text.join('\n\n'),
    leftOut: report.leftOut.map(({ line, text, reason }) => ({ line, text, reason })),
    doubtful: [...report.doubtful],
    read: [...report.read],
    readIn: report.readIn,
  };
}
