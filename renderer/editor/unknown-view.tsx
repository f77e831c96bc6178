import { AppWords } from '@shared/blocks/app-words.dom';
import type { BodyNode } from '@shared/block-contract/body-node';

interface UnknownViewProps {
  readonly raw: BodyNode;
}

export const UnknownBlockView = ({ raw }: UnknownViewProps) => (
  <div className="unknown-block" role="note">
    <AppWords>
      <strong>This block was made by a newer Copydesk.</strong> It is kept as it is. ({raw.type}, version{' '}
      {raw.version})
    </AppWords>
  </div>
);

export const UnknownInlineView = ({ raw }: UnknownViewProps) => (
  <span className="unknown-inline" role="note" title="Made by a newer Copydesk. It is kept as it is.">
    {raw.type}
  </span>
);
