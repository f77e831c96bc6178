import type { Story } from '../document/story';
import type { Check } from './check';

/** A rule that a text field of the story says something. `field` is the story's property, for the editor to find it. */
export const requiredField = (rule: {
  readonly id: string;
  readonly title: string;
  readonly field: 'headline' | 'slug';
  readonly isMet: (story: Story) => boolean;
  readonly message: string;
}): Check => ({
  id: rule.id,
  title: rule.title,
  run: (story) =>
    rule.isMet(story)
      ? []
      : [{ weight: 'stop', message: rule.message, target: { at: 'field', field: rule.field } }],
});
