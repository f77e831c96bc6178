import { chromium } from '@playwright/test';
import { findChromium } from '../../../test/support/find-chromium';

/** Chromium's ImageDecoder and canvas as a contender, with the pictures in its memory before it is measured. */
export async function chromiumContender(pictures, widths) {
  const executablePath = findChromium() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  // ImageDecoder is there on trustworthy origins only.
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
  await page.goto('http://localhost/');
  for (const picture of pictures) {
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      (globalThis.pictures ??= []).push(bytes);
    }, picture.toString('base64'));
  }
  return {
    /** Milliseconds in the page itself, and the sizes of the files: talking to the browser does not count. */
    run: (at) =>
      page.evaluate(
        async ([which, steps]) => {
          const start = performance.now();
          const decoder = new ImageDecoder({ data: globalThis.pictures[which], type: 'image/jpeg' });
          const { image } = await decoder.decode();
          const sizes = [];
          let from = image;
          for (const width of steps) {
            const height = Math.round((image.displayHeight * width) / image.displayWidth);
            const canvas = new OffscreenCanvas(width, height);
            const context = canvas.getContext('2d');
            context.imageSmoothingQuality = 'high';
            context.drawImage(from, 0, 0, width, height);
            sizes.push((await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })).size);
            from = canvas;
          }
          image.close();
          decoder.close();
          return { ms: performance.now() - start, sizes };
        },
        [at, widths],
      ),
    close: () => browser.close(),
  };
}
