import { House } from '@shared/house/house';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';
import { ComboInput } from '../../ui/combo-input';
import { strings } from './strings';

interface HouseFieldsProps {
  readonly house: House;
  readonly onChange: (house: House) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

const WORDINGS = [
  { id: 'story-language', label: strings.inTheStorysLanguage },
  { id: 'Photo Courtesy:', label: strings.photoCourtesyName },
  { id: 'Photo:', label: strings.photoName },
] as const satisfies readonly { readonly id: House['creditWording']; readonly label: string }[];

const PLATFORMS = [
  { id: 'x', label: 'X' },
  { id: 'threads', label: strings.threads },
  { id: 'instagram', label: strings.instagram },
  { id: 'none', label: strings.doNotLinkHandles },
] as const satisfies readonly { readonly id: House['handlePlatform']; readonly label: string }[];

const ACCESS = [
  { id: 'unsaid', label: strings.sayNothing },
  { id: 'free', label: strings.freeToRead },
  { id: 'paid', label: strings.forSubscribers },
] as const satisfies readonly { readonly id: House['access']; readonly label: string }[];

const ADDRESS_LINE = [
  { id: 'no', label: strings.doNotPrintIt },
  { id: 'yes', label: strings.printItUnderThe },
] as const;

/** The page's own paper: what a half-filled pair of colours starts from. */
const PAPER = { light: '#fffefb', dark: '#1b1a18' } as const;

/** What is wrong with a field as typed; an address or a zone is only one when it is whole. */
export function houseProblems(house: House): Readonly<Partial<Record<string, string>>> {
  const parsed = House.safeParse(house);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
}

/** Everything that decides an exported page and belongs to no single story. */
export const HouseFields = ({ house, onChange }: HouseFieldsProps) => {
  const problems = houseProblems(house);
  const change = (part: Partial<House>) => onChange({ ...house, ...part });
  const logo = house.logo ?? { url: '', width: 600, height: 60 };
  const aiField = (share: 'whole' | 'part', label: string) => (
    <TextInput
      label={label}
      value={house.aiWording[share]}
      placeholder={strings.inTheStorysLanguage}
      onChange={(words) => change({ aiWording: { ...house.aiWording, [share]: words } })}
    />
  );
  const colourField = (scheme: 'light' | 'dark', label: string) => (
    <TextInput
      label={label}
      value={house.themeColour?.[scheme] ?? ''}
      placeholder={PAPER[scheme]}
      error={problems[`themeColour.${scheme}`]}
      onChange={(colour) => {
        const themeColour = { ...(house.themeColour ?? PAPER), [scheme]: colour || PAPER[scheme] };
        const isPaper = themeColour.light === PAPER.light && themeColour.dark === PAPER.dark;
        change({ themeColour: isPaper ? null : themeColour });
      }}
    />
  );
  return (
    <>
      <TextInput
        label={strings.publication}
        value={house.name}
        error={problems.name}
        onChange={(name) => change({ name })}
      />
      <TextInput
        label={strings.frontPage}
        type="url"
        value={house.url}
        error={problems.url}
        onChange={(url) => change({ url })}
      />
      <TextInput
        label={strings.addressOfAStory}
        value={house.storyUrl}
        error={problems.storyUrl}
        onChange={(storyUrl) => change({ storyUrl })}
        description={strings.storyAddress({
          slug: '{slug}',
          section: '{section}',
          year: '{year}',
          month: '{month}',
          day: '{day}',
        })}
      />
      <TextInput
        label={strings.addressOfTheLogo}
        type="url"
        value={logo.url}
        error={problems['logo.url']}
        onChange={(url) => change({ logo: url ? { ...logo, url } : null })}
      />
      <ComboInput
        label={strings.timeZone}
        choices={ZONES}
        value={house.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <TextInput
        label={strings.languageOfNewStories}
        value={house.language}
        error={problems.language}
        onChange={(language) => change({ language })}
        description={strings.aLanguageTagSuch}
      />
      <SelectInput
        label={strings.creditWording}
        choices={WORDINGS}
        value={house.creditWording}
        onChange={(creditWording) => change({ creditWording })}
      />
      {aiField('whole', strings.wordsForAPicture)}
      {aiField('part', strings.wordsForAPictureMade)}
      <TextInput
        label={strings.sections}
        multiline
        value={house.sections.join('\n')}
        onChange={(text) => change({ sections: text.split('\n') })}
        description={strings.oneALine}
      />
      <TextInput
        label={strings.houseWords}
        multiline
        spellCheck="false"
        value={house.words.join('\n')}
        error={problems.words}
        onChange={(text) => change({ words: text.split('\n') })}
        description={strings.oneALineThe}
      />
      <TextInput
        label={strings.handle}
        value={house.handle}
        placeholder={strings.without}
        onChange={(handle) => change({ handle: handle.replace(/^@+/, '') })}
      />
      <SelectInput
        label={strings.handlesInBylinesLink}
        choices={PLATFORMS}
        value={house.handlePlatform}
        onChange={(handlePlatform) => change({ handlePlatform })}
      />
      <TextInput
        label={strings.feed}
        type="url"
        value={house.feed}
        placeholder={strings.https}
        error={problems.feed}
        onChange={(feed) => change({ feed })}
        description={strings.theAddressOfYour}
      />
      <SelectInput
        label={strings.accessToStories}
        choices={ACCESS}
        value={house.access}
        onChange={(access) => change({ access })}
      />
      <SelectInput
        label={strings.addressOfTheStory}
        choices={ADDRESS_LINE}
        value={house.printsAddress ? 'yes' : 'no'}
        onChange={(choice) => change({ printsAddress: choice === 'yes' })}
      />
      {colourField('light', strings.browserColourInLight)}
      {colourField('dark', strings.browserColourInDark)}
    </>
  );
};
