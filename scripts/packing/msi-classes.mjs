import { readFile, writeFile } from 'node:fs/promises';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** What "Open with" offers Copydesk for, as in `build/installer.nsh` and for the Mac in `electron-builder.yml`. */
export const RAW_COPY = ['txt', 'md', 'html', 'docx', 'odt', 'rtf'];

const COPY_CLASS = 'Copydesk.RawCopy';
const COMMAND = '"[#mainExecutable]" "%1"';
/** It identifies a part of an installation in every version. */
const COMPONENT = '6D2D0C5B-6B1E-4D0B-8F3C-0E9A7C1B52A4';

/** Keys below `Software\Classes`, and the values in them; the name of a default value is empty. */
const CLASSES = [
  ['copydesk', '', 'URL:Copydesk story'],
  ['copydesk', 'URL Protocol', ''],
  ['copydesk\\DefaultIcon', '', '[#mainExecutable],0'],
  ['copydesk\\shell\\open\\command', '', COMMAND],
  [COPY_CLASS, '', 'Raw copy'],
  [`${COPY_CLASS}\\shell\\open`, 'FriendlyAppName', 'Copydesk'],
  [`${COPY_CLASS}\\shell\\open\\command`, '', COMMAND],
  ...RAW_COPY.map((extension) => [`.${extension}\\OpenWithProgids`, COPY_CLASS, '']),
];

/**
 * Adds what electron-builder's MSI leaves out: the `copydesk:` protocol and "Open with" for raw copy, where the installer of
 * the .exe writes them. Windows removes them with the app. `file` is the WiX project: electron-builder's hook
 * `msiProjectCreated`. Throws if the project has no place for them.
 */
export async function registerInMsi(file) {
  const project = new DOMParser().parseFromString(await readFile(file, 'utf8'), 'text/xml');
  const group = project.getElementsByTagName('ComponentGroup')[0];
  if (!group) throw new Error('The MSI has no group of components to which the protocol could be added.');
  const element = (name, attributes) => {
    const made = project.createElementNS(group.namespaceURI, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  };
  const component = element('Component', { Id: 'CopydeskClasses', Guid: COMPONENT });
  CLASSES.forEach(([key, name, value], index) => {
    component.appendChild(
      element('RegistryValue', {
        // The machine's part of the registry or the user's, wherever the app is installed.
        Root: 'HKMU',
        Key: `Software\\Classes\\${key}`,
        ...(name && { Name: name }),
        Type: 'string',
        Value: value,
        ...(index === 0 && { KeyPath: 'yes' }),
      }),
    );
  });
  group.appendChild(component);
  await writeFile(file, new XMLSerializer().serializeToString(project));
}
