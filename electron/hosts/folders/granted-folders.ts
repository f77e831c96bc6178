import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../desk/make-folder';
import { writeFileWhole } from '../../desk/write-file';

/** Folders that the user chose in a dialog of the system. The host keeps them itself: a page cannot add one. */
export interface GrantedFolders {
  readonly all: () => readonly string[];
  /** Never throws: a folder that cannot be stored is known until the app ends. */
  readonly add: (folder: string) => void;
}

const Kept = z.object({ folders: z.array(z.string()) });
/** Far more than anybody exports to. */
const MOST = 100;

export function grantedFolders(configFolder: string): GrantedFolders {
  const file = join(configFolder, 'folders.json');
  let folders = read(file);
  return {
    all: () => folders,
    add: (folder) => {
      folders = [folder, ...folders.filter((other) => other !== folder)].slice(0, MOST);
      try {
        makeFolder(configFolder);
        writeFileWhole(file, `${JSON.stringify({ folders }, null, 2)}\n`);
      } catch {
        // A disk that cannot be written to must not prevent exports elsewhere.
      }
    },
  };
}

function read(file: string): readonly string[] {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).folders;
  } catch {
    return [];
  }
}
