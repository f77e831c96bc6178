import type { House } from '@shared/house/house';
import type { Profile } from '@shared/story/status';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { ComboInput } from '../../ui/combo-input';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { houseProblems } from './house-fields';
import { ProfileFields } from './profile-fields';
import { useMedia } from '../../ui/use-media';
import { strings } from './strings';
import styles from './settings.module.css';
import { sentence } from '@shared/sentence';

interface WelcomeCardProps {
  readonly house: House;
  /** Whether a policy has set the publication of this machine. */
  readonly isHouseManaged: boolean;
  readonly onDone: () => Promise<void>;
  /** The welcome can wait: everything can be read and written without it. */
  readonly onLater: () => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/**
 * Asked once: who is at this machine and for which publication. Not a dialog: the app can be looked at first. In a small
 * window it is one line until somebody wants to fill it in.
 */
export const WelcomeCard = ({ house, isHouseManaged, onDone, onLater }: WelcomeCardProps) => {
  const [profile, setProfile] = useState<Profile>({ name: '', role: 'reporter' });
  const [name, setName] = useState(house.name);
  const [timeZone, setTimeZone] = useState(house.timeZone);
  const [problem, setProblem] = useState<string | null>(null);
  const hasRoom = useMedia('(min-width: 45rem) and (min-height: 40rem)');
  const [isWanted, setWanted] = useState(false);
  const isOpen = hasRoom || isWanted;
  const asked: House = { ...house, name, timeZone };
  const ready = profile.name.trim() !== '' && Object.keys(houseProblems(asked)).length === 0;
  const start = async () => {
    try {
      await desk.call('profile.set', profile);
      if (!isHouseManaged) await desk.call('house.set', asked);
      await onDone();
    } catch (failure) {
      setProblem(sentence(failure));
    }
  };
  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.screenTitle}>
        {strings.welcomeToCopydesk}
      </h2>
      <p>{isHouseManaged ? strings.welcomeManaged : strings.welcome}</p>
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      {isOpen && (
        <div className={styles.welcomeFields}>
          <ProfileFields profile={profile} onChange={setProfile} />
          {!isHouseManaged && (
            <>
              <TextInput label={strings.publication} value={name} onChange={setName} />
              <ComboInput label={strings.timeZone} choices={ZONES} value={timeZone} onChange={setTimeZone} />
            </>
          )}
        </div>
      )}
      <div className={styles.buttons}>
        {isOpen ? (
          <Button look="primary" isDisabled={!ready} onPress={() => void start()}>
            {strings.start}
          </Button>
        ) : (
          <Button look="primary" onPress={() => setWanted(true)}>
            {strings.fillItIn}
          </Button>
        )}
        <Button look="quiet" onPress={onLater}>
          {strings.later}
        </Button>
      </div>
    </section>
  );
};
