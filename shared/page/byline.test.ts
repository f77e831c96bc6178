import { describe, expect, it } from 'vitest';
import { House } from '../house/house';
import { newStory } from '../document/story';
import type { Byline } from '../story/fields';
import { bylineLines } from './byline';

const lines = (language: string, bylines: readonly Byline[], house = House.parse({})): string[] =>
  bylineLines(newStory({ language, bylines: [...bylines] }), {
    house,
    houseOrigin: 'https://www.example.org',
  })
    .markup.trimEnd()
    .split('\n');
const said = (language: string, bylines: readonly Byline[]): string[] =>
  lines(language, bylines).map((line) => line.replaceAll(/<[^>]*>/g, ''));

const asha: Byline = { kind: 'person', name: 'Asha Rao' };
const bram: Byline = { kind: 'person', name: 'Bram Khan', role: 'Environment Editor' };
const wire: Byline = { kind: 'organisation', name: 'Meadow Wire' };

describe('a byline', () => {
  it('cannot be read as one more name where it is a role', () => {
    expect(said('en', [bram])).toEqual(['By Bram Khan, Environment Editor']);
    expect(said('en', [asha, bram])).toEqual(['By Asha Rao and Bram Khan (Environment Editor)']);
    expect(said('en', [bram, asha])).toEqual(['By Bram Khan (Environment Editor) and Asha Rao']);
    expect(said('fr', [asha, bram])).toEqual(['Par Asha Rao et Bram Khan (Environment Editor)']);
  });

  it('keeps organisations on a line of their own, whoever is named first', () => {
    expect(said('en', [asha, bram, wire])).toEqual([
      'By Asha Rao and Bram Khan (Environment Editor)',
      'Meadow Wire',
    ]);
    expect(said('en', [wire, asha])).toEqual(['Meadow Wire', 'By Asha Rao']);
    expect(said('en', [asha, wire, { ...bram, role: undefined }])).toEqual([
      'By Asha Rao and Bram Khan',
      'Meadow Wire',
    ]);
  });

  it('has the comma of its script', () => {
    const role = { kind: 'person', name: 'ليلى حداد', role: 'مراسلة' } as const;
    for (const language of ['ar', 'ur', 'fa-IR'])
      expect(said(language, [role])).toEqual(['ليلى حداد، مراسلة']);
    expect(said('es', [{ kind: 'person', name: 'Bram Khan', role: 'Redactor' }])).toEqual([
      'Por Bram Khan, Redactor',
    ]);
  });
});

describe('the handle of a byline', () => {
  it('leads to its profile, and the name to the address that the story gives', () => {
    expect(lines('en', [{ kind: 'organisation', name: '', handle: 'harbourwire' }])).toEqual([
      '<p class="byline"><a href="https://x.com/harbourwire" rel="external noopener"><bdi class="byline-name">@harbourwire</bdi></a></p>',
    ]);
    const staff = 'https://www.example.org/staff/asha';
    expect(lines('en', [{ ...asha, handle: 'asha@newsie.example', url: staff }])).toEqual([
      `<p class="byline">By <a href="${staff}"><bdi class="byline-name">Asha Rao</bdi></a> <a href="https://newsie.example/@asha" rel="external noopener"><bdi class="byline-handle">@asha@newsie.example</bdi></a></p>`,
    ]);
  });

  it('is no second link to the place that the name leads to', () => {
    const [line = ''] = lines('en', [{ ...asha, handle: 'asha', url: 'https://x.com/asha' }]);
    expect(line.match(/<a /g)).toHaveLength(1);
  });

  it('leads nowhere where the house says so, or where it can be no account', () => {
    const byline = { ...asha, handle: 'asha' };
    expect(lines('en', [byline], House.parse({ handlePlatform: 'none' })).join()).not.toContain('<a ');
    expect(lines('en', [{ ...byline, handle: '"x' }]).join()).not.toContain('<a ');
  });
});
