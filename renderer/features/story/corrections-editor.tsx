import type { Correction } from '@shared/story/fields';
import { Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { TextInput } from '../../ui/text-input';
import { thisMinute } from '../../ui/this-minute';
import { ZonedTimeInput } from '../../ui/zoned-time-input';
import { RowsEditor } from './rows-editor';
import { useDraftRows } from './use-draft-rows';
import { strings } from './strings';
import styles from './story-tab.module.css';

interface CorrectionsEditorProps {
  readonly corrections: readonly Correction[];
  readonly houseZone: string;
  readonly onChange: (corrections: Correction[]) => void;
}

const isWhole = ({ text }: Correction): boolean => text.trim() !== '';

/** What was wrong and when it was corrected, as the page prints it. A row is part of the story once it has text. */
export const CorrectionsEditor = ({ corrections, houseZone, onChange }: CorrectionsEditorProps) => {
  const { rows, change: changeRows, placeOf } = useDraftRows(corrections, isWhole, onChange);
  return (
    <RowsEditor<Correction>
      id="field-corrections"
      title={strings.corrections}
      addLabel={strings.addACorrection}
      none={strings.nothingHasBeenCorrected}
      rows={rows}
      newRow={() => ({ text: '', at: thisMinute(houseZone) })}
      onChange={changeRows}
    >
      {({ row, position, onChange: change, onRemove }) => (
        <div className={styles.card} role="group" aria-label={strings.correctionPosition({ position })}>
          <div className={styles.cardRow}>
            <TextInput
              label={strings.whatWasCorrected}
              data-words={`corrections.${placeOf(row) ?? 'draft'}.text`}
              placeholder={strings.anEarlierVersionGave}
              multiline
              value={row.text}
              onChange={(text) => change({ ...row, text })}
            />
            <IconButton label={strings.removeCorrectionPosition({ position })} onPress={onRemove}>
              <Trash2 aria-hidden />
            </IconButton>
          </div>
          <ZonedTimeInput
            label={strings.corrected}
            value={row.at}
            houseZone={houseZone}
            // A correction without a time is not a correction: clearing it means now.
            onChange={(at) => change({ ...row, at: at ?? thisMinute(houseZone) })}
          />
        </div>
      )}
    </RowsEditor>
  );
};
