import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runFfmpeg } from '../../../src/adapters/ffmpeg/ffmpeg-process.ts';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../../src/adapters/ffmpeg/probe.ts';
import { Refusal } from '../../../src/model/problem.ts';
import { recordingsFolder } from '../../fixtures/recordings.ts';

const recordings = recordingsFolder();
let hits = 0;
const server = createServer((_request, response) => {
  hits += 1;
  response.end();
});

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
afterAll(() => void server.close());
beforeEach(() => {
  hits = 0;
});

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Probe and measure, each for itself: the second must not rely on the first. */
async function refusals(path: string): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const ask of [probeAudio, measureAudio]) {
    try {
      await ask(path);
      codes.push('accepted');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      codes.push(...error.problems.map(({ code }) => code));
    }
  }
  return codes;
}

describe('a media file leads nowhere', () => {
  const hls = (target: string) =>
    `#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n${target}\n#EXT-X-ENDLIST\n`;

  test('the trap works: an ffprobe without our guards does go to the address in a playlist', async () => {
    const playlist = recordings.write('trap.m3u8', hls(`${address()}/a.ts`));
    const args = ['-v', 'quiet', '-protocol_whitelist', 'file,http,tcp', playlist];
    const { execFile } = await import('node:child_process');
    await new Promise((done) => execFile('ffprobe', args, { timeout: 5000 }, done));
    expect(hits).toBeGreaterThan(0);
  });

  test('playlists, concat lists, DASH and SDP under the name of an mp3 are refused, and nobody is called', async () => {
    const traps: Readonly<Record<string, string>> = {
      'hls.mp3': hls(`${address()}/a.ts`),
      'hls-file.mp3': hls('file:///etc/hostname'),
      'concat.mp3': `ffconcat version 1.0\nfile '${address()}/a.mp3'\n`,
      'dash.mp3': `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet mimeType="audio/mp4"><Representation id="1" bandwidth="1"><BaseURL>${address()}/a.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`,
      'sdp.mp3': 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n',
      'm3u.mp3': `${address()}/a.mp3\n`,
    };
    for (const [name, content] of Object.entries(traps)) {
      const codes = await refusals(recordings.write(name, content));
      expect(codes, name).not.toContain('accepted');
    }
    expect(hits).toBe(0);
  });

  test('a playlist of a local recording is refused as a playlist', async () => {
    const good = recordings.make('good.mp3');
    const codes = await refusals(recordings.write('list.mp3', hls(good)));
    expect(codes[0]).toBe('clip.format-not-allowed');
  });

  test('an m4a whose track says that its sound lies elsewhere is not followed', async () => {
    const path = recordings.path('elsewhere.m4a');
    writeFileSync(
      path,
      withExternalSound(readFileSync(recordings.make('track.m4a')), `${address()}/sound.m4a`),
    );
    await refusals(path);
    expect(hits).toBe(0);
  });

  test('a name that looks like an address or an option is only a name', async () => {
    const real = recordings.make('real.wav');
    for (const name of ['-i.wav', 'concat:a.wav', 'http:x.wav', "it's [a]; tin.wav", 'tin%03d.wav']) {
      const path = recordings.write(name, readFileSync(real));
      expect(await refusals(path), name).toEqual(['accepted', 'accepted']);
    }
  });
});

describe('no run is endless', () => {
  test.skipIf(process.platform === 'win32')(
    'an ffmpeg that waits for ever is killed at its time limit',
    async () => {
      const fifo = recordings.path('nobody-writes.wav');
      execFileSync('mkfifo', [fifo]);
      const end = await runFfmpeg({
        inputs: [fifo],
        outputOptions: ['-f', 's16le'],
        output: () => {},
        timeLimitMs: 300,
      });
      expect(end).toMatchObject({ ok: false, timedOut: true });
      expect(running(fifo)).toBe(false);
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'when the program is killed, its ffmpeg ends by itself',
    async () => {
      const path = recordings.make('killed.wav', 'sine=440:d=1200', '-ac', '2', '-ar', '48000');
      const code = `import { measureAudio } from ${JSON.stringify(new URL('../../../src/adapters/ffmpeg/measure.ts', import.meta.url).href)};
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 600);
      await measureAudio(${JSON.stringify(path)});`;
      const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], { timeout: 20_000 });
      expect(child.signal).toBe('SIGKILL');
      await expect.poll(() => running(path), { timeout: 3000 }).toBe(false);
    },
  );
});

/** Whether any process was started with this file. */
function running(path: string): boolean {
  return spawnSync('pgrep', ['-f', `file:${path}`]).status === 0;
}

/** Replaces the data reference "in this file" by a Macintosh alias whose absolute path is `target`. */
function withExternalSound(m4a: Buffer, target: string): Buffer {
  const dref = m4a.indexOf('dref') - 4;
  const oldBytes = m4a.readUInt32BE(dref);
  const alias = aliasBox(target);
  const box = Buffer.concat([Buffer.alloc(16), alias]);
  box.writeUInt32BE(box.length, 0);
  box.write('dref', 4, 'latin1');
  box.writeUInt32BE(1, 12);
  const grown = Buffer.concat([m4a.subarray(0, dref), box, m4a.subarray(dref + oldBytes)]);
  for (const parent of ['moov', 'trak', 'mdia', 'minf', 'dinf']) {
    const at = grown.indexOf(parent, m4a.lastIndexOf('moov') - 4) - 4;
    grown.writeUInt32BE(grown.readUInt32BE(at) + box.length - oldBytes, at);
  }
  return grown;
}

function aliasBox(target: string): Buffer {
  const path = Buffer.from(target.length % 2 === 0 ? target : `${target}/`, 'latin1');
  const fixed = Buffer.alloc(12 + 10 + 1 + 27 + 12 + 1 + 63 + 16 + 4 + 16);
  fixed.write('alis', 4, 'latin1');
  const tail = Buffer.alloc(4 + path.length + 4);
  tail.writeUInt16BE(2, 0);
  tail.writeUInt16BE(path.length, 2);
  path.copy(tail, 4);
  tail.writeInt16BE(-1, 4 + path.length);
  const box = Buffer.concat([fixed, tail]);
  box.writeUInt32BE(box.length, 0);
  return box;
}
