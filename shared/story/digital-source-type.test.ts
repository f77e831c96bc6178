import { describe, expect, it } from 'vitest';
import { aiNotice, aiShare, digitalSourceType, isAiGenerated } from './digital-source-type';

const SCHEME = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const shareOf = (type: string) => aiShare({ digitalSourceType: type });

describe('where a picture says it comes from', () => {
  it.each([
    `${SCHEME}trainedAlgorithmicMedia`,
    'https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/',
    'digsrctype:trainedAlgorithmicMedia',
    'trainedAlgorithmicMedia',
    ' TrainedAlgorithmicMedia ',
  ])('is one address, however it was written: %s', (written) => {
    expect(digitalSourceType(written)).toBe(`${SCHEME}trainedAlgorithmicMedia`);
    expect(shareOf(written)).toBe('whole');
  });

  it.each(['compositeSynthetic', 'compositeWithTrainedAlgorithmicMedia'])('may be AI in part: %s', (term) => {
    expect(shareOf(SCHEME + term)).toBe('part');
    expect(aiNotice({ digitalSourceType: term })).toMatch(/in part/);
  });

  it.each(['digitalCapture', 'algorithmicMedia', 'virtualRecording', 'compositeCapture', 'humanEdits', ''])(
    'is not called AI where the term does not say so: %s',
    (term) => {
      expect(isAiGenerated({ digitalSourceType: term && SCHEME + term })).toBe(false);
      expect(aiNotice({ digitalSourceType: term })).toBe('');
    },
  );

  it('stays as it came where IPTC’s list does not have it', () => {
    for (const other of ['http://c2pa.org/digitalsourcetype/empty', 'constructor', 'Camera', '']) {
      expect(digitalSourceType(other)).toBe(other);
      expect(shareOf(other)).toBe('none');
    }
  });
});
