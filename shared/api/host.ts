import { z } from 'zod';
import { channel } from './channel';
import { HeldFile, PIECE_BYTES } from './held-file';
import { UpdateState, UpdateWish } from './updates';

/** A file that the user opened with the app, itself or as the host holds it, or why it cannot be read. */
const OpenedFile = z.discriminatedUnion('state', [
  z.object({ state: z.literal('held'), name: z.string(), file: HeldFile }),
  z.object({ state: z.literal('read'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ state: z.literal('refused'), name: z.string(), why: z.string() }),
]);
export type OpenedFile = z.infer<typeof OpenedFile>;

/** The accent colour that the user chose for the system. */
export const Accent = z.string().regex(/^#[0-9a-f]{6}$/u);

/**
 * What only the host can do, answered by the host itself and not by the desk.
 * A browser has no folder dialog: there `canChooseFolder` is false and the page asks for a path instead.
 */
export const hostChannels = {
  'host.info': channel(
    z.object({}),
    z.object({
      kind: z.enum(['electron', 'loopback']),
      canChooseFolder: z.boolean(),
      canReveal: z.boolean(),
      /** Whether what was written can be dragged out of the window. */
      canDragOut: z.boolean(),
      /** Whether this build can be offered updates. */
      canUpdate: z.boolean(),
      /** Null if the system has none, or does not reveal it, as in a browser. */
      accent: Accent.nullable(),
      /** A folder to offer for exports; absolute. */
      exportFolder: z.string(),
      /**
       * Pages at addresses that this library was served at before: a browser keeps a page's own storage by address, and each
       * hands over the texts that were left in its own. Empty in a window, whose address never changes.
       */
      leftBehind: z.array(z.url()),
    }),
  ),
  /**
   * Asks the user for a folder; null if they cancel. The dialog opens at the folder `at`, or at the nearest
   * one above it that is there. Throws HOST_CANNOT in a browser.
   */
  'host.chooseFolder': channel(
    z.object({ title: z.string(), at: z.string().max(4096).default('') }),
    z.object({ folder: z.string().nullable() }),
  ),
  /** Shows a file or folder in the platform's file manager. Throws NOT_ALLOWED for one that an export did not write. */
  'host.reveal': channel(z.object({ path: z.string() }), z.object({})),
  /**
   * Begins a drag of the pointer that is down now, which takes a file or folder to where it is dropped. Throws NOT_ALLOWED
   * for one that an export did not write, and NOT_FOUND if it is gone.
   */
  'host.dragOut': channel(z.object({ path: z.string() }), z.object({})),
  /** Opens a web or mail address in the user's own browser. */
  'host.openLink': channel(z.object({ url: z.string() }), z.object({})),
  /** The files that the user opened with the app since this was last asked: each is handed over once. */
  'host.takeFiles': channel(z.object({}), z.object({ files: z.array(OpenedFile) })),
  /**
   * Adds to a file that the host keeps on its disk for this page, or begins one if `to` is null: the page sends the next piece when
   * this one is answered. A call of `FILE_CHANNELS` then names the file in the place of its bytes, once. Throws TOO_LARGE, DISK_FULL and DISK_REFUSED,
   * and the file is gone then; NOT_FOUND; HOST_CANNOT in a browser, which sends files by itself.
   */
  'host.addPiece': channel(
    z.object({
      piece: z
        .instanceof(Uint8Array)
        .refine(({ byteLength }) => byteLength <= PIECE_BYTES, 'A piece is smaller.'),
      to: HeldFile.nullable(),
    }),
    z.object({ file: HeldFile }),
  ),
  /** Drops a file that no call will name; one that is gone already is no error. */
  'host.dropFile': channel(z.object({ file: HeldFile }), z.object({})),
  /** The page's unsaved state, so that closing can wait for it and say what it waits for. */
  'host.unsaved': channel(z.object({ unsaved: z.boolean() }), z.object({})),
  /** Whether the page waits for an export, so that nothing closes it without asking. */
  'host.exporting': channel(z.object({ exporting: z.boolean() }), z.object({})),
  /** Which commands of the app do something at present, so that the host's menu disables all others. */
  'host.commands': channel(z.object({ available: z.array(z.string()) }), z.object({})),
  /**
   * Makes the browser itself cut, copy or paste in the focused field, because a page may not read the clipboard.
   * Throws HOST_CANNOT in a browser.
   */
  'host.edit': channel(z.object({ action: z.enum(['cut', 'copy', 'paste', 'paste-plain']) }), z.object({})),
  /**
   * The keys for encrypting unsaved text in the page's own storage. New text is encrypted with the last of them, and each opens
   * what was encrypted with it. AES-GCM, 256 bits. `none` if the system has no store of secrets: then the text is not encrypted.
   */
  'host.journalKeys': channel(
    z.object({}),
    z.discriminatedUnion('state', [
      z.object({
        state: z.literal('keys'),
        keys: z.array(z.object({ id: z.string(), bytes: z.instanceof(Uint8Array) })).min(1),
      }),
      z.object({ state: z.literal('none'), why: z.string() }),
    ]),
  ),
  /** Where the update of the app is; `none` in a browser. The event `update.changed` says when that changes. */
  'host.update': channel(z.object({}), UpdateState),
  /** Answers at once; the outcome comes as `update.changed`. Throws HOST_CANNOT if this build is offered no updates. */
  'host.doUpdate': channel(UpdateWish, z.object({})),
  /**
   * The language that this page's story is checked in, BCP 47; null for none, for example if spelling is switched off. `checks` says
   * whether there is a dictionary for it. Without one, no words of the page may be marked.
   */
  'host.spelling': channel(
    z.object({ language: z.string().max(100).nullable() }),
    z.object({ checks: z.boolean() }),
  ),
  /** The words that this machine's user has taught the spelling checker; a browser keeps its own. */
  'host.learntWords': channel(z.object({}), z.object({ words: z.array(z.string()) })),
  /** Takes a learnt word back; one that is not learnt is no error. Throws INVALID for a list that is too long to be changed. */
  'host.forgetWord': channel(z.object({ word: z.string().max(100) }), z.object({})),
  /** How the platform's own parts of the window should look. */
  'host.setTheme': channel(z.object({ theme: z.enum(['system', 'light', 'dark']) }), z.object({})),
};
