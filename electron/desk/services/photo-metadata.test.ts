import { describe, expect, it } from 'vitest';
import { readPhotoWords } from './photo-metadata';
import { photoFixture } from '../../../test/support/photo-fixtures';

const wordsOf = (name: string) => readPhotoWords(photoFixture(name));

describe('what a picture says about itself', () => {
  it('reads IIM without a character set, as old desks wrote it', () => {
    expect(wordsOf('iim-latin1.jpg')).toMatchObject({
      caption: 'The Ferry at Lantern Quay – “last boat” at dusk.',
      creator: 'Zoë Brontë',
      credit: 'Meadow Wire',
      source: 'Meadow Wire',
      copyrightNotice: '© 2024 Meadow Wire',
      place: 'Lantern Quay, Norland',
      takenAt: '2024-03-20T17:12:00+05:30',
    });
  });

  it('reads IIM in Hindi, past the length the standard allows', () => {
    expect(wordsOf('iim-utf8-hindi.jpg')).toMatchObject({
      caption: 'शाम ढले लालटेन घाट पर आख़िरी नाव।'.normalize('NFC'),
      creator: 'आशा राव',
      credit: 'नदी समाचार',
      place: 'लालटेन घाट',
    });
  });

  it('reads every field from XMP', () => {
    expect(wordsOf('xmp-only.jpg')).toEqual({
      caption: 'Passengers wait at Lantern Quay & watch the tide.',
      credit: 'Asha Rao/Meadow Wire',
      alt: 'A wooden jetty in calm water under an orange sky.',
      creator: 'Asha Rao; Bram Khan',
      copyrightNotice: '© 2024 Meadow Wire',
      source: 'Meadow Wire',
      usageTerms: 'One use in print and on the web.',
      webStatement: 'https://www.example.org/rights?picture=1&use=web',
      licensorUrl: 'https://www.example.org/licence',
      place: 'Lantern Quay, Norland',
      takenAt: '2024-03-20T17:12:00+05:30',
    });
  });

  it('reads XMP out of WebP', () => {
    expect(wordsOf('xmp.webp')).toMatchObject({
      caption: 'ঘাটে শেষ নৌকা।'.normalize('NFC'),
      credit: 'Meadow Wire',
    });
  });

  it('takes a camera’s own caption for no caption, and nothing of its GPS', () => {
    const words = wordsOf('exif-only.jpg');
    expect(words).toMatchObject({
      caption: '',
      creator: 'Asha Rao',
      credit: 'Asha Rao',
      copyrightNotice: '(c) Asha Rao',
      takenAt: '2024-03-20T17:12:00+05:30',
    });
    expect(JSON.stringify(words)).not.toMatch(/22\.5|88\.3/);
  });

  it('never invents alt text', () => {
    expect(wordsOf('iim-latin1.jpg').alt).toBe('');
    expect(wordsOf('no-metadata.jpg').alt).toBe('');
  });

  it('believes XMP before IIM and IIM before EXIF, and the camera for the time', () => {
    expect(wordsOf('disagreeing.jpg')).toMatchObject({
      caption: 'Caption in XMP',
      creator: 'Creator in IIM',
      takenAt: '2024-03-20T17:12:00',
      copyrightNotice: 'Rights for all',
    });
  });

  it('proposes creator and source as the credit where the supplier asks for none', () => {
    expect(wordsOf('disagreeing.jpg').credit).toBe('Creator in IIM/Source in IIM');
  });

  it('cleans hostile words and falls back to the next good field', () => {
    expect(wordsOf('hostile-words.jpg')).toMatchObject({
      caption: 'Line one line two reversed\u202c <script>alert(1)</script>',
      credit: 'Meadow Wire',
      creator: '',
      webStatement: '',
    });
  });

  it.each(['no-metadata.jpg', 'text-named.jpg', 'script.svg', 'truncated.jpg', 'alpha.png'])(
    'finds nothing to say in %s, and does not fail',
    (name) => {
      const { takenAt, ...texts } = wordsOf(name);
      expect(takenAt).toBeNull();
      expect(Object.values(texts).join('')).toBe('');
    },
  );
});
