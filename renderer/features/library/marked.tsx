import type { TextPart } from '@shared/api/stories';
import styles from './marked.module.css';

interface MarkedProps {
  readonly parts: readonly TextPart[] | undefined;
  /** What is there if nothing was asked, or nothing is to be marked. */
  readonly otherwise?: string;
}

/** A text with what a search found in it. */
export const Marked = ({ parts, otherwise = '' }: MarkedProps) => {
  if (!parts || parts.length === 0) return otherwise;
  return parts.map(({ text, hit }, at) =>
    hit ? (
      <mark key={at} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
};
