import type { CheckResult } from '@shared/checks/check';
import type { StoryId } from '@shared/story/ids';
import { useQuery } from '@tanstack/react-query';
import { desk } from '../api/client';
import { lazyPart } from '../ui/lazy-part';
import { TabCount } from '../ui/tabs';

const ChecksTab = lazyPart(() => import('../features/checks/checks-tab').then((part) => part.ChecksTab));

/**
 * What the checks find in the story as it was last saved; null while they run for the first time. They run again when the desk
 * says that the story has changed (`use-stored-changes.ts`). Findings that are the same stay the same object.
 */
export const useFindings = (id: StoryId): readonly CheckResult[] | null =>
  useQuery({
    queryKey: ['story', id, 'checks'],
    queryFn: () => desk.call('publish.check', { id }),
    // Nobody tells a story that is not open that it has changed.
    gcTime: 0,
  }).data?.results ?? null;

interface OfStory {
  readonly id: StoryId;
}

/** How many findings stop the story from being published. It draws itself again alone, without the tabs around it. */
export const StopCount = ({ id }: OfStory) => (
  <TabCount count={useFindings(id)?.filter(({ weight }) => weight === 'stop').length ?? 0} />
);

interface StoryFindingsProps extends OfStory {
  readonly onGo: (result: CheckResult) => void;
  readonly onFix: (result: CheckResult) => void;
}

/** What the checks find, behind its tab. */
export const StoryFindings = ({ id, ...actions }: StoryFindingsProps) => (
  <ChecksTab results={useFindings(id)} {...actions} />
);
