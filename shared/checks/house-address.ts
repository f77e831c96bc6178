import { isSampleAddress } from '../house/house';
import type { Check } from './check';

/**
 * A page with the sample's address tells search engines that it is a copy of another site's page. So it has none
 * until the house has its own. Advice only, since readers do not need it.
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
