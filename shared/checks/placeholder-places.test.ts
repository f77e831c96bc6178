import { describe, expect, it } from 'vitest';
import {
  block,
  field,
  found,
  inPhoto,
  run,
  storyWith,
  storyWithPhoto,
} from '../../test/support/checked-story';
import {
  blockQuote,
  heading,
  list,
  paragraph,
  photoId,
  pullQuote,
  text,
} from '../../test/support/story-blocks';

describe('placeholders are found wherever words can stand', () => {
  it.each([
    ['headline', storyWith({ headline: 'Bridge cost TK' }), field('headline')],
    [
      'social headline',
      storyWith({ headlines: { short: '', social: 'XXX opens', search: '' } }),
      field('headlines.social'),
    ],
    ['deck', storyWith({ deck: 'On [date]' }), field('deck')],
    ['dateline', storyWith({ dateline: 'TK' }), field('dateline')],
    ['byline', storyWith({ bylines: [{ kind: 'person', name: 'TKTK' }] }), field('bylines.0.name')],
    [
      'byline’s role',
      storyWith({ bylines: [{ kind: 'person', name: 'Jane Roe', role: '[job title]' }] }),
      field('bylines.0.role'),
    ],
    ['tag', storyWith({ tags: ['bridge', 'lorem ipsum'] }), field('tags.1')],
    [
      'related link',
      storyWith({ related: [{ title: 'Headline TK', url: 'https://a.example/' }] }),
      field('related.0.title'),
    ],
    [
      'correction',
      storyWith({ corrections: [{ text: 'It was ??, not 4.', at: '2026-03-20T17:12:00+05:30' }] }),
      field('corrections.0.text'),
    ],
    ['paragraph', storyWith({}, paragraph('cost ', text('TK', 1), ' crore')), block(1)],
    ['item of a list, over two formats', storyWith({}, list(['One'], ['T', text('K', 1), ' two'])), block(1)],
    ['heading', storyWith({}, heading('h2', 'TK')), block(1)],
    ['block quote’s attribution', storyWith({}, blockQuote('[name]', 'Yes.')), block(1, 'attribution')],
    ['caption', storyWithPhoto({ caption: 'The gate on [date]' }), inPhoto('caption')],
    ['alt text', storyWithPhoto({ alt: 'The gate with XXX people' }), inPhoto('alt')],
    ['credit', storyWithPhoto({ credit: 'PIB/TK' }), inPhoto('credit')],
    ['creator', storyWithPhoto({ creator: '[name]' }), field(`photos.${photoId}.creator`)],
  ])('in a %s', (_where, story, target) => {
    expect(found(story)).toContainEqual(['placeholders', 'stop', target]);
  });

  it('in a pull quote', () => {
    const story = storyWith({}, pullQuote('We need TK'));
    expect(found(story)).toContainEqual(['placeholders', 'stop', block(1, 'text')]);
  });

  it('asks once for all in one place, and says how a name can stay', () => {
    const [finding] = run(storyWith({ headline: 'TK and [name] of TK' }));
    expect(finding!.message).toBe(
      'The headline still has “TK”, “[name]”. Fill in what is missing. If TK is a name, write T.K. or put it in quotation marks.',
    );
  });

  it('remembers the slug of a headline that was put right', () => {
    expect(found(storyWith({ slug: 'bridge-costs-tk' }))).toEqual([
      ['placeholders', 'advice', field('slug')],
    ]);
    expect(found(storyWith({ slug: 'tk-maxx-opens', headline: 'TK Maxx opens' }))).toEqual([]);
  });
});
