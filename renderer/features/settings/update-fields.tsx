import type { UpdateChannel } from '@shared/api/managed';
import { SelectInput } from '../../ui/select-input';
import { ManagedNote } from './managed-note';
import styles from './settings.module.css';

const CHANNELS = [
  { id: 'off', label: 'None: look only when I ask' },
  { id: 'stable', label: 'Releases' },
  { id: 'beta', label: 'Releases and betas' },
] as const satisfies readonly { readonly id: UpdateChannel; readonly label: string }[];

interface UpdateFieldsProps {
  readonly channel: UpdateChannel;
  readonly isManaged: boolean;
  readonly onChange: (channel: UpdateChannel) => void;
}

/** Which updates are looked for. It is all that Copydesk ever asks the network for. */
export const UpdateFields = ({ channel, isManaged, onChange }: UpdateFieldsProps) => (
  <fieldset className={styles.fields} disabled={isManaged}>
    {isManaged && <ManagedNote />}
    <SelectInput label="Updates" choices={CHANNELS} value={channel} onChange={onChange} />
    <p>You are asked before one is downloaded, and again before Copydesk restarts for it.</p>
  </fieldset>
);
