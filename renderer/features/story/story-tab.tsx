import type { House } from '@shared/house/house';
import type { Story } from '@shared/document/story';
import { directionOf } from '@shared/story/language';
import { proposeSlug } from '@shared/story/slug';
import { Button } from '../../ui/button';
import { ComboInput } from '../../ui/combo-input';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';
import { ZonedTimeInput } from '../../ui/zoned-time-input';
import { BylinesEditor } from './bylines-editor';
import { CorrectionsEditor } from './corrections-editor';
import { HeadlineVariants } from './headline-variants';
import { languageChoices } from './languages';
import { RelatedEditor } from './related-editor';
import { strings } from './strings';
import styles from './story-tab.module.css';
import { TagsInput } from './tags-input';

interface StoryTabProps {
  readonly story: Omit<Story, 'body'>;
  readonly house: House;
  readonly onChange: (part: Partial<Story>) => void;
}

const DIRECTIONS = [
  { id: 'ltr', label: strings.leftToRight },
  { id: 'rtl', label: strings.rightToLeft },
] as const;

/** Everything about a story that is neither headline, deck, body nor photo. */
export const StoryTab = ({ story, house, onChange }: StoryTabProps) => {
  const proposed = proposeSlug(story.headline, story.language);
  return (
    <div className={styles.tab}>
      <BylinesEditor bylines={story.bylines} onChange={(bylines) => onChange({ bylines })} />
      <section className={styles.group} aria-label={strings.placing}>
        <TextInput
          id="field-dateline"
          data-words="dateline"
          label={strings.dateline}
          placeholder={strings.newDelhi}
          value={story.dateline}
          onChange={(dateline) => onChange({ dateline })}
        />
        <div id="field-section" data-words="section">
          <ComboInput
            label={strings.section}
            choices={house.sections}
            value={story.section}
            onChange={(section) => onChange({ section })}
          />
        </div>
        <TagsInput tags={story.tags} onChange={(tags) => onChange({ tags })} />
        <TextInput
          id="field-slug"
          data-words="slug"
          label={strings.slug}
          mono
          value={story.slug}
          onChange={(slug) => onChange({ slug: slug.replaceAll(/\s+/g, '-') })}
          description={strings.theLastPartOf}
        />
        {story.slug !== proposed && proposed !== '' && (
          <Button small look="quiet" onPress={() => onChange({ slug: proposed })}>
            {strings.useTheOneFrom}
          </Button>
        )}
      </section>
      <section className={styles.group} aria-label={strings.times}>
        <ZonedTimeInput
          id="field-embargo"
          label={strings.embargoUntil}
          ahead
          value={story.embargo}
          houseZone={house.timeZone}
          onChange={(embargo) => onChange({ embargo })}
        />
        <ZonedTimeInput
          id="field-published"
          label={strings.published}
          value={story.firstPublished}
          houseZone={house.timeZone}
          onChange={(firstPublished) => onChange({ firstPublished })}
        />
        <ZonedTimeInput
          id="field-updated"
          label={strings.updated}
          value={story.updated}
          houseZone={house.timeZone}
          onChange={(updated) => onChange({ updated })}
        />
      </section>
      <CorrectionsEditor
        corrections={story.corrections}
        houseZone={house.timeZone}
        onChange={(corrections) => onChange({ corrections })}
      />
      <RelatedEditor related={story.related} onChange={(related) => onChange({ related })} />
      <HeadlineVariants headlines={story.headlines} onChange={(headlines) => onChange({ headlines })} />
      <section className={styles.group} aria-label={strings.language}>
        <SelectInput
          label={strings.language}
          choices={languageChoices(story.language)}
          value={story.language}
          onChange={(language) => onChange({ language, direction: directionOf(language) })}
        />
        <SelectInput
          label={strings.direction}
          choices={DIRECTIONS}
          value={story.direction}
          onChange={(direction) => onChange({ direction })}
        />
      </section>
    </div>
  );
};
