import { useEffect, useEffectEvent } from 'react';
import type { StoryId } from '@shared/story/ids';
import { onAppEvent } from '../api/events';

/** Opens the story of a link that was followed, or that was chosen in the host's menu, once the window is `ready`. */
export function useFollowedLinks(ready: boolean, open: (id: StoryId) => void): void {
  const follow = useEffectEvent(open);
  useEffect(() => (ready ? onAppEvent('story.open', ({ id }) => follow(id)) : undefined), [ready]);
}
