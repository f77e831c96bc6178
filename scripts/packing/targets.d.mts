export interface PackTarget {
  readonly os: 'win32' | 'darwin' | 'linux';
  readonly cpu: 'x64' | 'arm64';
  readonly libc?: 'glibc';
  readonly platform: 'win' | 'mac' | 'linux';
  readonly installers: readonly string[];
}
export declare const targets: Readonly<
  Record<'win-x64' | 'win-arm64' | 'mac-arm64' | 'mac-x64' | 'linux-x64' | 'linux-arm64', PackTarget>
>;
export declare const ownTarget: () => string;
export declare const unpackedFolder: (name: string) => string;
export declare const resourcesFolder: (name: string) => string;
