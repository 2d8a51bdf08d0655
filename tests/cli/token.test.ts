import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registerToken } from '../../src/cli/token.ts';
import { commandLine } from '../fakes/command-line.ts';
import { loaIn } from '../fakes/loa.ts';
import { beginRecord, SAMPLE_PIN, tempWard } from '../fakes/temp-ward.ts';

function begunWard() {
  const ward = tempWard();
  beginRecord(ward);
  const pin = ward.files.absolute('pin');
  writeFileSync(pin, SAMPLE_PIN, { mode: 0o600 });
  return { ward, loa: loaIn(ward), by: (name: string) => ['--as', name, '--pin-file', pin] };
}

interface Given {
  readonly name: string;
  readonly expires: string | null;
  readonly token: string;
}

test('an administrator gives a token out, sees to whom and takes it back', async () => {
  const { ward, loa, by } = begunWard();
  const added = await loa([
    'token',
    'add',
    'so-vhtt',
    '--expires',
    '31/12/2024',
    ...by('bien-tap'),
    '--json',
  ]);
  const given = added.json<Given>();
  expect(given).toMatchObject({ name: 'so-vhtt', scope: 'read-airtime', expires: '2024-12-31' });
  const listed = await loa(['token', 'list', '--json']);
  expect(listed.json()).toMatchObject([
    { name: 'so-vhtt', state: 'good', addedBy: 'bien-tap', lastUsedAt: null },
  ]);
  expect(listed.out).not.toContain(given.token);
  ward.clock.setCivil('2025-01-01T08:00:00+07:00');
  expect((await loa(['token', 'list'])).out).toMatch(
    /so-vhtt +hết hạn +18\/03\/2024 +bien-tap +31\/12\/2024/,
  );
  expect(await loa(['token', 'revoke', 'so-vhtt', ...by('lanh-dao')])).toMatchObject({ exitCode: 0 });
  expect((await loa(['token', 'list'])).out).toMatch(/so-vhtt +đã thu hồi/);
});

test('the token is shown once, with what else the superior needs', async () => {
  const { loa, by } = begunWard();
  const { out, exitCode } = await loa(['token', 'add', 'so-vhtt', ...by('bien-tap')]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/\n {2}loa_[A-Za-z0-9_-]{43}\n/);
  expect(out).toContain('loa api show');
});

test('who does not administer, or mistypes the PIN, gives out and takes back nothing', async () => {
  const { ward, loa, by } = begunWard();
  await loa(['token', 'add', 'so-vhtt', ...by('bien-tap')]);
  writeFileSync(ward.files.absolute('wrong'), '000000', { mode: 0o600 });
  const wrong = ['--as', 'bien-tap', '--pin-file', ward.files.absolute('wrong')];
  expect((await loa(['token', 'add', 'so-ttdt', ...wrong])).exitCode).toBe(1);
  expect((await loa(['token', 'revoke', 'so-vhtt', ...wrong])).exitCode).toBe(1);
  expect((await loa(['token', 'revoke', 'ai-do', ...by('bien-tap')])).exitCode).toBe(1);
  expect((await loa(['token', 'add', 'so-ttdt', '--expires', 'mai', ...by('bien-tap')])).exitCode).toBe(2);
  expect(ward.tokens.all()).toMatchObject([{ name: 'so-vhtt', revokedAtMs: null }]);
});

test('a ward that has given out none is told how', async () => {
  const { ward } = begunWard();
  expect((await commandLine(ward, registerToken)(['token', 'list'])).out).toContain('loa token add');
});
