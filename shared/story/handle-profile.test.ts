import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeHref } from '../html/href';
import { HandlePlatform, profileOf } from './handle-profile';

describe('the profile of a handle', () => {
  it.each([
    ['asha', 'x', 'https://x.com/asha'],
    ['@asha_rao', 'x', 'https://x.com/asha_rao'],
    ['asha', 'threads', 'https://www.threads.net/@asha'],
    ['asha.rao', 'instagram', 'https://www.instagram.com/asha.rao/'],
    ['asha@Newsie.Example', 'none', 'https://newsie.example/@asha'],
    ['asha.bsky.social', 'x', 'https://bsky.app/profile/asha.bsky.social'],
    ['asha.rao', 'x', null],
    ['asha', 'none', null],
    ['a_name_too_long_for_it', 'x', null],
    ['आशा', 'x', null],
    ['', 'x', null],
    ['asha/../../evil', 'x', null],
    ['asha@localhost', 'x', null],
  ] as const)('of %s on %s is %s', (handle, platform, profile) => {
    expect(profileOf(handle, platform)).toBe(profile);
  });

  it('is an address that may be published, or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...HandlePlatform.options),
        (handle, platform) => {
          const profile = profileOf(handle, platform);
          if (profile !== null) expect(isSafeHref(profile)).toBe(true);
        },
      ),
    );
  });
});
