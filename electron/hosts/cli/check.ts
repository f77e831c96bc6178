import { callDesk } from '../call-desk';
import { withNamedStory } from './named-story';
import { photoHelp, photoOptions } from './photo-options';
import { resultLines } from './refusal';
import type { Verb } from './verb';

export const checkVerb: Verb = {
  name: 'check',
  summary: 'Says what keeps a story from being published.',
  help: `check <story id or file> [options]

Runs the checks that an export runs and writes nothing.

  --library <folder> the library to look in; without it, yours
${photoHelp}
  --json             the findings as one JSON document

Exit code 2 where a check would stop the export.`,
  options: { library: { type: 'string' }, ...photoOptions },
  run: (given, surroundings) =>
    withNamedStory(given, surroundings, async (desk, { story }) => {
      const { results } = await callDesk(desk, 'publish.check', { id: story.id });
      const stops = results.some(({ weight }) => weight === 'stop');
      return {
        exit: stops ? 2 : 0,
        json: { story: story.id, publishable: !stops, results },
        lines: [
          `${story.headline || '(no headline)'}: ${stops ? 'cannot be published yet' : 'can be published'}`,
          ...resultLines(results),
        ],
      };
    }),
};
