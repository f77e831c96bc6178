import { describe, expect, it } from 'vitest';
import { refusalOf, type FolderSurroundings } from './folder-rule';

const linux: FolderSurroundings = {
  ...{ platform: 'linux', home: '/home/asha', temporary: '/tmp', own: ['/home/asha/apps/copydesk'] },
};
const mac: FolderSurroundings = {
  ...{ platform: 'darwin', home: '/Users/asha', temporary: '/var/folders/zz/T', own: [] },
};
const windows: FolderSurroundings = {
  platform: 'win32',
  home: 'C:\\Users\\asha',
  temporary: 'C:\\Users\\asha\\AppData\\Local\\Temp',
  own: ['C:\\Users\\asha\\AppData\\Roaming\\Copydesk\\config'],
};

describe('a folder that a page names', () => {
  it.each<[string, FolderSurroundings, readonly string[]]>([
    [
      'Linux',
      linux,
      [
        ...[
          '/',
          '/etc',
          '/etc/cron.d',
          '/usr/local/bin',
          '/proc/self/cwd',
          '/dev/shm/x',
          '/boot',
          '/var/www/html',
        ],
        ...['/home/asha/.ssh', '/home/asha/.config/autostart', '/home/asha/.local/share/applications/x'],
        ...[
          '/home/asha/apps/copydesk',
          '/home/asha/apps/copydesk/resources/x',
          '/srv/.hidden',
          '/tmp/.X11-unix',
        ],
        ...['/run/user/1000', '/net/evil.example/x', '/root/.ssh', '/home/other/.config/autostart'],
      ],
    ],
    [
      'macOS',
      mac,
      [
        ...[
          '/Library/LaunchAgents',
          '/users/ASHA/library/LaunchAgents',
          '/Users/asha/Library/Preferences',
          '/private/etc',
        ],
        ...['/System/x', '/Applications', '/Users/asha/.ssh', '/Network/Servers/x', '/usr/local/bin'],
      ],
    ],
    [
      'Windows',
      windows,
      [
        'C:\\Users\\asha\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup',
        ...[
          'c:\\users\\ASHA\\appdata\\Local',
          'C:\\Windows\\System32',
          'c:\\program files\\x',
          'D:\\ProgramData\\x',
        ],
        ...['\\\\evil.example\\share', '//evil.example/share', '\\\\?\\C:\\Windows', 'C:\\Users\\asha\\.ssh'],
      ],
    ],
  ])('is refused on %s where the system, hidden things or the app are', (_, surroundings, paths) => {
    for (const path of paths) expect(refusalOf(path, surroundings), path).not.toBeNull();
  });

  it.each<[string, FolderSurroundings, readonly string[]]>([
    [
      'Linux',
      linux,
      [
        ...[
          '/home/asha',
          '/home/asha/Documents',
          '/home/asha/apps/copydesk-exports',
          '/media/asha/stick',
          '/mnt/share',
        ],
        ...[
          '/run/media/asha/stick',
          '/srv/pages',
          '/data/exports',
          '/tmp/x',
          '/var/tmp/x',
          '/home/asha/v1.2/a',
        ],
      ],
    ],
    [
      'macOS',
      mac,
      [
        ...[
          '/Users/asha/Documents',
          '/Volumes/Stick/pages',
          '/var/folders/zz/T/x',
          '/private/var/folders/zz/T/x',
        ],
        ...[
          '/Users/asha/Library/Mobile Documents/com~apple~CloudDocs',
          '/Users/asha/Library/CloudStorage/Drive',
        ],
      ],
    ],
    [
      'Windows',
      windows,
      ['C:\\Users\\asha\\Documents', 'D:\\pages', 'E:\\', windows.temporary + '\\x', 'C:\\Pages and words'],
    ],
  ])('is taken on %s where a person keeps files', (_, surroundings, paths) => {
    for (const path of paths) expect(refusalOf(path, surroundings), path).toBeNull();
  });
});
