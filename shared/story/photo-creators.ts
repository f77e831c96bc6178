/**
 * The names in a photo's creator field, in order. Several stand with `;` between them, which no name contains: the
 * separator of the MWG Guidelines 2.0 for creators in one field.
 */
export const photoCreators = (creator: string): readonly string[] =>
  creator
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
