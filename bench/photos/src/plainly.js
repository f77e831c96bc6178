import sharp from 'sharp';

// Imported before the app, which gives sharp two threads: what sharp takes by itself is one on most of Linux.
const asItComes = sharp.concurrency();

/** A contender that is measured with sharp as it comes. The app is loaded beside it, and does nothing. */
export const plainly = (measured) => (path) => {
  sharp.concurrency(asItComes);
  return measured(path);
};
