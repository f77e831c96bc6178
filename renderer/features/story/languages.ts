/** Languages offered by name. A story in any other keeps it and shows it too. */
const OFFERED = [
  'en-IN',
  'en-GB',
  'en-US',
  'hi',
  'bn',
  'mr',
  'ta',
  'te',
  'gu',
  'pa',
  'kn',
  'ml',
  'ur',
  'ar',
] as const;

/** A language's name as the interface says it, or its tag. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** The languages to choose from, the story's own among them. */
export const languageChoices = (own: string): readonly { readonly id: string; readonly label: string }[] =>
  [...new Set([own, ...OFFERED])].map((id) => ({ id, label: languageName(id) }));
