import { describe, expect, it } from 'vitest';
import { plusLabel, plusTerm } from './plus-terms';

const PROHIBITED = 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING';

describe('a term of PLUS', () => {
  it.each([
    PROHIBITED,
    PROHIBITED.replace('http:', 'https:'),
    'DMI-PROHIBITED-AIMLTRAINING',
    'plus:DMI-PROHIBITED-AIMLTRAINING',
    ' dmi-prohibited-aimltraining ',
  ])('has one address, however it is written: %s', (written) => {
    expect(plusTerm('dataMining', written)).toBe(PROHIBITED);
    expect(plusLabel('dataMining', written)).toBe('Prohibited for training AI');
  });

  it.each(['MR-NON', 'constructor', 'Ask the agency', ''])(
    'stays as it came where the list does not have it: %s',
    (written) => {
      expect(plusTerm('dataMining', written)).toBe(written);
      expect(plusLabel('dataMining', written)).toBe(written);
    },
  );
});
