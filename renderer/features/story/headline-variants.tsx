import type { Story } from '@shared/document/story';
import { TextInput } from '../../ui/text-input';
import styles from './story-tab.module.css';

type Headlines = Story['headlines'];

interface HeadlineVariantsProps {
  readonly headlines: Headlines;
  readonly onChange: (headlines: Headlines) => void;
}

/** Where each is printed, and from which length it is cut there (characters; what search results and cards show). */
const VARIANTS = [
  { name: 'short', label: 'Short headline', use: 'For fronts and alerts', longest: 60 },
  { name: 'search', label: 'Search title', use: 'The title of the page in search results', longest: 60 },
  { name: 'social', label: 'Social headline', use: 'On cards where the page is shared', longest: 90 },
] as const;

/** The headline in other words for other places; empty means the headline itself. */
export const HeadlineVariants = ({ headlines, onChange }: HeadlineVariantsProps) => (
  <section className={styles.group} aria-labelledby="variants-title" id="field-headlines">
    <h2 id="variants-title" className={styles.groupTitle}>
      Other headlines
    </h2>
    {VARIANTS.map(({ name, label, use, longest }) => {
      const length = [...headlines[name]].length;
      return (
        <TextInput
          key={name}
          data-part={name}
          data-words={`headlines.${name}`}
          label={label}
          placeholder="The headline"
          value={headlines[name]}
          description={length > longest ? `${use}. ${length} letters: it may be cut after ${longest}.` : use}
          onChange={(text) => onChange({ ...headlines, [name]: text })}
        />
      );
    })}
  </section>
);
