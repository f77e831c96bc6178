import { StoryId } from '@shared/story/ids';
import type { Output } from '@shared/api/contract';
import type { Desk } from '../../desk/desk';
import { callDesk } from '../call-desk';
import { fillPhoto } from './photo-options';
import { readGivenFile } from './read-given-file';
import { usage, type CliSurroundings, type VerbArguments } from './verb';
import { libraryOf, withDesk, withTemporaryDesk } from './with-desk';

/**
 * Opens what the user named: a story of the library by its id, or a file, which is taken into the library that was
 * named, or into a temporary one. The photo options have been applied when `use` runs.
 */
export async function withNamedStory<T>(
  given: VerbArguments,
  surroundings: CliSurroundings,
  use: (desk: Desk, open: Output<'stories.get'>) => Promise<T>,
): Promise<T> {
  const [name, ...more] = given.words;
  if (name === undefined || more.length > 0)
    throw usage('Name one story: its id in the library, or a file of copy.');
  const library = libraryOf(given, surroundings);
  const id = StoryId.safeParse(name);
  if (id.success) {
    return withDesk(library, async (desk) => {
      const open = await callDesk(desk, 'stories.get', { id: id.data });
      return use(desk, await fillPhoto(desk, open, given, surroundings));
    });
  }
  const file = await readGivenFile(surroundings.cwd, name);
  const takeIn = async (desk: Desk): Promise<T> => {
    const { open } = await callDesk(desk, 'intake.file', file);
    return use(desk, await fillPhoto(desk, open, given, surroundings));
  };
  return library === null ? withTemporaryDesk(takeIn) : withDesk(library, takeIn);
}
