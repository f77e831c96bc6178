import { backupService } from '../backups/backup-service';
import { foreignWork, HANDOVER_BOUNDS } from '../foreign/foreign-work';
import { pageWork } from '../publishing/page-work';
import { derivedStore } from '../pictures/derived-store';
import { exportRecordService } from './exports';
import { firstSealsService } from './first-seals';
import { handoverService } from './handover';
import { knownWordsService } from './known-words';
import { intakeService } from './intake';
import type { Newsroom } from '../newsroom';
import { photoOffersService } from './photo-offers';
import { photoReadingService } from './photo-reading';
import { photoDeskService } from './photo-desk';
import { photoLettersService } from './photo-letters';
import { photoReplaceService } from './photo-replace';
import { photoService } from './photos';
import { publishingService } from './publishing';
import { reviewService } from './review';
import { runningWork } from './running-work';
import { searchIndexService } from './search-index';
import { storedDerive } from '../pictures/stored-derivatives';
import { storyService } from './stories';
import { versionService } from './versions';

/** One thread of each kind for all libraries of a process, which opens one after another. */
const documents = foreignWork();
const handovers = foreignWork(HANDOVER_BOUNDS);
const pages = pageWork();

/** Every service over one open library. */
export const createServices = (newsroom: Newsroom) => {
  const exports = exportRecordService(newsroom);
  const photoDesk = photoDeskService(newsroom);
  const photos = photoService(newsroom);
  const derived = derivedStore(newsroom.library.folder);
  return {
    newsroom,
    backups: backupService(newsroom, newsroom.backups),
    photos,
    photoDesk,
    photoReplace: photoReplaceService(newsroom, photos, photoDesk),
    photoLetters: photoLettersService(newsroom, photos, photoDesk),
    photoOffers: photoOffersService(newsroom, photoDesk),
    photoReading: photoReadingService(newsroom, photos),
    knownWords: knownWordsService(newsroom),
    stories: storyService(newsroom),
    versions: versionService(newsroom),
    intake: intakeService(newsroom, photos, documents),
    review: reviewService(newsroom),
    handover: handoverService(newsroom, handovers),
    searchIndex: searchIndexService(newsroom),
    firstSeals: firstSealsService(newsroom),
    exports,
    work: runningWork(),
    publishing: publishingService(newsroom, exports, pages, storedDerive(derived)),
  };
};
export type Services = ReturnType<typeof createServices>;
