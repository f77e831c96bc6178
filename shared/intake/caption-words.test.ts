import { describe, expect, it } from 'vitest';
import { readCaptionLines } from './caption-words';

const read = (words: string) => readCaptionLines([{ words, credits: [] }]);

describe('who gave a picture, at the end of its caption', () => {
  const cases: readonly (readonly [line: string, caption: string, credit: string])[] = [
    ['Dusk, courtesy of Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk; Courtesy Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk at the jetty (courtesy of the Harbour Trust)', 'Dusk at the jetty', 'the Harbour Trust'],
    ['Dusk – with thanks to Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk. With thanks to Ana Lim.', 'Dusk.', 'Ana Lim'],
    ['Dusk, supplied by Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk, photo supplied by Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk. Provided by the Coast Guard', 'Dusk.', 'the Coast Guard'],
    ['Dusk, handout from the Coast Guard', 'Dusk', 'the Coast Guard'],
    ['Dusk. Handout: Coast Guard', 'Dusk.', 'Coast Guard'],
    ['Dusk pic: Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk. pic: Ana Lim', 'Dusk.', 'Ana Lim'],
    ['Dusk, via Ana Lim/Facebook', 'Dusk', 'Ana Lim/Facebook'],
    ['Dusk, taken by Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk, used with permission of Ana Lim', 'Dusk', 'Ana Lim'],
    ['El muelle, cortesía de Ana Lim', 'El muelle', 'Ana Lim'],
    ['Le quai, avec l’aimable autorisation de Ana Lim', 'Le quai', 'Ana Lim'],
    ['Photo: Asha Rao, via AP', '', 'Asha Rao, via AP'],
    ['Handout via REUTERS', '', 'Handout via REUTERS'],
    ['Dusk at the jetty. Asha Rao via AFP', 'Dusk at the jetty.', 'Asha Rao via AFP'],
    ['A. Sen via AFP', '', 'A. Sen via AFP'],
    ['Dusk (Asha Rao via AP)', 'Dusk', 'Asha Rao via AP'],
    ['Dusk at the jetty. Photo credit: Ana Lim', 'Dusk at the jetty.', 'Ana Lim'],
    ['Dusk at the jetty Image Credits: Ana Lim', 'Dusk at the jetty', 'Ana Lim'],
    ['Dusk. Picture source: Ana Lim', 'Dusk.', 'Ana Lim'],
    ['Dusk | Photograph credit: Ana Lim', 'Dusk', 'Ana Lim'],
    ['Dusk (Photo/credit: Ana Lim)', 'Dusk', 'Ana Lim'],
    ['Photo credit: Ana Lim', '', 'Ana Lim'],
    ['Dusk — Getty Images', 'Dusk', 'Getty Images'],
    ['Dusk. Getty Images', 'Dusk.', 'Getty Images'],
    ['Nets. PTI', 'Nets.', 'PTI'],
    ['Gone! Reuters', 'Gone!', 'Reuters'],
    ['Prof. Rao/Getty Images', '', 'Prof. Rao/Getty Images'],
    ['U.S. Army/Getty Images', '', 'U.S. Army/Getty Images'],
    ['Dusk at the jetty • Getty Images', 'Dusk at the jetty', 'Getty Images'],
    ['Dusk at the jetty · ANI', 'Dusk at the jetty', 'ANI'],
    ['Dusk at the jetty - Reuters', 'Dusk at the jetty', 'Reuters'],
    ['Dusk at the jetty // PTI', 'Dusk at the jetty', 'PTI'],
    ['Courtesy of Ana Lim', '', 'Ana Lim'],
    ['Supplied by Ana Lim', '', 'Ana Lim'],
    ['pic: Ana Lim', '', 'Ana Lim'],
    ['With thanks to Ana Lim', '', 'Ana Lim'],
  ];
  it.each(cases)('%s', (line, caption, credit) => {
    expect(read(line)).toEqual({ caption, credit });
  });

  it.each([
    'The water was supplied by Ana Lim',
    'Passengers fly to Delhi via Dubai',
    'Dusk, supplied by whoever was there that night',
    'A lunch, with thanks to all who cooked',
    'The minister thanks to Ana Lim',
    'He was there, taken by surprise',
    'The deal, via which the port was sold',
    'Dusk – the last of the year',
    'Delhi - Mumbai express at the platform',
    'The mayor • her deputy',
  ])('not in a caption that says something else: %s', (line) => {
    expect(read(line)).toEqual({ caption: line, credit: '' });
  });
});
