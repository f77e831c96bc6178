import { describe, expect, it } from 'vitest';
import { PhotoChanges } from '@shared/api/photos';
import { changesOf } from './photo-changes';

describe('what is typed about a photo', () => {
  it('is taken field by field, lists item by item, and nothing of what was not typed in', () => {
    const changes = changesOf({
      ...{ caption: ' The weir. ', keywords: 'weir; river ; ;weir', persons: '' },
      ...{ licenceUntil: '', doNotUse: ' ' },
    });
    expect(changes).toEqual({
      ...{ caption: 'The weir.', keywords: ['weir', 'river'], persons: [] },
      ...{ licenceUntil: null, doNotUse: null },
    });
    expect(PhotoChanges.parse(changes)).toEqual(changes);
  });
});
