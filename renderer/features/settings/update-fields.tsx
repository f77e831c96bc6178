import type { UpdateChannel } from '@shared/api/managed';
import { SelectInput } from '../../ui/select-input';
import { ManagedNote } from './managed-note';
import { strings } from './strings';
import styles from './settings.module.css';

const CHANNELS = [
  { id: 'off', label: strings.noneLookOnlyWhen },
  { id: 'stable', label: strings.releases },
  { id: 'beta', label: strings.releasesAndBetas },
] as const satisfies readonly { readonly id: UpdateChannel; readonly label: string }[];

interface UpdateFieldsProps {
  readonly channel: UpdateChannel;
  readonly isManaged: boolean;
  readonly onChange: (channel: UpdateChannel) => void;
}

/** Which updates are looked for. Copydesk uses the network for nothing else. */
export const UpdateFields = ({ channel, isManaged, onChange }: UpdateFieldsProps) => (
  <fieldset className={styles.fields} disabled={isManaged}>
    {isManaged && <ManagedNote />}
    <SelectInput label={strings.updates} choices={CHANNELS} value={channel} onChange={onChange} />
    <p>{strings.youAreAskedBefore}</p>
  </fieldset>
);
