import { describe, expect, it } from 'vitest';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

const copy = 'River rises in Patna\n\nPATNA: The river rose on Monday.\n\nSchools were closed.\n';

describe('taking copy in', () => {
  it('makes a draft with a version and an event that names the file', async () => {
    const bytes = new TextEncoder().encode(copy);
    const { open } = await room.intake.takeInFile('river.txt', bytes);
    expect(open.story.headline).toBe('River rises in Patna');
    expect(room.versions.list(open.story.id).map(({ kind }) => kind)).toEqual(['intake']);
    expect(room.review.events(open.story.id)).toMatchObject([{ kind: 'taken-in', note: 'river.txt' }]);
    expect(room.stories.list({ query: 'schools', limit: 5, offset: 0 }).total).toBe(1);
  });

  it('makes no story of a file without words', async () => {
    const taking = room.intake.takeInFile('empty.txt', new Uint8Array());
    await expect(taking).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    expect(() => room.intake.takeInText(' \n ')).toThrow(
      expect.objectContaining({ code: 'UNREADABLE_FILE' }),
    );
    expect(room.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
  });

  it('keeps the report with the story, and which lines were brought back', () => {
    const { open, report } = room.intake.takeInText(copy);
    const { id } = open.story;
    expect(room.intake.findReport(id)).toEqual(report);
    const left = { line: 2, text: 'Advertisement', reason: 'advertisement', after: null, broughtBack: false };
    room.newsroom.library.reports.set(id, { ...report, leftOut: [left] });
    expect(room.intake.bringBack(id, 2).leftOut[0]?.broughtBack).toBe(true);
    expect(room.intake.findReport(id)?.leftOut[0]?.broughtBack).toBe(true);
    expect(() => room.intake.bringBack(id, 3)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('has no report of a story that was written here', () => {
    expect(room.intake.findReport(room.stories.create().story.id)).toBeNull();
  });
});
