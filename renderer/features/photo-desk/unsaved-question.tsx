import { counted } from '@shared/counted';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';

interface UnsavedQuestionProps {
  readonly photos: number;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onBack: () => void;
}

/** Asks what is to become of words that were typed and not saved, before the photo desk is left. */
export const UnsavedQuestion = ({ photos, isSaving, onSave, onDiscard, onBack }: UnsavedQuestionProps) => (
  <AppDialog
    title="Save what was typed?"
    width="narrow"
    onClose={onBack}
    actions={
      <>
        <Button onPress={onBack}>Back to the photos</Button>
        <Button look="danger" onPress={onDiscard}>
          Discard
        </Button>
        <Button look="primary" isDisabled={isSaving} onPress={onSave}>
          Save
        </Button>
      </>
    }
  >
    <p>Words about {counted(photos, 'photo')} are not in the library’s record yet.</p>
  </AppDialog>
);
