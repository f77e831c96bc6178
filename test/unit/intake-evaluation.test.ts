import { describe, expect, it } from 'vitest';
import { CORPORA, corpusOf } from '../support/intake-evaluation/corpus-of';
import { fieldsUnderFloor, raised, readFloors } from '../support/intake-evaluation/floors';
import { FIELDS, scoreOf } from '../support/intake-evaluation/score';

describe.each(CORPORA)('the evaluation of the intake over the corpus “%s”', (name) => {
  it('finds every field at its floor', async ({ skip }) => {
    const cases = await corpusOf(name);
    if (!cases) return skip('the copy of other people stands beside the repository, and is not here');
    const { scores, faults } = scoreOf(cases);
    expect(fieldsUnderFloor(name, scores), JSON.stringify(faults, null, 1)).toEqual([]);
  });
});

describe('the floors of the evaluation', () => {
  it('are there for each field of each corpus that scores it', () => {
    const { fields } = readFloors();
    for (const name of CORPORA)
      expect(Object.keys(fields[name] ?? {}).length).toBeGreaterThanOrEqual(FIELDS.length - 1);
  });

  it('see a field that fell, and only rise', async () => {
    const own = (await corpusOf('own'))!.slice(0, 10);
    const wrong = own.map((each) => ({
      ...each,
      wanted: { ...each.wanted, headlines: ['Another headline'] },
    }));
    const { scores } = scoreOf(wrong);
    expect(fieldsUnderFloor('own', scores)).toEqual(['own: headline 0, floor 1']);
    expect(raised('own', scores).headline).toBe(1);
  });
});

/** Bylines that are no names. */
const NOBODY = /Reporter|Correspondent|Desk|Staff|Team|Agencies/u;

it('calls nobody in renamed copy by the name of the original', async () => {
  const [own, renamed] = [(await corpusOf('own'))!, (await corpusOf('own, renamed'))!];
  const isChanged = (at: number): boolean => renamed[at]!.text !== own[at]!.text.normalize('NFC');
  expect(own.filter((_, at) => isChanged(at)).length).toBeGreaterThan(own.length * 0.9);
  own.forEach(({ name, wanted }, at) => {
    const names = wanted.bylines!.names.filter(
      (each) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(each) && !NOBODY.test(each),
    );
    expect(
      names.filter((each) => renamed[at]!.text.includes(each)),
      name,
    ).toEqual([]);
  });
});
