// A folder laid out like Electron's runtime for one target, if the real one is not available: electron-builder packs
// into it, and everything except its program is as in a real pack. It holds what the packer reads and writes, and cannot run.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Where fuses are kept in the runtime: a mark, the wire's version and length, and a byte for each. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('111111111'),
]);

const PE_MACHINE = { x64: 0x8664, arm64: 0xaa64 };
const ELF_MACHINE = { x64: 62, arm64: 183 };
const MACH_CPU = { x64: 0x01000007, arm64: 0x0100000c };

/** Fills `folder` with the stand-in for a target. */
export async function makeElectronStandIn(folder, { os, cpu }, version) {
  await rm(folder, { recursive: true, force: true });
  const files = { win32: windowsFiles, darwin: macFiles, linux: linuxFiles }[os](cpu, version);
  for (const [path, content] of Object.entries({ ...files, LICENSE: 'A stand-in for Electron.\n' })) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (Buffer.isBuffer(content)) await chmod(file, 0o755);
  }
  await mkdir(join(folder, os === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources'), {
    recursive: true,
  });
}

function windowsFiles(cpu, version) {
  const program = NtExecutable.createEmpty(false, false);
  program.newHeader.fileHeader.machine = PE_MACHINE[cpu];
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  info.setFileVersion(version, 1033);
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(FUSES);
  return { 'electron.exe': Buffer.from(program.generate()) };
}

function linuxFiles(cpu) {
  const head = Buffer.alloc(64);
  head.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  head.writeUInt16LE(3, 16);
  head.writeUInt16LE(ELF_MACHINE[cpu], 18);
  return { electron: Buffer.concat([head, FUSES]), 'chrome-sandbox': head };
}

function macFiles(cpu, version) {
  const head = Buffer.alloc(32);
  head.writeUInt32LE(0xfeedfacf, 0);
  head.writeUInt32LE(MACH_CPU[cpu], 4);
  const bundle = (name, executable) => ({
    [`${name}/Contents/Info.plist`]: infoPlist(executable, version),
    [`${name}/Contents/MacOS/${executable}`]: head,
  });
  const frameworks = 'Electron.app/Contents/Frameworks';
  const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].map((kind) => `Electron Helper${kind}`);
  return {
    ...bundle('Electron.app', 'Electron'),
    ...Object.assign({}, ...helpers.map((name) => bundle(`${frameworks}/${name}.app`, name))),
    [`${frameworks}/Electron Framework.framework/Electron Framework`]: Buffer.concat([head, FUSES]),
  };
}

const infoPlist = (executable, version) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
    <key>CFBundleExecutable</key>
    <string>${executable}</string>
    <key>CFBundlePackageType</key>
    <string>APPL</string>
    <key>CFBundleShortVersionString</key>
    <string>${version}</string>
    <key>NSCameraUsageDescription</key>
    <string>The runtime asks for the camera</string>
    <key>NSMicrophoneUsageDescription</key>
    <string>The runtime asks for the microphone</string>
    <key>NSAudioCaptureUsageDescription</key>
    <string>The runtime asks for sound</string>
    <key>NSBluetoothAlwaysUsageDescription</key>
    <string>The runtime asks for Bluetooth</string>
    <key>NSBluetoothPeripheralUsageDescription</key>
    <string>The runtime asks for Bluetooth</string>
  </dict>
</plist>
`;
