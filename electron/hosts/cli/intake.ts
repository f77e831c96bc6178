import { intakeJson } from '@shared/intake/intake-json';
import { whyLeftOut } from '@shared/intake/why-left-out';
import { callDesk } from '../call-desk';
import { addPhoto, fillPhoto, photoHelp, photoOptions } from './photo-options';
import { readGivenFile } from '../read-given-file';
import { charsetHelp, charsetLines, charsetOf, charsetOptions } from './charset-options';
import { usage, type Verb } from './verb';
import { libraryOf } from './named-library';
import { withDesk } from './with-desk';

export const intakeVerb: Verb = {
  name: 'intake',
  summary: 'Takes a file of raw copy into the library and says what was left out.',
  help: `intake <file> [options]

Takes copy (plain text, Word, OpenDocument, rich text, Markdown, HTML, a mail or a saved page) into the library: headline, byline, dateline, times, photo slot and
body, with a report of every line that was left out and why.

  --library <folder> the library to put it into; without it, yours
${charsetHelp}
${photoHelp}
  --json             the story, its text and the report as one JSON document`,
  options: { library: { type: 'string' }, ...charsetOptions, ...photoOptions },
  run: async (given, surroundings) => {
    const [path, ...more] = given.words;
    if (path === undefined || more.length > 0) throw usage('Name one file of copy to take in.');
    const file = await readGivenFile(surroundings.cwd, path);
    return withDesk(libraryOf(given, surroundings), async (desk) => {
      const added = await addPhoto(desk, given, surroundings);
      const { open, report } = await callDesk(desk, 'intake.file', { ...file, ...charsetOf(given) });
      const { story } = await fillPhoto(desk, open, given, added);
      return {
        exit: 0,
        json: intakeJson(story, report),
        lines: [
          `Taken in: ${story.headline || '(no headline)'}`,
          `Story ${story.id}`,
          ...charsetLines(report.readIn),
          ...report.leftOut.map(
            (left) => `  Left out, line ${left.line} (${whyLeftOut(left)}): ${left.text}`,
          ),
          ...report.doubtful.map(
            ({ line, text, doubt }) => `  Kept in doubt, line ${line} (${doubt}): ${text}`,
          ),
        ],
      };
    });
  },
};
