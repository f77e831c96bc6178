import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';

interface ReturnDialogProps {
  readonly onReturn: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks the editor what the reporter should change. */
export const ReturnDialog = ({ onReturn, onClose }: ReturnDialogProps) => {
  const [note, setNote] = useState('');
  return (
    <AppDialog
      title={strings.returnWithANote}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button look="primary" isDisabled={!note.trim()} onPress={() => onReturn(note.trim())}>
            {strings.returnTheStory}
          </Button>
        </>
      }
    >
      <TextInput
        label={strings.whatShouldChange}
        multiline
        autoFocus
        value={note}
        onChange={setNote}
        description={strings.noteDescription}
      />
    </AppDialog>
  );
};
