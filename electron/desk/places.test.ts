import { describe, expect, it } from 'vitest';
import { defaultConfigFolder, defaultLibraryFolder } from './places';

const home = '/home/asha';
const both = (platform: NodeJS.Platform, env: Record<string, string> = {}) => {
  const surroundings = { platform, env, home };
  return [defaultLibraryFolder(surroundings), defaultConfigFolder(surroundings)].map((path) =>
    path.replaceAll('\\', '/'),
  );
};

describe('where things are kept', () => {
  it('is the platform’s place for app data and config', () => {
    expect(both('darwin')).toEqual([
      '/home/asha/Library/Application Support/Copydesk',
      '/home/asha/Library/Preferences/Copydesk',
    ]);
    expect(both('win32', { APPDATA: 'C:/Users/asha/AppData/Roaming' })).toEqual([
      'C:/Users/asha/AppData/Roaming/Copydesk',
      'C:/Users/asha/AppData/Roaming/Copydesk/config',
    ]);
    expect(both('linux')).toEqual(['/home/asha/.local/share/copydesk', '/home/asha/.config/copydesk']);
  });

  it('follows the XDG folders, and ignores relative ones as their specification asks', () => {
    expect(both('linux', { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/etc/asha' })).toEqual([
      '/data/copydesk',
      '/etc/asha/copydesk',
    ]);
    expect(both('linux', { XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: '' })).toEqual(both('linux'));
  });

  it('is where the environment says first of all', () => {
    const env = { COPYDESK_LIBRARY: '/mnt/library', COPYDESK_CONFIG: '/mnt/config' };
    expect(both('darwin', env)).toEqual(['/mnt/library', '/mnt/config']);
  });
});
