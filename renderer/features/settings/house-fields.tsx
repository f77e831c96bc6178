import { House } from '@shared/house/house';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';
import { ComboInput } from '../../ui/combo-input';

interface HouseFieldsProps {
  readonly house: House;
  readonly onChange: (house: House) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

const WORDINGS = [
  { id: 'story-language', label: 'In the story’s language' },
  { id: 'Photo Courtesy:', label: 'Photo Courtesy: name' },
  { id: 'Photo:', label: 'Photo: name' },
] as const satisfies readonly { readonly id: House['creditWording']; readonly label: string }[];

const PLATFORMS = [
  { id: 'x', label: 'X' },
  { id: 'threads', label: 'Threads' },
  { id: 'instagram', label: 'Instagram' },
  { id: 'none', label: 'Do not link handles' },
] as const satisfies readonly { readonly id: House['handlePlatform']; readonly label: string }[];

const ACCESS = [
  { id: 'unsaid', label: 'Say nothing' },
  { id: 'free', label: 'Free to read' },
  { id: 'paid', label: 'For subscribers' },
] as const satisfies readonly { readonly id: House['access']; readonly label: string }[];

const ADDRESS_LINE = [
  { id: 'no', label: 'Do not print it' },
  { id: 'yes', label: 'Print it under the story' },
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
      placeholder="In the story’s language"
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
        label="Publication"
        value={house.name}
        error={problems.name}
        onChange={(name) => change({ name })}
      />
      <TextInput
        label="Front page"
        type="url"
        value={house.url}
        error={problems.url}
        onChange={(url) => change({ url })}
      />
      <TextInput
        label="Address of a story"
        value={house.storyUrl}
        error={problems.storyUrl}
        onChange={(storyUrl) => change({ storyUrl })}
        description="With {slug}, and {section}, {year}, {month}, {day} where you want them"
      />
      <TextInput
        label="Address of the logo"
        type="url"
        value={logo.url}
        error={problems['logo.url']}
        onChange={(url) => change({ logo: url ? { ...logo, url } : null })}
      />
      <ComboInput
        label="Time zone"
        choices={ZONES}
        value={house.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <TextInput
        label="Language of new stories"
        value={house.language}
        error={problems.language}
        onChange={(language) => change({ language })}
        description="A language tag such as en-IN, hi or ur"
      />
      <SelectInput
        label="Credit wording"
        choices={WORDINGS}
        value={house.creditWording}
        onChange={(creditWording) => change({ creditWording })}
      />
      {aiField('whole', 'Words for a picture made with AI')}
      {aiField('part', 'Words for a picture made in part with AI')}
      <TextInput
        label="Sections"
        multiline
        value={house.sections.join('\n')}
        onChange={(text) => change({ sections: text.split('\n') })}
        description="One a line"
      />
      <TextInput
        label="House words"
        multiline
        spellCheck="false"
        value={house.words.join('\n')}
        error={problems.words}
        onChange={(text) => change({ words: text.split('\n') })}
        description="One a line. They are never marked as misspelt, nor are names in bylines, persons and tags. Only Copydesk’s own window knows them: a browser checks with its own words."
      />
      <TextInput
        label="Handle"
        value={house.handle}
        placeholder="without @"
        onChange={(handle) => change({ handle: handle.replace(/^@+/, '') })}
      />
      <SelectInput
        label="Handles in bylines link to"
        choices={PLATFORMS}
        value={house.handlePlatform}
        onChange={(handlePlatform) => change({ handlePlatform })}
      />
      <TextInput
        label="Feed"
        type="url"
        value={house.feed}
        placeholder="https://"
        error={problems.feed}
        onChange={(feed) => change({ feed })}
        description="The address of your RSS or Atom feed. Leave it empty if you have none."
      />
      <SelectInput
        label="Access to stories"
        choices={ACCESS}
        value={house.access}
        onChange={(access) => change({ access })}
      />
      <SelectInput
        label="Address of the story"
        choices={ADDRESS_LINE}
        value={house.printsAddress ? 'yes' : 'no'}
        onChange={(choice) => change({ printsAddress: choice === 'yes' })}
      />
      {colourField('light', 'Browser colour in light mode')}
      {colourField('dark', 'Browser colour in dark mode')}
    </>
  );
};
