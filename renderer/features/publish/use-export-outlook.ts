import { useQuery } from '@tanstack/react-query';
import type { StoryId } from '@shared/story/ids';
import { desk } from '../../api/client';

/** What the user should know before an export of what is typed now; asked again each time the dialog opens. */
export const useExportOutlook = (id: StoryId, beforeExport: () => Promise<void>) =>
  useQuery({
    queryKey: ['story', id, 'before-export'],
    queryFn: async () => {
      await beforeExport();
      return desk.call('publish.before', { id });
    },
    staleTime: 0,
    gcTime: 0,
    // The export itself reports a text that cannot be saved.
    retry: false,
  });
