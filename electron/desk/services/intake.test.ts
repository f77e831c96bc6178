import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { whyLeftOut } from '@shared/intake/why-left-out';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { commented, paragraph, run, wordDocument } from '../../../test/support/word-document';

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
    await expect(room.intake.takeInText(' \n ')).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    expect(room.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
  });

  it('keeps the report with the story, and which lines were brought back', async () => {
    const { open, report } = await room.intake.takeInText(copy);
    const { id } = open.story;
    expect(room.intake.findReport(id)).toEqual(report);
    const left = { line: 2, text: 'Advertisement', reason: 'advertisement', after: null, broughtBack: false };
    const { reports, transact } = room.newsroom.library;
    transact(() => reports.set(id, { ...report, leftOut: [left] }));
    expect(room.intake.bringBack(id, 2).leftOut[0]?.broughtBack).toBe(true);
    expect(room.intake.findReport(id)?.leftOut[0]?.broughtBack).toBe(true);
    expect(() => room.intake.bringBack(id, 3)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('keeps a document’s comments for the review, with their authors and their words', async () => {
    const bytes = wordDocument([paragraph(run('River rises')), paragraph(commented(run('It rose on Monday.')))], undefined, {
      comment: 'Who says so?',
    }); // prettier-ignore
    const { open, report } = await room.intake.takeInFile('river.docx', bytes);
    expect(room.review.events(open.story.id)).toMatchObject([
      { kind: 'taken-in' },
      { kind: 'comment', note: 'Legal on “It rose on Monday.” in river.docx: Who says so?' },
    ]);
    expect(report.leftOut.map(whyLeftOut)).toEqual([
      'comment in the document by Legal on 2024-05-14 about “It rose on Monday.”',
    ]);
  });

  describe('a file that does not say how its letters are stored', () => {
    const polish = 'Żubry wróciły do lasu\n\nŁÓDŹ: Żubry wróciły w poniedziałek do lasu pod miastem.\n';
    const take = async () =>
      room.intake.takeInFile('zubry.txt', iconv.encode(polish, 'windows-1250'), { charset: 'windows-1252' });

    it('is read again in another character set, and the text before that stays a version', async () => {
      const { open } = await take();
      expect(open.story.headline).not.toBe('Żubry wróciły do lasu');
      const { id } = open.story;
      const saved = room.stories.save({
        id,
        baseRevision: open.revision,
        story: { ...open.story, deck: 'Typed since' },
        reason: 'close',
      });
      const readings = await room.intake.readings(id);
      expect(readings[0]).toEqual({ charset: 'windows-1250', sample: 'Żubry wróciły do lasu' });

      const again = await room.intake.readAgain({
        id,
        baseRevision: saved.revision,
        charset: 'windows-1250',
      });
      expect(again.open.story).toMatchObject({ id, headline: 'Żubry wróciły do lasu', deck: '' });
      expect(again.report.readIn).toEqual({ charset: 'windows-1250', by: 'chosen', others: [] });
      expect(room.intake.findReport(id)).toEqual(again.report);
      const decks = room.versions.list(id).map((version) => room.versions.get(version.id).story.deck);
      expect(decks).toContain('Typed since');
    });

    it('is not read again over a text that was saved meanwhile', async () => {
      const { open } = await take();
      const stale = { id: open.story.id, baseRevision: open.revision + 1, charset: 'windows-1250' } as const;
      await expect(room.intake.readAgain(stale)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(room.stories.get(open.story.id).story).toEqual(open.story);
    });

    it('is not kept when it is in Unicode, which leaves no choice', async () => {
      const { open } = await room.intake.takeInFile('zubry.txt', new TextEncoder().encode(polish));
      const { id } = open.story;
      expect(await room.intake.readings(id)).toEqual([]);
      const again = room.intake.readAgain({ id, baseRevision: open.revision, charset: 'windows-1250' });
      await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('has no report of a story that was written here', () => {
    expect(room.intake.findReport(room.stories.create().story.id)).toBeNull();
  });
});
