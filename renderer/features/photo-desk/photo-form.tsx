import type { PhotoChanges, PhotoItem } from '@shared/api/photos';
import { useState } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { SourceTypeInput } from '../../ui/source-type-input';
import { TextInput } from '../../ui/text-input';
import { counted } from '@shared/counted';
import styles from './photo-details.module.css';
import { ABOUT, changesOf, commonValue, RIGHTS, type Field } from './photo-fields';

interface PhotoFormProps {
  /** One or more. Mounted anew for every choice of photos. */
  readonly photos: readonly PhotoItem[];
  /** Where the camera stood, as the file says it; a hint for whoever writes the place. */
  readonly position: string | null;
  readonly isSaving: boolean;
  readonly onSave: (changes: PhotoChanges) => void;
}

/** What the desk says of one photo or of all that are chosen. Only what was typed in is changed. */
export const PhotoForm = ({ photos, position, isSaving, onSave }: PhotoFormProps) => {
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const touched = Object.keys(typed).length > 0;
  const many = photos.length > 1;
  const save = () => {
    onSave(changesOf(typed));
    setTyped({});
  };
  const field = (spec: (typeof RIGHTS)[number] | (typeof ABOUT)[number]) => {
    const shared = commonValue(photos, spec.id);
    const value = typed[spec.id] ?? shared ?? '';
    const differs = shared === null && typed[spec.id] === undefined;
    const hint =
      spec.id === 'place' && position
        ? `The camera stood at ${position}, says the file.`
        : 'hint' in spec
          ? spec.hint
          : undefined;
    const onChange = (text: string) => setTyped((now) => ({ ...now, [spec.id]: text }));
    const kind = 'kind' in spec ? spec.kind : undefined;
    if (kind === 'source type') return <SourceTypeInput key={spec.id} value={value} onChange={onChange} />;
    return (
      <TextInput
        key={spec.id}
        label={spec.label}
        value={value}
        onChange={onChange}
        description={differs ? 'Differs in these photos' : hint}
        multiline={kind === 'text'}
        type={kind === 'date' ? 'date' : 'text'}
      />
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (touched) save();
      }}
    >
      {RIGHTS.map(field)}
      <Disclosure>
        <Heading level={4} className={classNames(styles.moreHead)}>
          <Button small look="quiet" slot="trigger">
            What it shows and where it comes from
          </Button>
        </Heading>
        <DisclosurePanel>
          <div className={styles.form}>{ABOUT.map(field)}</div>
        </DisclosurePanel>
      </Disclosure>
      <div className={styles.buttons}>
        {touched && (
          <Button look="quiet" onPress={() => setTyped({})}>
            Discard
          </Button>
        )}
        <Button look="primary" type="submit" isDisabled={!touched || isSaving}>
          {many ? `Change ${counted(photos.length, 'photo')}` : 'Save'}
        </Button>
      </div>
    </form>
  );
};
