import type { Profile, Role } from '@shared/story/status';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';

const ROLES = [
  { id: 'reporter', label: 'Reporter: writes and files' },
  { id: 'editor', label: 'Editor: also approves and returns' },
] as const satisfies readonly { readonly id: Role; readonly label: string }[];

interface ProfileFieldsProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

export const ProfileFields = ({ profile, onChange }: ProfileFieldsProps) => (
  <>
    <TextInput
      label="Your name"
      value={profile.name}
      autoComplete="name"
      description="Shown with every version, comment and step of review."
      onChange={(name) => onChange({ ...profile, name })}
    />
    <SelectInput
      label="Your role"
      choices={ROLES}
      value={profile.role}
      onChange={(role) => onChange({ ...profile, role })}
    />
  </>
);
