import type { ExportForm as Form } from '@shared/api/publish';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { TextInput } from '../../ui/text-input';
import { tellFailed } from '../../ui/toasts';
import { strings } from './strings';
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
  { id: 'folder', label: strings.pageFolder, what: strings.indexHtmlWithIts },
  { id: 'zip', label: strings.zip, what: strings.theSameFolderAs },
  { id: 'single-file', label: strings.singleFile, what: strings.oneHtmlFileWith },
];

export const ExportForm = ({ form, folder, canChooseFolder, onForm, onFolder }: ExportFormProps) => {
  const choose = async () => {
    try {
      const chosen = await desk.call('host.chooseFolder', {
        title: strings.whereShouldTheExport,
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
        <Label className={classNames(styles.label)}>{strings.as}</Label>
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
          label={strings.intoThisFolder}
          value={folder}
          onChange={onFolder}
          mono
          description={form === 'folder' ? strings.aNewFolderNamed : strings.leaveItEmptyTo}
        />
        {canChooseFolder && <Button onPress={() => void choose()}>{strings.choose}</Button>}
      </div>
    </>
  );
};
