import { AppWords } from '@shared/blocks/app-words.dom';
import type { BodyNode } from '@shared/block-contract/body-node';
import { strings } from './strings';

interface UnknownViewProps {
  readonly raw: BodyNode;
}

export const UnknownBlockView = ({ raw }: UnknownViewProps) => (
  <div className="unknown-block" role="note">
    <AppWords>
      <strong>{strings.newerBlock}</strong> {strings.newerBlockKept({ type: raw.type, version: raw.version })}
    </AppWords>
  </div>
);

export const UnknownInlineView = ({ raw }: UnknownViewProps) => (
  <span className="unknown-inline" role="note" title={strings.newerInline}>
    {raw.type}
  </span>
);
