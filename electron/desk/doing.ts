import type { DeskChannelName } from '@shared/api/contract';

/** What was being done when a disk failed: the sentence says how it ended. */
export type Doing =
  | 'opening'
  | 'saving'
  | 'changing'
  | 'setting'
  | 'making'
  | 'bringing in'
  | 'photo'
  | 'exporting'
  | 'handing over'
  | 'taking in'
  | 'backup'
  | 'restoring'
  | 'bringing back'
  | 'salvage'
  | 'verify';

/** How it ended. Only somebody who types has text in a window. */
export const OUTCOMES: Readonly<Record<Doing, string>> = {
  opening: 'The library was not opened.',
  saving: 'Your text is still in this window, and is saved as soon as that is possible.',
  changing: 'Nothing in the library was changed.',
  setting: 'The setting was not kept.',
  making: 'No story was made.',
  'bringing in': 'The copy was not brought in.',
  photo: 'The photo was not kept.',
  exporting: 'The export did not finish.',
  'handing over': 'No hand-over was made.',
  'taking in': 'The story was not taken in.',
  backup: 'No backup was made or changed.',
  restoring: 'The backup was not put in place.',
  'bringing back': 'The story was not brought back.',
  salvage: 'The damaged library was not changed.',
  verify: 'The check of the library did not finish.',
};

/** What each call does; null if it only reads, so that a failure needs no more words. */
const DOING: Readonly<Record<DeskChannelName, Doing | null>> = {
  'app.info': null,
  'app.support': null,
  'log.pageError': null,
  'library.open': 'opening',
  'library.openWithoutLog': 'opening',
  'library.accept': 'changing',
  'profile.set': 'setting',
  'house.set': 'setting',
  'window.remember': 'setting',
  'updates.set': 'setting',
  'spelling.set': 'setting',
  'spelling.knownWords': null,
  'stories.list': null,
  'stories.get': null,
  'stories.sample': 'making',
  'stories.create': 'making',
  'stories.duplicate': 'making',
  'stories.save': 'saving',
  'stories.saveChanges': 'saving',
  'stories.delete': 'changing',
  'stories.undelete': 'changing',
  'versions.list': null,
  'versions.get': null,
  'versions.restore': 'changing',
  'review.move': 'changing',
  'review.comment': 'changing',
  'review.events': null,
  'intake.file': 'bringing in',
  'intake.text': 'bringing in',
  'intake.readAgain': 'bringing in',
  'intake.report': null,
  'intake.readings': null,
  'intake.broughtBack': 'changing',
  'photos.add': 'photo',
  'photos.replace': 'photo',
  'photos.readAs': 'changing',
  'photos.edit': 'changing',
  'photos.applyOffers': 'changing',
  'photos.rendition': null,
  'photos.quick': null,
  'photos.list': null,
  'photos.get': null,
  'photos.original': null,
  'photos.position': null,
  'photos.readings': null,
  'photos.offers': null,
  'publish.check': null,
  'publish.before': null,
  'publish.prove': null,
  'publish.preview': null,
  'publish.export': 'exporting',
  'publish.cancel': null,
  'handover.make': 'handing over',
  'handover.ofText': 'handing over',
  'handover.take': 'taking in',
  'backups.list': null,
  'backups.make': 'backup',
  'backups.setSecond': 'setting',
  'backups.stories': null,
  'backups.story': null,
  'backups.restore': 'restoring',
  'backups.restoreInto': 'restoring',
  'backups.restoreStory': 'bringing back',
  'salvage.read': 'salvage',
  'salvage.story': 'salvage',
  'salvage.versions': 'salvage',
  'salvage.page': 'salvage',
  'salvage.export': 'salvage',
  'salvage.move': 'salvage',
  'salvage.close': 'salvage',
  'salvage.cancel': 'salvage',
  'work.cancel': null,
};

/** What a call of this channel was doing, if that changes the message. */
export const doingOf = (channel: string): Doing | undefined =>
  (DOING as Readonly<Record<string, Doing | null>>)[channel] ?? undefined;
