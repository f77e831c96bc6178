import type { PhotoItem } from '@shared/api/photos';
import { Button } from '../../ui/button';
import { MoreFields } from '../../ui/more-fields';
import { PlusTermInput } from '../../ui/plus-term-input';
import { SourceTypeInput } from '../../ui/source-type-input';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';
import styles from './photo-details.module.css';
import { commonValue, GROUPS, type Typed } from './photo-fields';

interface PhotoFormProps {
  /** One or more. Mounted again for every choice of photos. */
  readonly photos: readonly PhotoItem[];
  /** Where the camera stood, as the file says it; a hint for whoever writes the place. */
  readonly position: string | null;
  readonly typed: Typed;
  readonly onType: (words: Typed) => void;
  readonly onDiscard: () => void;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

/** What the desk says of one photo or of all that are chosen. Only what was typed in is changed. */
export const PhotoForm = (props: PhotoFormProps) => {
  const { photos, position, typed, onType, onDiscard, isSaving, onSave } = props;
  const touched = Object.keys(typed).length > 0;
  const many = photos.length > 1;
  const field = (spec: (typeof GROUPS)[number]['fields'][number]) => {
    const shared = commonValue(photos, spec.id);
    const value = typed[spec.id] ?? shared ?? '';
    const differs = shared === null && typed[spec.id] === undefined;
    const hint =
      spec.id === 'place' && position
        ? strings.cameraPosition({ position })
        : 'hint' in spec
          ? spec.hint
          : undefined;
    const onChange = (text: string) => onType({ [spec.id]: text });
    const kind = 'kind' in spec ? spec.kind : undefined;
    if ('kind' in spec && spec.kind === 'term') {
      return (
        <PlusTermInput key={spec.id} field={spec.id} label={spec.label} value={value} onChange={onChange} />
      );
    }
    if (kind === 'source type') return <SourceTypeInput key={spec.id} value={value} onChange={onChange} />;
    return (
      <TextInput
        key={spec.id}
        label={spec.label}
        value={value}
        onChange={onChange}
        description={differs ? strings.differsInThesePhotos : hint}
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
        if (touched && !isSaving) onSave();
      }}
    >
      {GROUPS.map(({ title, fields }) =>
        title === null ? (
          fields.map(field)
        ) : (
          <MoreFields key={title} title={title} level={4}>
            {fields.map(field)}
          </MoreFields>
        ),
      )}
      <div className={styles.buttons}>
        {touched && (
          <Button look="quiet" onPress={onDiscard}>
            {strings.discard}
          </Button>
        )}
        <Button look="primary" type="submit" isDisabled={!touched || isSaving}>
          {many ? strings.changePhotos({ count: photos.length }) : strings.save}
        </Button>
      </div>
    </form>
  );
};
