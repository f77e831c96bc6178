import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { iimRecord, withIim } from './photo-iim';
import { readPhotoWords } from './photo-metadata';
import { xmpPacket } from './photo-xmp';

const parse = (packet: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    packet.replace('\ufeff', ''),
    'application/xml',
  );

const plainPicture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#456' } }).jpeg();

describe('the words inside an exported picture', () => {
  it('are well-formed and come back as they were, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = { caption: text, creator: text, source: text, keywords: [text], dataMining: text };
        const document = parse(xmpPacket(newStoryPhoto(words), text));
        const source = document.getElementsByTagName('photoshop:Source')[0]?.textContent ?? '';
        // XML 1.0 cannot carry most control characters, and reads a carriage return as a line feed.
        const writable = text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        expect(source).toBe(text.trim() === '' ? '' : writable.replaceAll(/\r\n?/g, '\n'));
      }),
    );
  });

  it('leave out what is not known instead of writing it empty', () => {
    const packet = xmpPacket(newStoryPhoto(), 'Photo: PIB');
    expect(packet).toContain('<photoshop:Credit>PIB</photoshop:Credit>');
    expect(packet).not.toMatch(/<(?!\/?(?:x:|rdf:|photoshop:Credit)|\?xpacket)/);
  });

  it('keep the credit where a caption is too long for a JPEG', async () => {
    const photo = newStoryPhoto({ caption: 'long '.repeat(20_000), creator: 'Asha Rao' });
    const jpeg = await plainPicture().withXmp(xmpPacket(photo, 'Photo: PIB')).toBuffer();
    expect(readPhotoWords(jpeg)).toMatchObject({ credit: 'PIB', creator: 'Asha Rao', caption: '' });
    expect(readPhotoWords(withIim(await plainPicture().toBuffer(), photo, 'Photo: PIB'))).toMatchObject({
      credit: 'PIB',
      creator: 'Asha Rao',
      caption: expect.stringMatching(/^(?:long )+long$/) as string,
    });
  });

  it('say in IIM that they are UTF-8, before anything else (IIM 4.2, 1:90)', () => {
    const record = iimRecord(newStoryPhoto({ caption: 'नदी' }), 'Photo: PIB');
    expect([...record.subarray(0, 8)]).toEqual([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
  });

  it('leave the picture itself alone when IIM is added', async () => {
    const jpeg = await plainPicture().toBuffer();
    const tagged = withIim(jpeg, newStoryPhoto({ caption: 'नदी' }), 'Photo: PIB');
    expect(await sharp(tagged).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
    expect(readPhotoWords(tagged)).toMatchObject({ caption: 'नदी', credit: 'PIB' });
  });
});
