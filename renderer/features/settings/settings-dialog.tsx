import type { Output } from '@shared/api/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { SelectInput } from '../../ui/select-input';
import { Tabbed } from '../../ui/tabs';
import { THEMES, type Theme } from '../../ui/theme';
import { useSmartPunctuation } from '../../ui/use-remembered';
import { DamageNotice } from '../../ui/damage-notice';
import { HouseFields, houseProblems } from './house-fields';
import { LibraryFields } from './library-fields';
import { ManagedNote } from './managed-note';
import { ProfileFields } from './profile-fields';
import { SpellingFields } from './spelling-fields';
import { UpdateFields } from './update-fields';
import { strings } from './strings';
import styles from './settings.module.css';
import { sentence } from '@shared/sentence';

export type SettingsPart = 'profile' | 'house' | 'library' | 'backups' | 'writing' | 'looks' | 'updates';

interface SettingsDialogProps {
  readonly firstPart: SettingsPart;
  readonly info: Output<'app.info'>;
  /** The backups of the library; they are a part of their own. */
  readonly backups: ReactNode;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onOpenLibrary: (folder: string) => Promise<void>;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

const PUNCTUATION = [
  { id: 'set', label: strings.setAsTheStorys },
  { id: 'typed', label: strings.leftAsTheyAre },
] as const;

export const SettingsDialog = (props: SettingsDialogProps) => {
  const { firstPart, info, backups, theme, onTheme, onOpenLibrary, onSaved, onClose } = props;
  const { managed } = info;
  const [part, setPart] = useState<SettingsPart>(firstPart);
  const [profile, setProfile] = useState(info.profile ?? { name: '', role: 'reporter' as const });
  const [house, setHouse] = useState(info.house);
  const [smart, setSmart] = useSmartPunctuation();
  const [spelling, setSpelling] = useState(info.spelling);
  const [channel, setChannel] = useState(info.updateChannel);
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const [problem, setProblem] = useState<string | null>(null);
  const wrong = Object.keys(houseProblems(house)).length > 0;
  const save = async () => {
    try {
      if (profile.name.trim()) await desk.call('profile.set', profile);
      const sections = house.sections.map((section) => section.trim()).filter(Boolean);
      const words = house.words.map((word) => word.trim()).filter(Boolean);
      if (!managed.house) await desk.call('house.set', { ...house, sections, words });
      if (spelling !== info.spelling) await desk.call('spelling.set', { spelling });
      if (channel !== info.updateChannel) await desk.call('updates.set', { channel });
      await onSaved();
      onClose();
    } catch (failure) {
      setProblem(sentence(failure));
    }
  };
  return (
    <AppDialog
      title={strings.settings}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button look="primary" isDisabled={wrong} onPress={() => void save()}>
            {strings.saveSettings}
          </Button>
        </>
      }
    >
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      {managed.problems.map((ignored) => (
        <Notice key={ignored} tone="advice">
          {ignored}
        </Notice>
      ))}
      <div className={styles.parts}>
        <Tabbed
          label={strings.settings}
          selected={part}
          onSelect={setPart}
          tabs={[
            {
              id: 'profile',
              label: strings.you,
              content: (
                <div className={styles.fields}>
                  <ProfileFields profile={profile} onChange={setProfile} />
                </div>
              ),
            },
            {
              id: 'house',
              label: strings.house,
              content: (
                <fieldset className={styles.fields} disabled={managed.house}>
                  {managed.house && <ManagedNote />}
                  <DamageNotice rows={info.library?.damaged ?? []}>{strings.noStoryCanBe}</DamageNotice>
                  <HouseFields house={house} onChange={setHouse} />
                </fieldset>
              ),
            },
            {
              id: 'library',
              label: strings.library,
              content: (
                <LibraryFields folder={info.library?.folder ?? ''} managed={managed} onOpen={onOpenLibrary} />
              ),
            },
            { id: 'backups', label: strings.backups, content: backups },
            {
              id: 'writing',
              label: strings.writing,
              content: (
                <div className={styles.fields}>
                  <SelectInput
                    label={strings.quotationMarksAndDashes}
                    choices={PUNCTUATION}
                    value={smart ? 'set' : 'typed'}
                    onChange={(chosen) => setSmart(chosen === 'set')}
                  />
                  <SpellingFields
                    spelling={spelling}
                    isManaged={managed.spelling !== null}
                    isBrowser={host?.kind === 'loopback'}
                    onChange={setSpelling}
                  />
                </div>
              ),
            },
            {
              id: 'looks',
              label: strings.looks,
              content: (
                <SelectInput label={strings.theme} choices={THEMES} value={theme} onChange={onTheme} />
              ),
            },
            ...(host?.canUpdate
              ? [
                  {
                    id: 'updates' as const,
                    label: strings.updates,
                    content: (
                      <UpdateFields
                        channel={channel}
                        isManaged={managed.updateChannel !== null}
                        onChange={setChannel}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <p className={styles.version}>{strings.copydeskVersion({ version: info.version })}</p>
    </AppDialog>
  );
};
