import { topBlocksOf } from '@shared/document/nodes';
import { findBlock } from '@shared/blocks';
import type { Story } from '@shared/document/story';
import { strings } from './strings';

interface FormIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export interface FormProblem {
  /** A sentence for the user. */
  readonly message: string;
  /** The top-level block of the body that it is about, from 0; null if it is about something else. */
  readonly block: number | null;
}

/** The message about the part of a story that cannot be saved in its form. */
export function formProblem({ body }: Pick<Story, 'body'>, { path, message }: FormIssue): FormProblem {
  const [part, , , at] = path;
  if (part !== 'body' || typeof at !== 'number') {
    return {
      message: strings.partProblem({ part: String(part ?? strings.theStory), message }),
      block: null,
    };
  }
  const type = topBlocksOf(body)[at]?.type ?? '';
  const label = (findBlock(type)?.label ?? 'unknown').toLowerCase();
  return {
    message: strings.blockProblem({ block: at + 1, label, message }),
    block: at,
  };
}
