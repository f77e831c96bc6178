import type { PhotoBar, PhotoBars } from '@shared/checks/photo-bar';
import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { writeInstant } from '@shared/story/zoned-time';
import type { PhotoRecord } from '../db/photo-record.repo';
import { usedPhotos } from '../records/photo-record';
import type { Newsroom } from '../newsroom';

/** The day in the house's time zone: `2026-11-25`. */
export const today = ({ now, house }: Pick<Newsroom, 'now' | 'house'>): string =>
  writeInstant(now().getTime(), house().timeZone).slice(0, 'yyyy-mm-dd'.length);

/** Whether the licence's last day is over. Days written the same way compare as texts. */
export const isLicenceOver = ({ licenceUntil }: Pick<PhotoRecord, 'licenceUntil'>, day: string): boolean =>
  licenceUntil !== null && licenceUntil < day;

/** What bars the pictures of a story from being published, according to the photo desk today. */
export function barsFor(
  newsroom: Pick<Newsroom, 'library' | 'now' | 'house'>,
  story: Pick<Story, 'body' | 'photos'>,
): PhotoBars {
  const day = today(newsroom);
  const bars = new Map<Sha256, readonly PhotoBar[]>();
  for (const sha256 of usedPhotos(story)) {
    const record = newsroom.library.photoRecords.find(sha256);
    if (!record) continue;
    const { doNotUse, licenceUntil, letters } = record;
    const found: readonly PhotoBar[] = [
      ...(doNotUse === null ? [] : [{ why: 'do not use' as const, reason: doNotUse }]),
      ...(licenceUntil !== null && isLicenceOver(record, day)
        ? [{ why: 'expired licence' as const, until: licenceUntil }]
        : []),
      ...(letters === null ? [] : [{ why: 'letters in doubt' as const }]),
    ];
    if (found.length > 0) bars.set(sha256, found);
  }
  return bars;
}
