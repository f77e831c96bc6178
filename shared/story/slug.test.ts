import { describe, expect, it } from 'vitest';
import { proposeSlug } from './slug';

describe('a proposed slug', () => {
  it('joins the words of a headline by hyphens', () => {
    expect(proposeSlug("India's growth: 'strong' at 7.2%, says RBI", 'en-IN')).toBe(
      'indias-growth-strong-at-7-2-says-rbi',
    );
    expect(proposeSlug('Rs 1,20,000 crore — where does it go?', 'en-IN')).toBe(
      'rs-120000-crore-where-does-it-go',
    );
  });

  it('keeps Indic letters with their vowel signs and conjuncts', () => {
    expect(proposeSlug('प्रधानमंत्री ने पुतिन को दी बधाई', 'hi')).toBe('प्रधानमंत्री-ने-पुतिन-को-दी-बधाई');
    expect(proposeSlug('কলকাতায় ভারী বৃষ্টি, জলমগ্ন শহর', 'bn')).toBe(
      'কলকাতায়-ভারী-বৃষ্টি-জলমগ্ন-শহর'.normalize('NFC'),
    );
    expect(proposeSlug('தமிழ்நாட்டில் மழை', 'ta')).toBe('தமிழ்நாட்டில்-மழை');
  });

  it('keeps right-to-left letters and drops what only stretches or joins them', () => {
    expect(proposeSlug('القاهـــرة تستضيف القمة', 'ar')).toBe('القاهرة-تستضيف-القمة');
    expect(proposeSlug('ראש הממשלה: "לא ניכנע"', 'he')).toBe('ראש-הממשלה-לא-ניכנע');
  });

  it('drops the accents of Latin letters only', () => {
    expect(proposeSlug('Café São Paulo: Straße gesperrt', 'de')).toBe('cafe-sao-paulo-strasse-gesperrt');
  });

  it('lowers letters as the language does', () => {
    expect(proposeSlug('IRMAK TAŞTI', 'tr')).toBe('ırmak-tastı');
  });

  it('ends between words, within 80 characters', () => {
    const slug = proposeSlug('word '.repeat(40), 'en');
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(word-)*word$/);
  });

  it('cuts one endless word between letters as readers see them', () => {
    const slug = proposeSlug('कि'.repeat(100), 'hi');
    expect([...slug].length).toBe(80);
    expect(slug).toMatch(/^(कि)+$/);
  });

  it('is empty for a headline without letters', () => {
    expect(proposeSlug('— … !', 'en')).toBe('');
    expect(proposeSlug('', 'not a language')).toBe('');
  });
});
