import type { SalvageCounts, SalvagedStory } from '@shared/api/salvage';
import type { SalvageProgress } from '@shared/api/salvage-progress';
import { strings } from './strings';

/** `12 stories, 40 versions, 7 photos and 9 events`. */
export const savedWords = ({ stories, versions, photos, events }: SalvageCounts): string =>
  new Intl.ListFormat('en').format([
    strings.stories({ count: stories.saved }),
    strings.versions({ count: versions.saved }),
    strings.photos({ count: photos.saved }),
    strings.events({ count: events.saved }),
  ]);

const STATES: Readonly<Record<SalvagedStory['state'], string>> = {
  whole: strings.whole,
  'earlier version': strings.anEarlierVersion,
  unreadable: strings.cannotBeRead,
};

export const salvageStateWords = (state: SalvagedStory['state']): string => STATES[state];

const STEPS: Readonly<Record<SalvageProgress['step'], string>> = {
  reading: strings.readingTheLibrary,
  photos: strings.lookingForPhotos,
  writing: strings.writingTheNewLibrary,
  checking: strings.readingTheNewLibrary,
  exporting: strings.exporting,
};

export const stepWords = (step: SalvageProgress['step']): string => STEPS[step];
