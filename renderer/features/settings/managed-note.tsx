import { MANAGED_SETTING } from '@shared/api/managed';
import { Notice } from '../../ui/notice';

/** The notice above settings that a policy has set. */
export const ManagedNote = () => <Notice tone="plain">{MANAGED_SETTING}</Notice>;
