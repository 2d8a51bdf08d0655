import { expect, test } from 'vitest';
import { isLoopback, readListenAddress } from '../../src/schedule/listen-address.ts';
import { readStation } from '../../src/schedule/read-station.ts';
import { placed } from '../fakes/schedule-texts.ts';

const WARD = `id: phuong-mau
name: Đài truyền thanh phường Mẫu
unit: { name: phường Mẫu }
rules: { profile: ha-noi-quan }
`;

test('an address to listen at is one of this machine’s, with a port', () => {
  expect(readListenAddress('0.0.0.0:8443')).toEqual({ host: '0.0.0.0', port: 8443 });
  expect(readListenAddress(' [::]:443 ')).toEqual({ host: '::', port: 443 });
  expect(readListenAddress('LocalHost:8443')).toEqual({ host: '127.0.0.1', port: 8443 });
  for (const text of ['8443', ':8443', '0.0.0.0', '0.0.0.0:0', '0.0.0.0:65536', '1.2.3:80', '256.1.1.1:80'])
    expect(readListenAddress(text), text).toBeNull();
  for (const text of ['may-chu:8443', '::1:8443', '[::g]:80', '127.0.0.1:80/x', '127.0.0.1:8443\n1.1.1.1:1'])
    expect(readListenAddress(text), text).toBeNull();
});

test('loopback is what only this machine reaches', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1'].map(isLoopback)).toEqual([true, true, true]);
  expect(['0.0.0.0', '::', '192.168.1.5', '10.127.0.1'].map(isLoopback)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('a station opens its API where station.yaml says, and nowhere where it says nothing', () => {
  expect(readStation(WARD).station?.api).toBeNull();
  const own = 'api: { listen: "0.0.0.0:8443", certificate: tls/cert.pem, key: tls/key.pem }\n';
  expect(readStation(WARD + own).station?.api).toEqual({
    host: '0.0.0.0',
    port: 8443,
    plainHttp: false,
    certificate: { path: 'tls/cert.pem', keyPath: 'tls/key.pem' },
  });
  const plain = 'api: { listen: "127.0.0.1:8443", plain-http: có }\n';
  expect(readStation(WARD + plain).station?.api).toMatchObject({ plainHttp: true, certificate: null });
});

test('an API beyond this machine without TLS is refused, as is half a certificate', () => {
  const faults = (api: string) => placed(readStation(`${WARD}api: ${api}\n`).problems);
  expect(faults('{ listen: "0.0.0.0:8443", plain-http: true }')).toEqual(['5:44 station.plain-http-beyond']);
  expect(faults('{ listen: "0.0.0.0:8443", key: k.pem }')).toEqual(['5:37 station.certificate-and-key']);
  expect(faults('{ listen: "127.0.0.1:1", plain-http: true, certificate: c, key: k }')).toEqual([
    '5:62 station.plain-http-certificate',
  ]);
  expect(faults('{ listen: mọi máy }')).toEqual(['5:16 station.bad-listen']);
  expect(faults('"0.0.0.0:8443"')).toEqual(['5:6 station.bad-api']);
});
