import { describe, expect, it } from 'vitest';
import { languageChoices } from './languages';

describe('the languages offered for a story', () => {
  it('puts the story’s own language first even where it is not among the usual ones', () => {
    expect(languageChoices('fr-CA')[0]).toEqual({ id: 'fr-CA', label: 'Canadian French' });
  });

  it('names each language once', () => {
    const ids = languageChoices('hi').map(({ id }) => id);
    expect(ids.filter((id) => id === 'hi')).toHaveLength(1);
  });
});
