import type { Story } from '@shared/document/story';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';
import styles from './story-tab.module.css';

type Headlines = Story['headlines'];

interface HeadlineVariantsProps {
  readonly headlines: Headlines;
  readonly onChange: (headlines: Headlines) => void;
}

/** Where each is printed, and from which length it is cut there (characters; what search results and cards show). */
const VARIANTS = [
  { name: 'short', label: strings.shortHeadline, use: strings.forFrontsAndAlerts, longest: 60 },
  { name: 'search', label: strings.searchTitle, use: strings.theTitleOfThe, longest: 60 },
  { name: 'social', label: strings.socialHeadline, use: strings.onCardsWhereThe, longest: 90 },
] as const;

/** The headline in other words for other places; empty means the headline itself. */
export const HeadlineVariants = ({ headlines, onChange }: HeadlineVariantsProps) => (
  <section className={styles.group} aria-labelledby="variants-title" id="field-headlines">
    <h2 id="variants-title" className={styles.groupTitle}>
      {strings.otherHeadlines}
    </h2>
    {VARIANTS.map(({ name, label, use, longest }) => {
      const length = [...headlines[name]].length;
      return (
        <TextInput
          key={name}
          data-part={name}
          data-words={`headlines.${name}`}
          label={label}
          placeholder={strings.theHeadline}
          value={headlines[name]}
          description={length > longest ? strings.mayBeCut({ use, length, longest }) : use}
          onChange={(text) => onChange({ ...headlines, [name]: text })}
        />
      );
    })}
  </section>
);
