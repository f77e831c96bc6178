import { describe, expect, it } from 'vitest';
import { StoryPhoto } from './photo';

describe('a photo of a story', () => {
  it('that was stored before keywords, persons and AI labels can still be read, and says nothing new', () => {
    const stored = {
      caption: 'The last boat leaves.',
      credit: 'PIB',
      alt: 'A jetty.',
      creator: '',
      copyrightNotice: '',
      source: '',
      usageTerms: '',
      webStatement: '',
      licensorUrl: '',
      place: '',
      takenAt: null,
      file: null,
      focalPoint: null,
    };
    const read = StoryPhoto.parse(stored);
    expect(read).toMatchObject(stored);
    expect(read).toMatchObject({ creditLine: '', keywords: [], persons: [], digitalSourceType: '' });
    expect(StoryPhoto.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  it('never holds a GPS position, whoever hands it one', () => {
    const read = StoryPhoto.parse({ gps: { latitude: 22.57 }, GPSLatitude: '22.57' });
    expect(JSON.stringify(read)).not.toMatch(/gps|22\.57/i);
  });
});
