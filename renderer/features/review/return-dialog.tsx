import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { TextInput } from '../../ui/text-input';

interface ReturnDialogProps {
  readonly onReturn: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks the editor what the reporter should change. */
export const ReturnDialog = ({ onReturn, onClose }: ReturnDialogProps) => {
  const [note, setNote] = useState('');
  return (
    <AppDialog
      title="Return with a note"
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!note.trim()} onPress={() => onReturn(note.trim())}>
            Return the story
          </Button>
        </>
      }
    >
      <TextInput
        label="What should change?"
        multiline
        autoFocus
        value={note}
        onChange={setNote}
        description="The reporter sees this note over the text."
      />
    </AppDialog>
  );
};
