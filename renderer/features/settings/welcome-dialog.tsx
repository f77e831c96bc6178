import type { House } from '@shared/house/house';
import type { Profile } from '@shared/story/status';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { ComboInput } from '../../ui/combo-input';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { ProfileFields } from './profile-fields';

interface WelcomeDialogProps {
  readonly house: House;
  readonly onDone: () => Promise<void>;
  /** The welcome can wait: everything can be read and written without it. */
  readonly onLater: () => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** Asked once: who is at this machine and for which publication. */
export const WelcomeDialog = ({ house, onDone, onLater }: WelcomeDialogProps) => {
  const [profile, setProfile] = useState<Profile>({ name: '', role: 'reporter' });
  const [name, setName] = useState(house.name);
  const [timeZone, setTimeZone] = useState(house.timeZone);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async () => {
    try {
      await desk.call('profile.set', profile);
      await desk.call('house.set', { ...house, name, timeZone });
      await onDone();
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <AppDialog
      title="Welcome to Copydesk"
      width="narrow"
      onClose={onLater}
      actions={
        <>
          <Button onPress={onLater}>Later</Button>
          <Button
            look="primary"
            isDisabled={!profile.name.trim() || !name.trim()}
            onPress={() => void start()}
          >
            Start
          </Button>
        </>
      }
    >
      <p>Everything stays on this machine. Two things to know before you file a story:</p>
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      <ProfileFields profile={profile} onChange={setProfile} />
      <TextInput label="Publication" value={name} onChange={setName} />
      <ComboInput label="Time zone" choices={ZONES} value={timeZone} onChange={setTimeZone} />
    </AppDialog>
  );
};
