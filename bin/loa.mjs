#!/usr/bin/env node
// Starts `loa` on the Node 24 that the project brings, whatever Node started this file.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** TypeScript runs as it is from this version on. */
const OLDEST_GOOD = [24, 12];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, 'src', 'main.ts');

if (!existsSync(join(root, 'node_modules', 'commander'))) {
  stop(
    'Chương trình chưa cài đặt xong: xin chạy "npm start" một lần trong thư mục này. / Not set up yet: run "npm start" here once.',
  );
} else if (goodEnough(process.versions.node)) {
  await import(main);
} else {
  const node = bundledNode();
  if (node === null) {
    stop(
      `Máy này cần Node.js 24.12 trở lên (đang có ${process.versions.node}). / Node.js 24.12 or newer is needed.`,
    );
  } else {
    handOver(node);
  }
}

function goodEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_GOOD[0] || (major === OLDEST_GOOD[0] && minor >= OLDEST_GOOD[1]);
}

function bundledNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(
    root,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(path) ? path : null;
}

/**
 * Runs the same words on the other Node. The channel is how the child sees this process die: a daemon whose launcher
 * is gone must not play on.
 */
function handOver(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, LOA_LAUNCHED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 3;
}
