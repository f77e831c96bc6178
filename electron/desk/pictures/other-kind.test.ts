import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { box } from '../../../test/support/heif-bytes';
import { pictureFormat } from './picture-format';

const text = (start: string): Buffer => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(64)]);
const media = (...brands: readonly string[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brands[0]!}\0\0\0\0${brands.join('')}`, 'latin1')),
    Buffer.alloc(64),
  ]);

describe('a file that is no photo', () => {
  it.each([
    ['a PDF document', text('%PDF-1.7\n')],
    ['a PostScript drawing (EPS or AI)', text('%!PS-Adobe-3.0 EPSF-3.0\n')],
    ['a Photoshop document', text('8BPS\0\x01')],
    ['a BMP picture', text('BM\x36\x10\0\0\0\0\0\0')],
    ['a JPEG XL picture', text('\xff\x0a\xfa\x7f')],
    ['a JPEG XL picture', text('\0\0\0\x0cJXL \r\n\x87\n')],
    ['a JPEG 2000 picture', text('\0\0\0\x0cjP  \r\n\x87\n')],
    ['a QuickTime video', media('qt  ')],
    ['a video (MP4)', media('isom', 'iso2', 'mp41')],
    ['a sound (M4A)', media('M4A ', 'isom')],
    ['a HEIF picture coded in JPEG 2000', media('j2ki', 'mif1')],
    ['a HEIF picture coded in JPEG', media('jpeg', 'mif1', 'jpeg')],
    ['a HEIF picture in a coding that Copydesk does not know', media('mif1', 'miaf')],
    ['a Windows drawing (WMF or EMF)', text('\xd7\xcd\xc6\x9a\0\0')],
    ['a Windows drawing (WMF or EMF)', text(`\x01\0\0\0${'\0'.repeat(36)} EMF`)],
    ['an archive', text('Rar!\x1a\x07')],
    ['an SVG drawing', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a web page or other markup', text('\n<!doctype html><title>404</title>')],
    ['a ZIP archive or an Office document', text('PK\x03\x04\x14\0')],
  ])('is called %s', (kind, bytes) => {
    expect(() => pictureFormat(bytes, 'photo.jpg')).toThrow(`photo.jpg is ${kind}. Photos can be`);
  });

  it.each(['BM on the bridge at noon.\n', 'bmw drives into a shop.\n', 'Hello'])(
    'is called no known picture where nothing more is known: %s',
    (words) => {
      expect(() => pictureFormat(text(words), 'photo.jpg')).toThrow(
        'photo.jpg is not a picture that Copydesk knows.',
      );
      expect(() => pictureFormat(deflateSync(words), 'photo.jpg')).toThrow(
        'photo.jpg is not a picture that Copydesk knows.',
      );
    },
  );
});
