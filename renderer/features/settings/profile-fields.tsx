import type { Profile, Role } from '@shared/story/status';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';

const ROLES = [
  { id: 'reporter', label: strings.reporterWritesAndFiles },
  { id: 'editor', label: strings.editorAlsoApprovesAnd },
] as const satisfies readonly { readonly id: Role; readonly label: string }[];

interface ProfileFieldsProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

export const ProfileFields = ({ profile, onChange }: ProfileFieldsProps) => (
  <>
    <TextInput
      label={strings.yourName}
      value={profile.name}
      autoComplete="name"
      description={strings.shownWithEveryVersion}
      onChange={(name) => onChange({ ...profile, name })}
    />
    <SelectInput
      label={strings.yourRole}
      choices={ROLES}
      value={profile.role}
      onChange={(role) => onChange({ ...profile, role })}
    />
  </>
);
