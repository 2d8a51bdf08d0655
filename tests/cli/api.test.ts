import { expect, test } from 'vitest';
import { apiUrls } from '../../src/adapters/api-urls.ts';
import { serverCertificate } from '../../src/adapters/tls-certificate.ts';
import { registerApi } from '../../src/cli/api.ts';
import type { Outside } from '../../src/cli/context.ts';
import type { ApiConfig } from '../../src/model/station.ts';
import { addToken } from '../../src/verbs/token.ts';
import { commandLine } from '../fakes/command-line.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const OPEN: ApiConfig = { host: '0.0.0.0', port: 8443, plainHttp: false, certificate: null };

const door: Partial<Outside> = {
  apiDoor: async (ward, api) => ({
    urls: apiUrls(api),
    fingerprint: api.plainHttp
      ? null
      : (await serverCertificate(ward.files.root, null, ward.clock)).fingerprint,
  }),
};

function shown(api: ApiConfig | null) {
  const ward = tempWard({ station: sampleStation({ api }) });
  beginRecord(ward);
  addToken(ward, { name: 'so-vhtt', expires: null, by: 'bien-tap' });
  const loa = commandLine(ward, registerApi, door);
  return { ward, show: (json = false) => loa(['api', 'show'], { json }) };
}

test('a station shows where it is asked, and by what certificate it is known, to be read out', async () => {
  const { ward, show } = shown(OPEN);
  const { out } = await show();
  const { fingerprint } = await serverCertificate(ward.files.root, null, ward.clock);
  expect(out).toContain(`\n  ${fingerprint}\n`);
  expect(out).toContain(fingerprint.slice(0, 32).match(/.{4}/g)?.join(' '));
  expect(out).toMatch(/https:\/\/\d+\.\d+\.\d+\.\d+:8443/);
  expect(out).toContain('so-vhtt');
  expect((await show(true)).json()).toMatchObject({
    urls: [expect.stringContaining('https://')],
    fingerprint,
    tokens: [{ name: 'so-vhtt', state: 'good' }],
  });
});

test('a station whose door is shut says how to open it', async () => {
  const { show } = shown(null);
  expect((await show()).out).toContain('api: { listen: "0.0.0.0:8443" }');
  expect((await show(true)).json()).toMatchObject({ urls: [], fingerprint: null });
});

test('an address is one that a superior can type', () => {
  expect(apiUrls({ ...OPEN, host: '127.0.0.1', plainHttp: true })).toEqual(['http://127.0.0.1:8443']);
  expect(apiUrls({ ...OPEN, host: '2001:db8::5' })).toEqual(['https://[2001:db8::5]:8443']);
  for (const url of [...apiUrls(OPEN), ...apiUrls({ ...OPEN, host: '::' })])
    expect(URL.canParse(url)).toBe(true);
});
