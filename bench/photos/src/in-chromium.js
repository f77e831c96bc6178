/* global ImageDecoder, OffscreenCanvas -- what runs in the page */
import { chromium } from '@playwright/test';
import { findChromium } from '../../../test/support/find-chromium';

/** Chromium's ImageDecoder and canvas as a contender, with the picture in its memory before it is measured. */
export async function chromiumContender(picture, widths) {
  const executablePath = findChromium() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  // ImageDecoder is there on trustworthy origins only.
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
  await page.goto('http://localhost/');
  await page.evaluate((base64) => {
    globalThis.picture = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  }, picture.toString('base64'));
  const run = () =>
    page.evaluate(async (steps) => {
      const start = performance.now();
      const decoder = new ImageDecoder({ data: globalThis.picture, type: 'image/jpeg' });
      const { image } = await decoder.decode();
      let from = image;
      for (const width of steps) {
        const height = Math.round((image.displayHeight * width) / image.displayWidth);
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        context.imageSmoothingQuality = 'high';
        context.drawImage(from, 0, 0, width, height);
        await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
        from = canvas;
      }
      image.close();
      decoder.close();
      // In the page itself: talking to the browser does not count.
      return { ms: performance.now() - start };
    }, widths);
  process.once('disconnect', () => void browser.close());
  return run;
}
