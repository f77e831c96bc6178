import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { strings } from './strings';

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
    title={strings.saveYourChanges}
    width="narrow"
    onClose={onBack}
    actions={
      <>
        <Button onPress={onBack}>{strings.backToThePhotos}</Button>
        <Button look="danger" onPress={onDiscard}>
          {strings.discard}
        </Button>
        <Button look="primary" isDisabled={isSaving} onPress={onSave}>
          {strings.save}
        </Button>
      </>
    }
  >
    <p>{strings.unsavedHere({ count: photos })}</p>
  </AppDialog>
);
