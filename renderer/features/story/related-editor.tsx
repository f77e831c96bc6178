import type { Story } from '@shared/document/story';
import { Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { TextInput } from '../../ui/text-input';
import { RowsEditor } from './rows-editor';
import { useDraftRows } from './use-draft-rows';
import { strings } from './strings';
import styles from './story-tab.module.css';
import { addressProblem, isWebAddress } from '@shared/story/web-address';

type RelatedLink = Story['related'][number];

interface RelatedEditorProps {
  readonly related: readonly RelatedLink[];
  readonly onChange: (related: RelatedLink[]) => void;
}

const isWhole = ({ url }: RelatedLink): boolean => isWebAddress(url);

/** The links under the story. A row is part of the story once its address is one. */
export const RelatedEditor = ({ related, onChange }: RelatedEditorProps) => {
  const { rows, change: changeRows, placeOf } = useDraftRows(related, isWhole, onChange);
  return (
    <RowsEditor<RelatedLink>
      id="field-related"
      title={strings.relatedLinks}
      addLabel={strings.addALink}
      none={strings.noLinksUnderThe}
      rows={rows}
      newRow={() => ({ title: '', url: '' })}
      onChange={changeRows}
    >
      {({ row, position, onChange: change, onRemove }) => (
        <div className={styles.card} role="group" aria-label={strings.relatedLinkPosition({ position })}>
          <div className={styles.cardRow}>
            <TextInput
              label={strings.wordsOfTheLink}
              data-words={`related.${placeOf(row) ?? 'draft'}.title`}
              value={row.title}
              onChange={(title) => change({ ...row, title })}
            />
            <IconButton label={strings.removeRelatedLinkPosition({ position })} onPress={onRemove}>
              <Trash2 aria-hidden />
            </IconButton>
          </div>
          <TextInput
            label={strings.address}
            data-words={`related.${placeOf(row) ?? 'draft'}.url`}
            placeholder={strings.https}
            value={row.url}
            error={addressProblem(row.url)}
            onChange={(url) => change({ ...row, url: url.trim() })}
          />
        </div>
      )}
    </RowsEditor>
  );
};
