/** Values of PulseAudio's native protocol, byte by byte as its own library writes them. */
import { expect, test } from 'vitest';
import { decodeTags, tag } from '../../../src/adapters/loudspeakers/pulse-tags.ts';

test('values are written as the protocol says', () => {
  expect(tag.u32(0x01020304).toString('hex')).toBe('4c01020304');
  expect(tag.noIndex().toString('hex')).toBe('4cffffffff');
  expect(tag.text('loa').toString('latin1')).toBe('tloa\0');
  expect(tag.text(null).toString('latin1')).toBe('N');
  expect(tag.sampleSpec(3, 2, 48_000).toString('hex')).toBe('6103020000bb80');
  expect(tag.channelMap([1, 2]).toString('hex')).toBe('6d020102');
  expect(tag.volumes([0x10000]).toString('hex')).toBe('760100010000');
  expect(tag.properties({ a: 'b' }).toString('hex')).toBe(
    '50' + '746100' + '4c00000002' + '7800000002' + '6200' + '4e',
  );
});

test('what is written is read back, names in Vietnamese too', () => {
  const packet = Buffer.concat([
    tag.u32(7),
    tag.text('Đài phường'),
    tag.text(null),
    tag.bool(true),
    tag.u8(9),
    tag.sampleSpec(3, 2, 48_000),
    tag.channelMap([1, 2]),
    tag.volumes([65_536, 0]),
    tag.properties({ 'media.name': 'Bản tin sáng', empty: '' }),
    tag.bool(false),
  ]);
  expect(decodeTags(packet)).toEqual([
    7,
    'Đài phường',
    null,
    true,
    9,
    [3, 2, 48_000],
    [1, 2],
    [65_536, 0],
    { 'media.name': 'Bản tin sáng', empty: '' },
    false,
  ]);
});

test('64-bit places, times and formats of the server are read; an unknown tag is refused', () => {
  const s64 = Buffer.from('72' + 'fffffffffffffffe', 'hex');
  const time = Buffer.from('54' + '00000002' + '00000005', 'hex');
  const format = Buffer.concat([Buffer.from('f'), tag.u8(1), tag.properties({ rate: '48000' })]);
  expect(decodeTags(Buffer.concat([s64, time, format]))).toEqual([-2, 2_000_005, 1]);
  expect(() => decodeTags(Buffer.from('?'))).toThrow('unknown tag');
});
