import { TakenOver, type LeftThere } from './left-behind-messages';
import { forgetText, storedTexts } from './unsaved-texts';

/**
 * Hands the texts that this address keeps over to the present one, which the host names in `to`, and forgets those that
 * have been taken over.
 */
export async function handOverTexts(): Promise<void> {
  const port = Number(new URLSearchParams(location.search).get('to'));
  // Nobody else can frame it: the host's policy names that one address.
  if (parent === window || !Number.isInteger(port)) return;
  const to = `http://127.0.0.1:${port}`;
  const left: LeftThere = { kind: 'left texts', texts: await storedTexts() };
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const taken = TakenOver.safeParse(data);
    if (source !== parent || origin !== to || !taken.success) return;
    for (const key of taken.data.keys) void forgetText(key).catch(() => undefined);
  });
  parent.postMessage(left, to);
}
