import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../test/support/newsroom';
import { searchText } from '../search/words';
import { cutAhead, searchedTexts, searchWords } from './story-search';

/** A story whose words are remembered from one cut to the next. */
const longStory = (third: string) =>
  storyOf(
    'Ferry',
    ...Array.from({ length: 3_000 }, (_, at) =>
      at === 2 ? third : `Paragraph ${at}: it rained on Monday, officials said.`,
    ),
  );

/** Cut all at once, without anything remembered. */
const plainly = (story: ReturnType<typeof longStory>) =>
  searchText(
    searchedTexts(story)
      .filter(({ label }) => label !== 'Headline')
      .map(({ text }) => text)
      .join('\n'),
  );

describe('the words of a long story', () => {
  it('are those of its text after every change, whatever was cut before', async () => {
    for (const third of ['Über Straßen', 'Über Straßen', '', 'ΟΔΟΣ', '北京の天気', 'e\u0301te\u0301']) {
      const story = longStory(third);
      expect(searchWords(story)).toEqual({ headline: 'ferry', body: plainly(story) });
    }
    const story = longStory('A last change');
    let turns = 0;
    await cutAhead(story, () => Promise.resolve(void (turns += 1)));
    expect(turns).toBe(searchedTexts(story).length);
    expect(searchWords(story).body).toBe(plainly(story));
    expect(searchWords(storyOf('Bus', 'A bus stops.')).body).toBe('a bus stops a slug');
  });
});
