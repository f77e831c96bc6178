import { isSampleAddress } from '../house/house';
import type { Check } from './check';

/**
 * A page that names the sample as its address tells search engines that it is a copy of another site's. So it names none
 * while the house has none of its own. Advice, since the page is right for readers without.
 */
export const houseAddress: Check = {
  id: 'house-address',
  title: 'The house has its own address',
  run: (_story, { url, storyUrl }) => {
    const sample = [storyUrl, url].find(isSampleAddress);
    if (sample === undefined) return [];
    const { hostname } = new URL(sample.replaceAll(/\{\w+\}/g, 'x'));
    return [
      {
        weight: 'advice',
        message: `The house’s address is still the sample, ${hostname}. Pages leave their address out until you enter yours in Settings › House.`,
        target: { at: 'house' },
      },
    ];
  },
};
