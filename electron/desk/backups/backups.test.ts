import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupRoom, keyOf } from '../../../test/support/backup-room';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { callDesk } from '../../hosts/call-desk';
import { databaseIn } from '../db/open';

let room: BackupRoom;

beforeEach(() => {
  room = new BackupRoom();
});
afterEach(() => room.end());

const PHOTO = 'agency-words.jpg';
describe('a backup', () => {
  it('holds what was saved, is read, and says what it holds', async () => {
    await room.write('Ferry', 'one');
    const { backups, isDue } = await callDesk(room.desk, 'backups.make', {});
    expect(backups).toEqual([
      expect.objectContaining({
        ...{ place: 'library', reason: 'asked', state: 'whole', findings: [] },
        ...{ stories: 1, versions: 1, photos: 0 },
      }),
    ]);
    expect(isDue).toBe(false);
    const { stories } = await callDesk(room.desk, 'backups.stories', keyOf(backups[0]!));
    expect(stories).toEqual([expect.objectContaining({ headline: 'Ferry', difference: 'same' })]);
    expect(readdirSync(join(room.library, 'backups')).filter((name) => name.includes('unfinished'))).toEqual(
      [],
    );
  });

  it('holds every save that was made while it was copied, or none of it, and leaves the desk free', async () => {
    const { id } = await room.write('Ferry', 'x'.repeat(900_000));
    const making = callDesk(room.desk, 'backups.make', {});
    for (let count = 0; count < 20; count += 1) await room.change(id, `${count} ${'y'.repeat(900_000)}`);
    const { backups } = await making;
    expect(backups[0]).toMatchObject({ state: 'whole' });
    const story = await callDesk(room.desk, 'backups.story', { ...keyOf(backups[0]!), id });
    expect(story.deck).toMatch(/^(x|\d+ y)/);
  });

  it('is called damaged where a text in it does not fit its hash, and the last whole one stays', async () => {
    const { id } = await room.write('Ferry', '1000 rupees');
    const whole = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.desk.close();
    const bytes = readFileSync(databaseIn(room.library));
    for (let at = bytes.indexOf('1000 rupees'); at !== -1; at = bytes.indexOf('1000 rupees', at + 1))
      bytes.write('9', at);
    writeFileSync(databaseIn(room.library), bytes);
    room.open();
    for (let count = 0; count < 10; count += 1) await callDesk(room.desk, 'backups.make', {});
    const { backups } = await callDesk(room.desk, 'backups.list', {});
    expect(backups[0]).toMatchObject({ state: 'damaged' });
    expect(backups[0]!.findings.join()).toContain(id);
    expect(backups.map(({ name }) => name)).toContain(whole.name);
  });

  it('is called damaged where a row is not what was written, and made all the same, until somebody accepts the row', async () => {
    const { id } = await room.write('Ferry', 'fine');
    const whole = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.desk.close();
    room.forge(`UPDATE story SET status = 'approved'`);
    room.open();
    for (let count = 0; count < 10; count += 1) await callDesk(room.desk, 'backups.make', {});
    const { backups } = await callDesk(room.desk, 'backups.list', {});
    expect(backups[0]).toMatchObject({
      ...{ state: 'damaged', stories: 1 },
      findings: ['“Ferry”, the story’s place in the library: status is not what Copydesk wrote.'],
    });
    expect(backups.map(({ name }) => name)).toContain(whole.name);
    expect(backups.filter(({ state }) => state === 'whole')).toMatchObject([{ name: whole.name }]);
    const { damaged = [] } = await callDesk(room.desk, 'stories.get', { id });
    await callDesk(room.desk, 'library.accept', { rows: damaged.map(({ row }) => row) });
    expect((await callDesk(room.desk, 'backups.make', {})).backups[0]).toMatchObject({
      state: 'whole',
      findings: [],
    });
  });

  it('gives a story back whose text has changed on the disk', async () => {
    const { id } = await room.write('Ferry', '1000 rupees');
    const whole = (await callDesk(room.desk, 'backups.make', {})).backups[0]!;
    await room.desk.close();
    const bytes = readFileSync(databaseIn(room.library));
    for (let at = bytes.indexOf('1000 rupees'); at !== -1; at = bytes.indexOf('1000 rupees', at + 1))
      bytes.write('9', at);
    writeFileSync(databaseIn(room.library), bytes);
    room.open();
    await expect(callDesk(room.desk, 'stories.get', { id })).rejects.toMatchObject({ code: 'STORY_DAMAGED' });
    await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(whole), id });
    expect(await callDesk(room.desk, 'stories.get', { id })).toMatchObject({
      story: { deck: '1000 rupees' },
    });
    await callDesk(room.desk, 'backups.restoreStory', { ...keyOf(whole), id });
    expect((await callDesk(room.desk, 'stories.get', { id })).revision).toBe(2);
  });

  it('is called damaged where a trigger or a table is not as Copydesk makes it', async () => {
    await room.write('Ferry');
    await room.desk.close();
    room.forge('DROP TRIGGER event_is_never_deleted; CREATE TABLE more (x)');
    room.open();
    expect((await callDesk(room.desk, 'backups.make', {})).backups[0]).toMatchObject({
      state: 'damaged',
      findings: [
        'The trigger event_is_never_deleted is missing.',
        'The table more was not made by Copydesk.',
      ],
    });
  });

  it('is called damaged where a row was taken away with its seal, or one was added', async () => {
    await room.write('Ferry');
    await room.desk.close();
    room.forge(`DELETE FROM seal WHERE tbl = 'setting'; INSERT INTO setting VALUES ('more', '1')`);
    room.open();
    const [made] = (await callDesk(room.desk, 'backups.make', {})).backups;
    expect(made).toMatchObject({ state: 'damaged' });
    expect(made!.findings.join('\n')).toMatch(/The setting “more”: was not written by Copydesk/);
    expect(made!.findings.join('\n')).toMatch(/The sum of all seals/);
  });

  it('is made at the end where anything was saved since the last one, and read at the next start', async () => {
    await room.desk.close();
    room.open(true);
    await room.write('Ferry');
    await room.desk.close();
    room.open(true);
    const made = (await callDesk(room.desk, 'backups.list', {})).backups;
    expect(made.map(({ reason }) => reason)).toEqual(['quit']);
    await room.desk.close();
    room.open(true);
    expect((await callDesk(room.desk, 'backups.list', {})).backups).toHaveLength(1);
  });

  it('keeps the pictures beside it', async () => {
    const photo = await callDesk(room.desk, 'photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(photoFixture(PHOTO)),
    });
    await callDesk(room.desk, 'backups.make', {});
    const kept = readdirSync(join(room.library, 'backups', 'photos'), { recursive: true }).map(String);
    expect(kept.some((name) => name.includes(photo.file.sha256))).toBe(true);
  });
});
