import sharp from 'sharp';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { paragraph, storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import { signedPicture } from '../../../test/support/signed-picture';

let room: TestNewsroom;
onNewsroom((opened) => (room = opened));

const drawn = (red: number): Promise<Uint8Array> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 90, b: 160 } } })
    .jpeg()
    .toBuffer();

async function storyWith(...pictures: readonly Uint8Array[]) {
  const placed = await Promise.all(
    pictures.map(async (bytes) => {
      const { file } = await room.photos.add('photo.jpg', bytes);
      return { id: newPhotoId(), photo: newStoryPhoto({ file, credit: 'PIB', alt: 'A wall' }) };
    }),
  );
  const blocks = placed.map(({ id }) => ({ type: 'photo', version: 1, photoId: id }));
  const { id } = room.stories.add({
    ...storyOf('Rain'),
    body: bodyOf([...blocks, paragraph('It rained.')]),
    photos: Object.fromEntries(placed.map(({ id: photoId, photo }) => [photoId, photo])),
  }).story;
  const exported = async (): Promise<Record<string, unknown>> => {
    const { bytes } = await room.publishing.export({ id, form: 'zip', job: 'job', underEmbargo: false });
    const [, manifest] = Object.entries(unzipSync(bytes!)).find(([name]) => name.endsWith('manifest.json'))!;
    return JSON.parse(new TextDecoder().decode(manifest)) as Record<string, unknown>;
  };
  return {
    ids: placed.map((one) => one.id),
    leftOut: async () => (await room.publishing.before(id)).leftOut,
    exported,
  };
}

describe('Content Credentials that an export leaves out', () => {
  it('are told before it, and named in the manifest', async () => {
    const { ids, leftOut, exported } = await storyWith(await drawn(1), await signedPicture(await drawn(2)));
    expect(await leftOut()).toMatch(/^Photo 2 has Content Credentials .* keeps them with the original\.$/);
    expect((await exported()).contentCredentialsLeftOut).toEqual([
      { photo: ids[1], signer: 'Meadow Wire, Ltd.', signedOn: null, program: 'Drawing desk' },
    ]);
  });

  it('are counted where several photos have them', async () => {
    const { leftOut } = await storyWith(
      await signedPicture(await drawn(3)),
      await signedPicture(await drawn(4)),
    );
    expect(await leftOut()).toMatch(/^2 photos have/);
  });

  it('are not spoken of where there are none', async () => {
    const { leftOut, exported } = await storyWith(await drawn(5));
    expect(await leftOut()).toBeNull();
    expect(await exported()).not.toHaveProperty('contentCredentialsLeftOut');
  });
});
