import type { Lexicon } from './lexicon';

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

export const dutch: Lexicon = {
  months: [
    ['januari'],
    ['februari'],
    ['maart', 'mrt'],
    ['april'],
    ['mei'],
    ['juni'],
    ['juli'],
    ['augustus'],
    ['september'],
    ['oktober', 'okt'],
    ['november'],
    ['december'],
  ],
  weekdays: list('maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag'),
  hours: ['uur'],
  published: list('gepubliceerd op|gepubliceerd|geplaatst op'),
  updated: list('bijgewerkt op|bijgewerkt|laatst bijgewerkt|gewijzigd op|laatste update'),
  photo: list('foto|beeld|archieffoto'),
  unnamedPhoto: list('archieffoto|archiefbeeld'),
  // `door` alone begins English lines as well.
  by: list('door onze redacteur|door onze redactie|door onze verslaggever|door onze correspondent'),
  author: list('door|auteur|tekst|geschreven door'),
  and: ['en'],
  alsoRead: list('lees ook|lees meer|bekijk ook'),
  related: list('lees ook|meest gelezen|gerelateerde artikelen|meer nieuws'),
  advertisement: list('advertentie'),
  share: list('deel dit artikel'),
  copyright: list('alle rechten voorbehouden'),
};

export const swedish: Lexicon = {
  months: [
    ['januari'],
    ['februari'],
    ['mars'],
    ['april'],
    ['maj'],
    ['juni'],
    ['juli'],
    ['augusti'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  weekdays: list('måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag'),
  published: list('publicerad|publicerat|publicerades'),
  updated: list('uppdaterad|uppdaterat|senast uppdaterad'),
  photo: list('foto|bild|arkivbild'),
  unnamedPhoto: list('arkivbild'),
  by: ['av'],
  author: list('av|text|skribent'),
  and: ['och'],
  alsoRead: list('läs mer|läs också|läs även|se också'),
  related: list('mest läst|läs mer|relaterat|fler nyheter'),
  advertisement: list('annons'),
  share: list('dela artikeln'),
};
