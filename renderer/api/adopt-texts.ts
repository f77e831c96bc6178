import { desk } from './client';
import { LeftThere, type TakenOver } from './left-behind-messages';
import { KeptText } from './unsaved-text';
import { keepAsIs } from './unsaved-texts';

const PATIENCE_MS = 5000;

/**
 * Brings over what was left at the host's earlier addresses: a browser stores a page's data by address,
 * port included. Each is asked through a frame. Resolves when all have answered, or could not. Never rejects.
 */
export async function adoptTexts(): Promise<void> {
  const { leftBehind } = await desk.call('host.info', {}).catch(() => ({ leftBehind: [] }));
  await Promise.all(leftBehind.map((address) => adoptFrom(address).catch(() => undefined)));
}

async function adoptFrom(address: string): Promise<void> {
  const { origin } = new URL(address);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Text that was left at an earlier address';
  const answered = new Promise<readonly unknown[]>((resolve) => {
    const hear = ({ source, origin: from, data }: MessageEvent<unknown>) => {
      const said = LeftThere.safeParse(data);
      if (source !== frame.contentWindow || from !== origin || !said.success) return;
      removeEventListener('message', hear);
      resolve(said.data.texts);
    };
    addEventListener('message', hear);
    setTimeout(() => {
      removeEventListener('message', hear);
      resolve([]);
    }, PATIENCE_MS);
  });
  frame.src = address;
  document.body.append(frame);
  const texts = (await answered).flatMap((text) => KeptText.safeParse(text).data ?? []);
  // The newest last, so that it is also the newest here.
  for (const text of texts.toReversed()) await keepAsIs(text);
  const keys = texts.map(({ key }) => key);
  const taken: TakenOver = { kind: 'taken over', keys };
  frame.contentWindow?.postMessage(taken, origin);
  // It still has to forget them.
  setTimeout(() => frame.remove(), PATIENCE_MS);
}
