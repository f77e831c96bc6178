import type { SalvageCounts, SalvagedStory } from '@shared/api/salvage';
import type { SalvageProgress } from '@shared/api/salvage-progress';
import { counted } from '@shared/counted';

/** `12 stories, 40 versions, 7 photos and 9 events`. */
export const savedWords = ({ stories, versions, photos, events }: SalvageCounts): string =>
  new Intl.ListFormat('en').format([
    counted(stories.saved, 'story', 'stories'),
    counted(versions.saved, 'version'),
    counted(photos.saved, 'photo'),
    counted(events.saved, 'event'),
  ]);

const STATES: Readonly<Record<SalvagedStory['state'], string>> = {
  whole: 'Whole',
  'earlier version': 'An earlier version',
  unreadable: 'Cannot be read',
};

export const salvageStateWords = (state: SalvagedStory['state']): string => STATES[state];

const STEPS: Readonly<Record<SalvageProgress['step'], string>> = {
  reading: 'Reading the library',
  photos: 'Looking for photos',
  writing: 'Writing the new library',
  checking: 'Reading the new library again',
  exporting: 'Exporting',
};

export const stepWords = (step: SalvageProgress['step']): string => STEPS[step];
