import { expect, it } from 'vitest';
import { storyOf } from '../../../../test/support/newsroom';
import { oldLibrary } from '../../../../test/support/old-library';
import { encodeStory } from '../../story-document';

it('notes the address of every story that has none, but for a damaged one', () => {
  const old = oldLibrary(14);
  const story = {
    ...{ ...storyOf('Last ferry', 'It sank.'), slug: 'Last Ferry', section: 'City' },
    firstPublished: '2026-03-02T09:00:00+05:30' as const,
  };
  old.addStory(story.id, encodeStory(story));
  old.addStory('damaged', { json: '{"body":', sha256: 'x' as never });
  old.addStory('noted', { json: '{}', sha256: 'x' as never });
  old.run(`INSERT INTO story_address VALUES ('noted', 'weir', '', NULL, NULL)`);
  old.run(`INSERT INTO setting VALUES ('addresses-noted', 'true')`);
  old.migrateTo();
  expect(old.rows('SELECT * FROM story_address ORDER BY name')).toEqual([
    [story.id, 'last-ferry', 'City', '2026-03-02T09:00:00+05:30', null],
    ['noted', 'weir', '', null, null],
  ]);
  expect(old.value('SELECT count(*) FROM setting')).toBe(0);
});
