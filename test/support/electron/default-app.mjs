import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// Electron's own default app starts the app whose folder is its first argument. A runtime that another project packed
// has none, so this one does the same. https://github.com/electron/electron/blob/main/default_app/main.ts
const at = process.argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'));
const folder = resolve(process.argv[at] ?? '.');
const { main, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
// Where the app looks for its own arguments: behind its folder.
process.argv.splice(1, Math.max(at - 1, 0));
app.setName(productName);
app.setVersion(version);
app.setAppPath(folder);
// Waited for, since Electron is not ready before its first module has run to its end.
await import(pathToFileURL(join(folder, main)).href);
