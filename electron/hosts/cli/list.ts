import { z } from 'zod';
import { StoryStatus } from '@shared/story/status';
import { callDesk } from '../call-desk';
import { usage, type Verb } from './verb';
import { storedLibraryOf, withDesk } from './with-desk';
import { counted } from '@shared/counted';

const Limit = z.coerce.number().int().min(1).max(500);

export const listVerb: Verb = {
  name: 'list',
  summary: 'Lists the stories of a library, newest change first.',
  help: `list [options]

  --library <folder> the library to list; without it, yours
  --status <status>  only ${StoryStatus.options.join(', ')}
  --query <words>    only stories with these words in any field or in the text
  --limit <number>   at most this many stories; 500 by default
  --passages         with --json and --query: which fields were hit, and where
  --json             the list as one JSON document`,
  options: {
    library: { type: 'string' },
    status: { type: 'string' },
    query: { type: 'string' },
    limit: { type: 'string', default: '500' },
    passages: { type: 'boolean' },
  },
  run: async (given, surroundings) => {
    if (given.words.length > 0) throw usage('list takes options only; to search, use --query.');
    const status = StoryStatus.optional().safeParse(given.option('status'));
    if (!status.success) throw usage(`--status takes one of ${StoryStatus.options.join(', ')}.`);
    const query = given.option('query');
    const limit = Limit.safeParse(given.option('limit'));
    if (!limit.success) throw usage('--limit takes a number from 1 to 500.');
    return withDesk(storedLibraryOf(given, surroundings), async (desk) => {
      const { items, total } = await callDesk(desk, 'stories.list', {
        limit: limit.data,
        // Only if they are printed: the text of every story listed is read for them.
        passages: given.flag('json') && given.flag('passages'),
        complete: true,
        ...(status.data !== undefined && { status: status.data }),
        ...(query !== undefined && { query }),
      });
      return {
        exit: 0,
        json: { total, stories: items },
        lines: [
          ...items.map((item) => `${item.id}  ${item.status.padEnd(8)}  ${item.headline || '(no headline)'}`),
          total > items.length ? `${items.length} of ${total} stories` : counted(total, 'story', 'stories'),
        ],
      };
    });
  },
};
