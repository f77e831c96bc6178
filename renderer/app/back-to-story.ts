import { holdKeys } from '../ui/held-keys/held-keys';

/**
 * Gives the keyboard, with what was typed since, back to the story in the window: to where its caret was, or to its headline
 * when the caret was not in it.
 */
export function backToStory(): void {
  holdKeys('story').pass(() => {
    if (document.activeElement?.closest('[data-story-desk]')) return;
    const headline = document.getElementById('field-headline');
    if (!(headline instanceof HTMLTextAreaElement)) return;
    headline.focus();
    headline.setSelectionRange(headline.value.length, headline.value.length);
  });
}
