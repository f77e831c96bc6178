import { describe, expect, it } from 'vitest';
import { readCopiedStyle } from './copied-style';

describe('what a copied style means', () => {
  it('reads bold by name and by number, and nothing of fonts and colours', () => {
    expect(readCopiedStyle('font-weight:700;font-size:11pt;color:red').tags).toEqual(['strong']);
    expect(readCopiedStyle('FONT-WEIGHT: bold').tags).toEqual(['strong']);
    expect(readCopiedStyle('font-weight:400').tags).toEqual([]);
  });

  it('reads italic, underline, strikethrough, raised and lowered words together', () => {
    expect(
      readCopiedStyle('font-style:italic;text-decoration:underline line-through;vertical-align:super').tags,
    ).toEqual(['em', 'u', 's', 'sup']);
    expect(readCopiedStyle('vertical-align:sub').tags).toEqual(['sub']);
  });

  it('knows a bold that is none', () => {
    expect(readCopiedStyle('font-weight:normal').plain).toBe(true);
  });

  it("keeps Word's list level and its marker", () => {
    expect(readCopiedStyle('margin:0;mso-list:l0 level2 lfo1').list).toBe('l0 level2 lfo1');
    expect(readCopiedStyle('mso-list:Ignore').list).toBe('Ignore');
  });
});
