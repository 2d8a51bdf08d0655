import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loaIn } from '../fakes/loa.ts';
import { beginRecord, SAMPLE_PIN, type TempWard, tempWard } from '../fakes/temp-ward.ts';

function begunWard() {
  const ward = tempWard();
  beginRecord(ward);
  return {
    ward,
    loa: loaIn(ward),
    pin: pinFile(ward, 'pin', SAMPLE_PIN),
    newPin: pinFile(ward, 'moi', '735104'),
  };
}

function pinFile(ward: TempWard, name: string, pin: string): string {
  const path = ward.files.absolute(name);
  writeFileSync(path, `${pin}\n`, { mode: 0o600 });
  return path;
}

test('an administrator and a second person add somebody, with PINs from files', async () => {
  const { loa, pin, newPin } = begunWard();
  const add = ['people', 'add', 'pho-ban', '--full-name', 'Phó Ban', '--rights', 'edit, operate'];
  const two = ['--as', 'bien-tap', '--pin-file', pin, '--with', 'lanh-dao', '--with-pin-file', pin];
  const added = await loa([...add, ...two, '--new-pin-file', newPin, '--json']);
  expect(added).toMatchObject({ exitCode: 0, err: '' });
  const listed = (await loa(['people', 'list', '--json'])).json<{
    people: { name: string; rights: string[] }[];
  }>();
  expect(listed.people.at(-1)).toEqual({ name: 'pho-ban', fullName: 'Phó Ban', rights: ['edit', 'operate'] });
});

test('PINs are typed where there is no file, hidden and asked for by name', async () => {
  const { loa } = begunWard();
  const rights = [
    'people',
    'rights',
    'bien-tap',
    'edit,approve,administer',
    '--as',
    'lanh-dao',
    '--with',
    'bien-tap',
  ];
  expect(await loa(rights, [SAMPLE_PIN, SAMPLE_PIN])).toMatchObject({ exitCode: 0 });
  expect((await loa(['people', 'list'])).out).toMatch(/bien-tap +Người biên tập +biên tập, duyệt, quản trị/);
});

test('without a second person, a PIN or a name nothing changes, and each refusal says what to do', async () => {
  const { loa, pin } = begunWard();
  const rights = ['people', 'rights', 'bien-tap', 'edit'];
  const refused = async (argv: readonly string[], answers: readonly string[] = []) => {
    const { exitCode, err } = await loa(argv, answers);
    return { exitCode, err };
  };
  expect(await refused([...rights, '--as', 'lanh-dao', '--pin-file', pin])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--with'),
  });
  expect(await refused([...rights, '--as', 'lanh-dao'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('chmod 600'),
  });
  expect(await refused(rights)).toMatchObject({ exitCode: 2, err: expect.stringContaining('--as') });
  expect(await refused(['people', 'rights', 'bien-tap', 'aprove'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('ý bạn là “approve”'),
  });
});

test('one’s own PIN takes oneself alone, another’s takes two', async () => {
  const { loa, pin, newPin } = begunWard();
  const own = ['people', 'pin', 'bien-tap', '--as', 'bien-tap', '--pin-file', pin, '--new-pin-file', newPin];
  expect(await loa(own)).toMatchObject({ exitCode: 0 });
  expect(await loa(own)).toMatchObject({ exitCode: 1, err: expect.stringContaining('không đúng') });
  const others = [
    'people',
    'pin',
    'bien-tap',
    '--as',
    'lanh-dao',
    '--pin-file',
    pin,
    '--new-pin-file',
    newPin,
  ];
  expect(await loa(others)).toMatchObject({ exitCode: 2, err: expect.stringContaining('hai người') });
});

test('a right is lent until a date written as people write it', async () => {
  const { loa, pin } = begunWard();
  const lend = ['people', 'delegate', 'approve', '--to', 'bien-tap', '--basis', 'GUQ 5'];
  const by = ['--as', 'lanh-dao', '--pin-file', pin];
  expect(await loa([...lend, '--until', 'mai', ...by])).toMatchObject({ exitCode: 2 });
  const lent = await loa([...lend, '--until', '25/3/2024', ...by]);
  expect(lent.out).toBe('lanh-dao ủy quyền duyệt cho bien-tap đến hết ngày 25/03/2024 (GUQ 5).\n');
  expect((await loa(['people', 'list'])).out).toContain('25/03/2024');
});

test('a person taken off the station is gone from its list', async () => {
  const { loa, pin } = begunWard();
  const remove = (name: string) => loa(['people', 'remove', name, '--as', 'bien-tap', '--pin-file', pin]);
  expect(await remove('lanh-dao')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('chỉ còn một người'),
  });
  expect(await remove('nguoi-la')).toMatchObject({ exitCode: 1 });
});

test('a person vouches for the clock, and it stands in the record', async () => {
  const { ward, loa, pin } = begunWard();
  const confirmed = await loa(['clock', 'confirm', '--as', 'bien-tap', '--pin-file', pin]);
  expect(confirmed.out).toBe('bien-tap xác nhận đồng hồ đúng: 05:00:00 ngày 18/03/2024.\n');
  expect([...ward.records.entries(4)].map(({ kind }) => kind)).toEqual(['clock-confirmed']);
});
