import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { positionIn } from './photo-position';

const withGps = async (gps: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
    .withExif({ IFD3: gps })
    .jpeg()
    .toBuffer();

const at = (latitude: string, north: string, longitude: string, east: string) =>
  withGps({
    ...{ GPSLatitudeRef: north, GPSLatitude: latitude },
    ...{ GPSLongitudeRef: east, GPSLongitude: longitude },
  });

describe('where a camera stood', () => {
  it('is said as a person would look it up', async () => {
    expect(positionIn(await at('22/1 34/1 21/1', 'N', '88/1 21/1 50/1', 'E'))).toBe('22.5725° N, 88.3639° E');
    expect(positionIn(await at('33/1 30/1 0/1', 'S', '70/1 30/1 0/1', 'W'))).toBe('33.5000° S, 70.5000° W');
  });

  it('is nothing where the file says nothing, or no place on Earth', async () => {
    expect(positionIn(photoFixture('no-metadata.jpg'))).toBeNull();
    expect(positionIn(await at('0/1 0/1 0/1', 'N', '0/1 0/1 0/1', 'E'))).toBeNull();
    expect(positionIn(await at('95/1 0/1 0/1', 'N', '10/1 0/1 0/1', 'E'))).toBeNull();
    expect(positionIn(new TextEncoder().encode('no picture'))).toBeNull();
  });
});
