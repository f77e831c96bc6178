import { StoryId } from '@shared/story/ids';
import { APP_SCHEME } from './app-address';

/** The story that a link names: `copydesk://story/<id>`. Null for everything else, whatever it is. */
export function storyOfLink(text: string): StoryId | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, pathname } = new URL(text);
  if (protocol !== `${APP_SCHEME}:` || host !== 'story') return null;
  return StoryId.safeParse(pathname.slice(1)).data ?? null;
}

export const linkToStory = (id: StoryId): string => `${APP_SCHEME}://story/${id}`;
