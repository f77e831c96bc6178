import { join } from 'node:path';

export const databaseIn = (folder: string): string => join(folder, 'library.sqlite');
