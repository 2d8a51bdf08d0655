import { afterEach, expect, test, vi } from 'vitest';
import { askService, type ServiceQuestion } from '../../../src/adapters/voices/service-request.ts';
import {
  cutBody,
  json,
  refusalOf,
  SECRET,
  SOUND,
  sound,
  speechService,
  status,
} from '../../fakes/speech-service.ts';

afterEach(() => vi.unstubAllGlobals());

function question(url: string, changes: Partial<ServiceQuestion> = {}): ServiceQuestion {
  return {
    ...{ service: 'viettel', url: new URL(url), method: 'POST', headers: {}, body: '{}' },
    ...{ key: SECRET, maxBytes: 1_000_000, answers: [200] },
    ...changes,
  };
}

test('a service that is out of order for a moment is asked again, a little later each time', async () => {
  const service = await speechService(status(500), status(503), sound());
  const { bytes } = await askService(service.setup, question(service.url));
  expect(bytes.equals(SOUND)).toBe(true);
  expect(service.pausesMs).toEqual([1_000, 4_000]);
});

test('a service that stays out of order is given up after three tries', async () => {
  const service = await speechService(json(502, { code: 'MAINTENANCE', message: 'bảo trì' }));
  expect(await refusalOf(askService(service.setup, question(service.url)))).toMatchObject({
    code: 'voice.service-down',
    params: { service: 'viettel', status: 502, detail: 'MAINTENANCE' },
  });
  expect(service.asked).toHaveLength(3);
});

test('a service that asks for patience gets it: in seconds, or until a moment', async () => {
  const until = new Date('2026-11-24T01:00:30Z').toUTCString();
  const service = await speechService(
    status(429, { 'retry-after': '7' }),
    status(429, { 'retry-after': until }),
    sound(),
  );
  await askService(service.setup, question(service.url));
  expect(service.pausesMs).toEqual([7_000, 30_000]);
});

test('a service that wants to be left alone for an hour is left alone, the next voice speaks', async () => {
  const service = await speechService(status(429, { 'retry-after': '3600' }));
  const refusal = await refusalOf(askService(service.setup, question(service.url)));
  expect(refusal?.code).toBe('voice.quota');
  expect(service.asked).toHaveLength(1);
  expect(service.pausesMs).toEqual([]);
});

test('a refused key is not tried again', async () => {
  for (const code of [401, 403]) {
    const service = await speechService(json(code, { message: `bad token ${SECRET}` }));
    const refusal = await refusalOf(askService(service.setup, question(service.url)));
    expect(refusal).toMatchObject({ code: 'voice.key-refused', params: { status: code } });
    expect(refusal?.everything).not.toContain(SECRET);
    expect(service.asked).toHaveLength(1);
  }
});

test('a question that the service does not take is told with its code, not with its sentence', async () => {
  const service = await speechService(
    json(400, { error: { status: 'NOT_FOUND', message: 'voice not found' } }),
  );
  expect(await refusalOf(askService(service.setup, question(service.url)))).toMatchObject({
    code: 'voice.service-refused',
    params: { status: 400, detail: 'NOT_FOUND' },
  });
});

test('a service that never answers is not waited for longer than the limit', async () => {
  const service = await speechService(() => {});
  const asking = refusalOf(askService(service.setup, question(service.url)));
  for (let tries = 0; tries < 3; tries += 1) {
    await service.nextAsked();
    await service.clock.advance(30_000);
  }
  expect(await asking).toMatchObject({ code: 'voice.service-slow', params: { seconds: 30 } });
});

test('a body that comes in drops is not waited for longer than one that never comes', async () => {
  const service = await speechService((response) => {
    response.writeHead(200, { 'content-type': 'audio/x-wav' });
    response.write(SOUND.subarray(0, 1_000));
    // The head and the first drop are there by then.
    setTimeout(() => void service.clock.advance(30_000), 50);
  });
  expect(await refusalOf(askService(service.setup, question(service.url)))).toMatchObject({
    code: 'voice.service-slow',
    params: { seconds: 30 },
  });
  expect(service.asked).toHaveLength(3);
});

test('a body without end is let go as soon as it is more than a sentence can be', async () => {
  const gone = Promise.withResolvers<void>();
  const service = await speechService((response) => {
    response.on('close', gone.resolve);
    response.on('error', () => {});
    const more = () => {
      if (!response.destroyed) response.write(SOUND, () => setImmediate(more));
    };
    more();
  });
  const refusal = await refusalOf(askService(service.setup, question(service.url)));
  expect(refusal?.code).toBe('voice.too-big');
  await gone.promise;
});

test('a body that breaks off is no answer; the next whole one is', async () => {
  const service = await speechService(cutBody, sound());
  expect((await askService(service.setup, question(service.url))).bytes.equals(SOUND)).toBe(true);
  const always = await speechService(cutBody);
  expect(await refusalOf(askService(always.setup, question(always.url)))).toMatchObject({
    code: 'voice.no-network',
  });
});

test('nobody there is told as no network', async () => {
  const service = await speechService(sound());
  const nobody = question('http://127.0.0.1:1/tts');
  expect(await refusalOf(askService(service.setup, nobody))).toMatchObject({
    code: 'voice.no-network',
    params: { host: '127.0.0.1:1' },
  });
});

test('somebody who cannot prove to be the service, or a clock of 2010, is told as such and not tried again', async () => {
  const service = await speechService(sound());
  for (const code of ['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
    const fetched = vi.fn(async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('tls'), { code }) });
    });
    vi.stubGlobal('fetch', fetched);
    expect(await refusalOf(askService(service.setup, question('https://viettelai.vn/tts')))).toMatchObject({
      code: 'voice.untrusted',
      params: { host: 'viettelai.vn', reason: code },
    });
    expect(fetched).toHaveBeenCalledTimes(1);
  }
});

test('more than a sentence can be is not taken', async () => {
  const service = await speechService(sound(Buffer.alloc(2_000_000)));
  expect(await refusalOf(askService(service.setup, question(service.url)))).toMatchObject({
    code: 'voice.too-big',
    params: { megabytes: 1 },
  });
  expect(service.asked).toHaveLength(1);
});

test('a redirect is not followed: the key goes nowhere else', async () => {
  const elsewhere = await speechService(sound());
  const service = await speechService(status(307, { location: elsewhere.url }));
  expect(await refusalOf(askService(service.setup, question(service.url)))).toMatchObject({
    code: 'voice.service-refused',
    params: { status: 307 },
  });
  expect(elsewhere.asked).toEqual([]);
});

test('without TLS nothing is asked of another machine', async () => {
  const service = await speechService(sound());
  const open = question('http://viettelai.example/tts');
  expect(await refusalOf(askService(service.setup, open))).toMatchObject({
    code: 'voice.not-secure',
    params: { host: 'viettelai.example' },
  });
});

test('a key that no header can carry is not told with the fault', async () => {
  const service = await speechService(sound());
  const key = 'khoa\nbi-mat-0123456789';
  const asked = question(service.url, { key, headers: { api_key: key } });
  const refusal = await refusalOf(askService(service.setup, asked));
  expect(refusal).toMatchObject({ code: 'voice.no-network', params: { reason: 'TypeError' } });
  expect(refusal?.everything).not.toContain('bi-mat');
});
