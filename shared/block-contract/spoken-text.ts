/** Words as plain text, with who says them on a line of their own: `— Asha`. Empty if there are no words. */
export const spokenText = (words: string, attribution: string): string => {
  if (words.trim() === '') return '';
  const by = attribution.trim();
  return by === '' ? words : `${words}\n— ${by}`;
};
