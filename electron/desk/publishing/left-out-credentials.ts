import { photosInStory } from '@shared/checks/photos-in-story';
import type { PhotoId } from '@shared/story/ids';
import type { CredentialsNote } from '@shared/story/picture-note';
import type { Story } from '@shared/document/story';
import type { Library } from '../library';

/** A photo of a story whose original has Content Credentials (C2PA). Exported pictures are newly made and have none. */
export interface LeftOutCredentials extends Pick<CredentialsNote, 'signer' | 'signedOn' | 'program'> {
  readonly photo: PhotoId;
  /** As findings name it. */
  readonly name: string;
}

/** In the story's order. */
export const leftOutCredentials = (
  { photoNotes }: Pick<Library, 'photoNotes'>,
  story: Story,
): readonly LeftOutCredentials[] =>
  photosInStory(story).flatMap(({ photoId, photo, name }) => {
    const notes = photo.file ? photoNotes.of(photo.file.sha256) : [];
    const note = notes.find(({ kind }) => kind === 'credentials');
    if (note?.kind !== 'credentials') return [];
    const { signer, signedOn, program } = note;
    return [{ photo: photoId, name, signer, signedOn, program }];
  });

/** What an export loses, as a sentence for the dialog; null if it loses nothing. */
export function leftOutSentence(credentials: readonly LeftOutCredentials[]): string | null {
  const [one, ...others] = credentials;
  if (!one) return null;
  return others.length === 0
    ? `${one.name} has Content Credentials (C2PA). The exported pictures will not have them; the library keeps them with the original.`
    : `${credentials.length} photos have Content Credentials (C2PA). The exported pictures will not have them; the library keeps them with the originals.`;
}
