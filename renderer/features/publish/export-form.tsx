import type { ExportForm as Form } from '@shared/api/publish';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { TextInput } from '../../ui/text-input';
import { tellFailed } from '../../ui/toasts';
import styles from './publish.module.css';
import { sentence } from '@shared/sentence';

interface ExportFormProps {
  readonly form: Form;
  readonly folder: string;
  readonly canChooseFolder: boolean;
  readonly onForm: (form: Form) => void;
  readonly onFolder: (folder: string) => void;
}

const FORMS: readonly { readonly id: Form; readonly label: string; readonly what: string }[] = [
  { id: 'folder', label: 'Page folder', what: 'index.html with its photos and a manifest' },
  { id: 'zip', label: 'Zip', what: 'The same folder as one file' },
  { id: 'single-file', label: 'Single file', what: 'One HTML file with the photos inside' },
];

export const ExportForm = ({ form, folder, canChooseFolder, onForm, onFolder }: ExportFormProps) => {
  const choose = async () => {
    try {
      const chosen = await desk.call('host.chooseFolder', {
        title: 'Where should the export go?',
        at: folder,
      });
      if (chosen.folder !== null) onFolder(chosen.folder);
    } catch (problem) {
      tellFailed(sentence(problem));
    }
  };
  return (
    <>
      <RadioGroup
        className={classNames(styles.forms)}
        value={form}
        onChange={(value) => onForm(FORMS.find(({ id }) => id === value)?.id ?? 'folder')}
      >
        <Label className={classNames(styles.label)}>As</Label>
        {FORMS.map(({ id, label, what }) => (
          <RadioField key={id} value={id}>
            <RadioButton className={classNames(styles.form)}>
              <span className={styles.dot} aria-hidden />
              <span>
                <span className={styles.formName}>{label}</span>
                <span className={styles.formWhat}>{what}</span>
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <div className={styles.target}>
        <TextInput
          label="Into this folder"
          value={folder}
          onChange={onFolder}
          mono
          description={
            form === 'folder'
              ? 'A new folder named by the slug is made in it.'
              : 'Leave it empty to download the file in the browser.'
          }
        />
        {canChooseFolder && <Button onPress={() => void choose()}>Choose…</Button>}
      </div>
    </>
  );
};
