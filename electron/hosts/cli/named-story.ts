import { StoryId } from '@shared/story/ids';
import type { Output } from '@shared/api/contract';
import type { Desk } from '../../desk/desk';
import { callDesk } from '../call-desk';
import { idOfCopy } from '../../desk/derived-id';
import { charsetOf } from './charset-options';
import { addPhoto, fillPhoto, namesPhoto } from './photo-options';
import { readGivenFile } from '../read-given-file';
import { usage, type CliSurroundings, type VerbArguments } from './verb';
import { libraryOf } from './named-library';
import { storedLibraryOf, withDesk, withTemporaryDesk } from './with-desk';

/**
 * Opens what the user named: a story of the library by its id, or a file, which is taken into the library that was
 * named, or into a temporary one. The photo options have been applied when `use` runs. `reading` keeps nothing: a file
 * goes into a temporary library, and a stored story takes no photo options.
 */
export async function withNamedStory<T>(
  given: VerbArguments,
  surroundings: CliSurroundings,
  use: (desk: Desk, open: Output<'stories.get'>) => Promise<T>,
  { reading = false }: { readonly reading?: boolean } = {},
): Promise<T> {
  const [name, ...more] = given.words;
  if (name === undefined || more.length > 0)
    throw usage('Name one story: its id in the library, or a file of copy.');
  const id = StoryId.safeParse(name);
  if (id.success) {
    const library = storedLibraryOf(given, surroundings);
    if (reading && namesPhoto(given))
      throw usage('The photo options apply to a file of copy. They do not change a story in the library.');
    return withDesk(library, async (desk) => {
      const added = await addPhoto(desk, given, surroundings);
      const open = await callDesk(desk, 'stories.get', { id: id.data });
      return use(desk, await fillPhoto(desk, open, given, added));
    });
  }
  const library = libraryOf(given, surroundings);
  const file = await readGivenFile(surroundings.cwd, name);
  const takeIn =
    (known: { readonly id?: StoryId }) =>
    async (desk: Desk): Promise<T> => {
      const added = await addPhoto(desk, given, surroundings);
      const { open } = await callDesk(desk, 'intake.file', { ...file, ...known, ...charsetOf(given) });
      return use(desk, await fillPhoto(desk, open, given, added));
    };
  if (library !== null && !reading) return withDesk(library, takeIn({}));
  return withTemporaryDesk(takeIn({ id: idOfCopy(file.bytes) }));
}
