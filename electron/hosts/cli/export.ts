import { counted } from '@shared/counted';
import { resolve } from 'node:path';
import { ExportForm } from '@shared/api/publish';
import { callDesk } from '../call-desk';
import { withNamedStory } from './named-story';
import { charsetHelp, charsetOptions } from './charset-options';
import { photoHelp, photoOptions } from './photo-options';
import { resultLines } from './refusal';
import { usage, type Verb } from './verb';

export const exportVerb: Verb = {
  name: 'export',
  summary: 'Exports a story, or a file of copy, as a page that can be published.',
  help: `export <story id or file> --to <folder> [options]

Exports a story of the library. A file is taken in first: into the library that is named, or into a temporary one.

  --to <folder>      where to write; made where it is not there
  --form <form>      folder (the default), zip or single-file
  --library <folder> the library to look in; without it, yours
${charsetHelp}
${photoHelp}
  --json             the result as one JSON document

Exit code 2 where a check stops the export; the message says what is missing, and nothing is written.`,
  options: {
    library: { type: 'string' },
    to: { type: 'string' },
    form: { type: 'string', default: 'folder' },
    ...charsetOptions,
    ...photoOptions,
  },
  run: async (given, surroundings) => {
    const to = given.option('to');
    if (to === undefined) throw usage('Say where to export to: --to <folder>.');
    const form = ExportForm.safeParse(given.option('form'));
    if (!form.success) throw usage('The form is one of folder, zip and single-file.');
    return withNamedStory(given, surroundings, async (desk, { story }) => {
      const result = await callDesk(desk, 'publish.export', {
        id: story.id,
        form: form.data,
        to: resolve(surroundings.cwd, to),
        job: 'cli',
      });
      const { path, files, results } = result;
      return {
        exit: 0,
        json: { story: story.id, form: form.data, path, files, results },
        lines: [`Exported: ${path ?? result.fileName} (${counted(files, 'file')})`, ...resultLines(results)],
      };
    });
  },
};
