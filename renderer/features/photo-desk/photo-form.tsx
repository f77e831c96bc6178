import type { PhotoChanges, PhotoItem } from '@shared/api/photos';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { TextInput } from '../../ui/text-input';
import { counted } from '@shared/counted';
import styles from './photo-desk.module.css';

interface PhotoFormProps {
  /** One or more. Mounted anew for every choice of photos. */
  readonly photos: readonly PhotoItem[];
  readonly isSaving: boolean;
  readonly onSave: (changes: PhotoChanges) => void;
}

const FIELDS = [
  { id: 'credit', label: 'Credit', hint: 'Who must be named. No photo leaves without it.' },
  { id: 'creator', label: 'Creator', hint: 'Several names with ; between them' },
  { id: 'copyrightNotice', label: 'Copyright notice' },
  { id: 'usageTerms', label: 'Usage terms' },
  { id: 'webStatement', label: 'Licence address' },
  {
    id: 'licenceUntil',
    label: 'Last day of the licence',
    hint: 'Afterwards the photo stops an export.',
    type: 'date',
  },
  {
    id: 'doNotUse',
    label: 'Do not use again, because',
    hint: 'A reason stops every export. Empty: may be used.',
  },
] as const satisfies readonly { id: keyof PhotoChanges; label: string; hint?: string; type?: string }[];

type Field = (typeof FIELDS)[number]['id'];

function valueOf(photo: PhotoItem, field: Field): string {
  if (field === 'licenceUntil' || field === 'doNotUse') return photo[field] ?? '';
  return photo.words[field];
}

/** What all of them say; null where they differ. */
const common = (photos: readonly PhotoItem[], field: Field): string | null => {
  const [first = '', ...others] = photos.map((photo) => valueOf(photo, field));
  return others.every((value) => value === first) ? first : null;
};

const asChange = (field: Field, typed: string): string | null =>
  (field === 'licenceUntil' || field === 'doNotUse') && typed.trim() === '' ? null : typed.trim();

/** Credit and rights, of one photo or of all that are chosen. Only what was typed in is changed. */
export const PhotoForm = ({ photos, isSaving, onSave }: PhotoFormProps) => {
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const touched = Object.keys(typed).length > 0;
  const many = photos.length > 1;
  const save = () => {
    const changes = Object.entries(typed).map(([field, text]) => [field, asChange(field as Field, text)]);
    onSave(Object.fromEntries(changes) as PhotoChanges);
    setTyped({});
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (touched) save();
      }}
    >
      {FIELDS.map((field) => {
        const shared = common(photos, field.id);
        const differs = shared === null && typed[field.id] === undefined;
        return (
          <TextInput
            key={field.id}
            label={field.label}
            value={typed[field.id] ?? shared ?? ''}
            onChange={(text) => setTyped((now) => ({ ...now, [field.id]: text }))}
            description={differs ? 'Differs in these photos' : 'hint' in field ? field.hint : undefined}
            type={'type' in field ? field.type : 'text'}
          />
        );
      })}
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
