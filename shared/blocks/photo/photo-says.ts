import {
  type SaidNote,
  type SaidRun,
  nameNote,
  readNote,
  saidText,
  settingNote,
  unreadNote,
} from '../../block-contract/says';
import { captionRuns, type MarkedCaption } from '../../story/caption-marks';
import { newStoryPhoto, PhotoWords, type StoryPhoto } from '../../story/photo';
import { plusLabel } from '../../story/plus-terms';

type Says = (photo: StoryPhoto) => readonly SaidNote[];

/** What a photo says of itself, field by field, in the order of reading. A field that is missing does not compile. */
const FIELDS: { readonly [field in keyof Required<StoryPhoto>]: Says } = {
  caption: (photo) => readNote('Caption', saidCaption(photo)),
  // Said with the words of the caption.
  captionMarks: () => [],
  credit: ({ credit }) => nameNote('Credit', credit),
  alt: ({ alt }) => readNote('Alternative text', alt),
  decorative: ({ decorative }) => settingNote('Decorative', decorative ? 'yes' : ''),
  file: ({ file }) =>
    settingNote(
      'File',
      file
        ? // As much of its hash as the names of exported pictures have.
          `${file.width} × ${file.height} pixels, ${file.mime}, ${file.bytes} bytes, SHA-256 ${file.sha256.slice(0, 16)}…`
        : '',
    ),
  creator: ({ creator }) => nameNote('Creator', creator),
  jobTitle: ({ jobTitle }) => settingNote('Creator’s job title', jobTitle),
  creditLine: ({ creditLine }) => settingNote('Credit as supplied', creditLine),
  copyrightNotice: ({ copyrightNotice }) => settingNote('Copyright', copyrightNotice),
  source: ({ source }) => settingNote('Source', source),
  usageTerms: ({ usageTerms }) => unreadNote('Usage terms', usageTerms),
  instructions: ({ instructions }) => unreadNote('Instructions', instructions),
  webStatement: ({ webStatement }) => settingNote('Licence', webStatement),
  licensorName: ({ licensorName }) => settingNote('Licensor', licensorName),
  licensorUrl: ({ licensorUrl }) => settingNote('Licensor’s address', licensorUrl),
  copyrightOwner: ({ copyrightOwner }) => settingNote('Copyright owner', copyrightOwner),
  imageSupplier: ({ imageSupplier }) => settingNote('Image supplier', imageSupplier),
  otherConstraints: ({ otherConstraints }) => unreadNote('Other conditions', otherConstraints),
  dataMining: ({ dataMining }) => settingNote('Data mining', plusLabel('dataMining', dataMining)),
  modelRelease: ({ modelRelease }) => settingNote('Model release', plusLabel('modelRelease', modelRelease)),
  propertyRelease: ({ propertyRelease }) =>
    settingNote('Property release', plusLabel('propertyRelease', propertyRelease)),
  minorAge: ({ minorAge }) => settingNote('Age of the youngest person', plusLabel('minorAge', minorAge)),
  jobId: ({ jobId }) => settingNote('Job number', jobId),
  headline: ({ headline }) => unreadNote('Picture headline', headline),
  persons: ({ persons }) => nameNote('Persons shown', persons.join('; ')),
  keywords: ({ keywords }) => settingNote('Keywords', keywords.join('; ')),
  event: ({ event }) => settingNote('Event', event),
  place: ({ place }) => settingNote('Place', place),
  state: ({ state }) => settingNote('State or province', state),
  country: ({ country }) => settingNote('Country', country),
  extendedDescription: ({ extendedDescription }) => unreadNote('Extended description', extendedDescription),
  takenAt: ({ takenAt }) => settingNote('Taken', takenAt ?? ''),
  digitalSourceType: ({ digitalSourceType }) => settingNote('How it was made', digitalSourceType),
  aiSystem: ({ aiSystem }) => settingNote('AI system', aiSystem),
  aiSystemVersion: ({ aiSystemVersion }) => settingNote('AI system version', aiSystemVersion),
  aiPrompt: ({ aiPrompt }) => unreadNote('AI prompt', aiPrompt),
  aiPromptWriter: ({ aiPromptWriter }) => settingNote('AI prompt writer', aiPromptWriter),
  aspect: ({ aspect }) => settingNote('Shape on the page', aspect ?? ''),
  size: ({ size }) => settingNote('Size on the page', size ?? ''),
  focalPoint: ({ focalPoint }) =>
    settingNote(
      'Focal point',
      focalPoint ? `${percent(focalPoint.x)} from the left, ${percent(focalPoint.y)} from the top` : '',
    ),
  crops: ({ crops = {} }) =>
    settingNote(
      'Crops',
      Object.entries(crops)
        .map(
          ([shape, { x, y, width }]) =>
            `${shape}: ${percent(width)} wide, ${percent(x)} from the left, ${percent(y)} from the top`,
        )
        .join('\n'),
    ),
};

/** Exact: a crop that moved by a hair is another crop. Rounding only hides the noise of binary fractions. */
const percent = (fraction: number): string => `${Number((fraction * 100).toPrecision(12))} %`;

/** The words of a caption with their emphasis and links. */
const saidCaption = (photo: MarkedCaption): readonly SaidRun[] =>
  captionRuns(photo).map(({ text, bold, italic, href }) => ({
    text,
    looks: [
      ...(href === null ? [] : [`link to ${href}`]),
      ...(bold ? ['bold'] : []),
      ...(italic ? ['italic'] : []),
    ],
  }));

const SAMPLE = newStoryPhoto(
  Object.fromEntries(
    Object.entries(PhotoWords.shape).map(([field]) => [
      field,
      field === 'keywords' || field === 'persons' ? ['x'] : 'x',
    ]),
  ),
);
const labelOf = (field: keyof PhotoWords): string => FIELDS[field](SAMPLE)[0]?.label ?? field;

/** What a photo says in one field, and what that is called. */
export const saidInField = (
  words: PhotoWords,
  field: keyof PhotoWords,
): { readonly label: string; readonly said: string } => ({
  label: labelOf(field),
  said: saidText(FIELDS[field](newStoryPhoto(words)).flatMap(({ runs }) => runs)),
});

/** Everything that is said of a photo, its words first. */
export const photoNotes = (photo: StoryPhoto): readonly SaidNote[] =>
  Object.values(FIELDS).flatMap((says) => says(photo));
