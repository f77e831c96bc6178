import { useEffect, useState } from 'react';
import type { StoryPhoto } from '../../story/photo';
import type { photoNeeds, PhotoNeed } from '../../story/photo-needs';

/** The rule, once it is there: its lists of words in many languages come in after the first screen. */
let rule: typeof photoNeeds | null = null;

/** What a photo needs before its story can be published; nothing for the moment until the rule has come in. */
export function usePhotoNeeds(photo: StoryPhoto): readonly PhotoNeed[] {
  const [isThere, setIsThere] = useState(rule !== null);
  useEffect(() => {
    if (isThere) return;
    // Without it, the checks still say all this before an export.
    void import('../../story/photo-needs').then(
      (loaded) => {
        rule = loaded.photoNeeds;
        setIsThere(true);
      },
      () => undefined,
    );
  }, [isThere]);
  return rule?.(photo) ?? [];
}
