// Makes a fresh clone ready: packages, ffmpeg, a voice. Built-ins only; runs on any Node >= 18, before anything else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const forTests = process.argv.includes('--tests');

/** Programs of the system, the Debian package that brings each, and what is lost without it. */
const NEEDED = [
  { program: 'ffmpeg', package: 'ffmpeg', why: 'trộn âm thanh / mixing' },
  { program: 'espeak-ng', package: 'espeak-ng', why: 'giọng đọc / the voice' },
];
const NEEDED_BY_TESTS = [
  { program: 'pulseaudio', package: 'pulseaudio', why: 'kiểm thử loa / loudspeaker tests' },
  { program: 'pactl', package: 'pulseaudio-utils', why: 'kiểm thử loa / loudspeaker tests' },
  { program: 'initdb', package: 'postgresql', why: 'kiểm thử PostgreSQL / PostgreSQL tests' },
];

/** Where Debian keeps programs that it leaves off the PATH, by version. */
const POSTGRESQL = '/usr/lib/postgresql';

installPackages();
installPrograms(forTests ? [...NEEDED, ...NEEDED_BY_TESTS] : NEEDED);

/** Runs `npm ci` where node_modules is missing or was made from another lock file. No install script is run. */
function installPackages() {
  const lockSha256 = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stampPath = join(root, 'node_modules', '.loa-lock-sha256');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lockSha256) return;
  console.error('Đang cài các gói cần thiết (khoảng nửa phút)… / Installing packages…');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail(
      'Chưa cài được các gói npm: xin kiểm tra mạng rồi chạy lại. / npm packages could not be installed: check the network and run again.',
    );
  }
  writeFileSync(stampPath, lockSha256);
}

/** Finds each program; installs the missing by apt-get where root, else says in one sentence what to install. */
function installPrograms(needed) {
  const missing = needed.filter(({ program }) => !isThere(program));
  if (missing.length === 0) return;
  const names = missing.map((part) => part.package).join(' ');
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && onPath('apt-get')) {
    console.error(`Đang cài ${names}… / Installing ${names}…`);
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...missing.map((part) => part.package)]);
  }
  const still = missing.filter(({ program }) => !isThere(program));
  for (const part of still) {
    console.error(
      `Máy này thiếu ${part.program} (${part.why}): xin cài gói "${part.package}". / Please install "${part.package}".`,
    );
  }
  if (still.some(({ program }) => program === 'ffmpeg')) process.exit(3);
}

function apt(args) {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isThere(program) {
  if (onPath(program)) return true;
  const versions = program === 'initdb' && existsSync(POSTGRESQL) ? readdirSync(POSTGRESQL) : [];
  return versions.some((version) => existsSync(join(POSTGRESQL, version, 'bin', program)));
}

function onPath(program) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' });
  return found.status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(3);
}
