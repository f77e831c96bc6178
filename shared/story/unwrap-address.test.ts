import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapAddress } from './unwrap-address';

const wrapped = encodeURIComponent('https://example.org/report?id=7&utm_source=mail#part');
const REPORT = 'https://example.org/report?id=7#part';

describe('an address as it was meant', () => {
  it.each([
    `https://www.google.com/url?q=${wrapped}&source=gmail&ust=1700000000&usg=AOv`,
    `https://www.google.co.in/url?sa=t&url=${wrapped}&ved=2ah`,
    `https://l.facebook.com/l.php?u=${wrapped}&h=AT0`,
    `https://nam02.safelinks.protection.outlook.com/?url=${wrapped}&data=05%7C01`,
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${wrapped}&locale=en`,
    `https://slack-redir.net/link?url=${wrapped}&v=3`,
    `https://www.youtube.com/redirect?event=video_description&q=${wrapped}`,
    `https://vk.com/away.php?to=${wrapped}&cc_key=`,
    `https://duckduckgo.com/l/?uddg=${wrapped}&rut=1`,
    `https://www.linkedin.com/redir/redirect?url=${wrapped}&urlhash=a`,
    `https://www.lnkd.in/safety/go?url=${wrapped}&trk=a`,
    `https://out.reddit.com/t3_1?url=${wrapped}&token=A`,
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_report-3Fid-3D7-26utm-5Fsource-3Dmail-23part&d=DwMF',
    'https://urldefense.com/v3/__https://example.org/report?id=7&utm_source=mail*part__;Iw!!Nz!k$',
    `https://t.umblr.com/redirect?z=${wrapped}&t=abc&m=1`,
    `https://click.linksynergy.com/deeplink?id=a&mid=1&murl=${wrapped}`,
    `https://www.bing.com/ck/a?!&&p=1f&ptn=3&u=a1${btoa(decodeURIComponent(wrapped)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')}&ntb=1`,
    // Wrapped by one program after the other.
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${wrapped}`)}`,
  ])('comes out of %s', (href) => {
    expect(unwrapAddress(href)).toBe(REPORT);
  });

  it.each([
    [
      'https://example.com/a?utm_source=nl&utm_medium=email&id=7&fbclid=IwAR1&gclid=x&mc_cid=1',
      'https://example.com/a?id=7',
    ],
    ['https://example.com/a?UTM_Source=nl', 'https://example.com/a'],
    ['https://example.com/a#utm_source=rss&utm_medium=feed', 'https://example.com/a'],
    ['https://example.com/a?q=a+b&yclid=1&r=%20#top', 'https://example.com/a?q=a+b&r=%20#top'],
    ['https://youtu.be/abc?si=xyz&t=42', 'https://youtu.be/abc?t=42'],
    ['https://x.com/desk/status/1?s=20&t=abc', 'https://x.com/desk/status/1'],
  ])('%s loses its trackers: %s', (href, clean) => {
    expect(unwrapAddress(href)).toBe(clean);
  });

  it.each([
    'https://example.org/report?id=7&source=mail&ref=home&s=1&t=2&si=3#part',
    'https://example.org/?a=1&a=2&b=%E0%A4%95&&c',
    'https://www.google.com/search?q=bridge',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://example.org/#/route?x=1',
    'https://t.co/abc',
    'mailto:desk@example.org?subject=utm_source=1',
    'https://example.org/हिन्दी?क=ख',
    'https://example.com/a#:~:text=the%20bridge',
    '#part',
    '/relative?utm_source=1',
    '',
  ])('%s stays letter for letter', (href) => {
    expect(unwrapAddress(href)).toBe(href);
  });

  it('leads out of a redirector only to another page', () => {
    expect(unwrapAddress('https://www.google.com/url?q=data:text/html,x')).toContain('data:');
    expect(unwrapAddress('https://l.facebook.com/l.php?u=not an address')).toContain('l.facebook.com');
  });

  it('stays the same when it is read again', () => {
    const base = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const wraps = fc.array(
      fc.constantFrom('https://l.facebook.com/l.php?h=a&u=', 'https://www.google.com/url?q='),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(base, wraps, (address, around) => {
        const link = around.reduce((inner, wrap) => `${wrap}${encodeURIComponent(inner)}`, address);
        const once = unwrapAddress(link);
        expect(once).toBe(unwrapAddress(address));
        expect(unwrapAddress(once)).toBe(once);
      }),
    );
  });
});
