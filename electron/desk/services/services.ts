import { exportRecordService } from './exports';
import type { Newsroom } from './newsroom';
import { reviewService } from './review';
import { storyService } from './stories';
import { versionService } from './versions';

/** Every service over one open library. */
export const createServices = (newsroom: Newsroom) => ({
  newsroom,
  stories: storyService(newsroom),
  versions: versionService(newsroom),
  review: reviewService(newsroom),
  exports: exportRecordService(newsroom),
});
export type Services = ReturnType<typeof createServices>;
