import type { Byline } from '@shared/story/fields';
import { BylineCard } from './byline-card';
import { RowsEditor } from './rows-editor';
import { strings } from './strings';

interface BylinesEditorProps {
  readonly bylines: readonly Byline[];
  readonly onChange: (bylines: Byline[]) => void;
}

export const BylinesEditor = ({ bylines, onChange }: BylinesEditorProps) => (
  <RowsEditor<Byline>
    id="field-bylines"
    title={strings.bylines}
    addLabel={strings.addAByline}
    none={strings.nobodyIsNamedYet}
    rows={bylines}
    newRow={() => ({ kind: 'person', name: '' })}
    onChange={onChange}
  >
    {({ row, position, onChange: change, onRemove }) => (
      <BylineCard byline={row} position={position} onChange={change} onRemove={onRemove} />
    )}
  </RowsEditor>
);
