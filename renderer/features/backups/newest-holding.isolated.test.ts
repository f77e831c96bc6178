import { expect, it, vi } from 'vitest';
import type { BackupInfo } from '@shared/api/backups';
import { AppError, type ErrorCode } from '@shared/errors';
import { newStoryId } from '@shared/story/ids';
import { desk } from '../../api/client';
import { newestHolding } from './newest-holding';

/** What the desk answers for the story in each backup, by name. */
const answers = vi.hoisted((): Record<string, string> => ({}));
vi.mock('../../api/client', () => ({
  desk: {
    call: (_: string, { name }: { name: string }) => {
      const code = answers[name] as ErrorCode | undefined;
      return code ? Promise.reject(new AppError(code, code)) : Promise.resolve({});
    },
  },
}));

const backup = (name: string, otherLibrary: string | null = null): BackupInfo => ({
  ...{ place: 'library', name, at: '2026-07-01T10:00:00Z', reason: 'time', otherLibrary },
  ...{ state: 'whole', findings: [], holdsMore: false, stories: 1, versions: 1, photos: 0, bytes: 1 },
});
const id = newStoryId();

it('looks for a damaged story in older backups until one holds it whole', async () => {
  Object.assign(answers, { damaged: 'STORY_DAMAGED', without: 'NOT_FOUND', torn: 'LIBRARY_DAMAGED' });
  const older = ['damaged', 'without', 'torn'].map((name) => backup(name));
  expect((await newestHolding(id, [...older, backup('whole'), backup('oldest')]))?.name).toBe('whole');
  expect(await newestHolding(id, older)).toBeNull();
  expect(await newestHolding(id, [backup('whole', '/another')])).toBeNull();
});

it('does not say that there is none if a disk did not give one of them', async () => {
  Object.assign(answers, { damaged: 'STORY_DAMAGED', away: 'DISK_REFUSED' });
  const [damaged, away] = ['damaged', 'away'].map((name) => backup(name));
  expect((await newestHolding(id, [away!, backup('whole')]))?.name).toBe('whole');
  await expect(newestHolding(id, [away!, damaged!])).rejects.toMatchObject({ code: 'DISK_REFUSED' });
});

it('says so if looking fails for another reason', async () => {
  answers.broken = 'INTERNAL';
  await expect(newestHolding(id, [backup('broken'), backup('whole')])).rejects.toMatchObject({
    code: 'INTERNAL',
  });
});

it('opens no other backup once nobody waits for it', async () => {
  Object.assign(answers, { damaged: 'STORY_DAMAGED' });
  const stop = new AbortController();
  const call = vi.spyOn(desk, 'call');
  const looking = newestHolding(id, [backup('damaged'), backup('whole')], stop.signal);
  stop.abort();
  await expect(looking).rejects.toBe(stop.signal.reason);
  expect(call).toHaveBeenCalledOnce();
});
