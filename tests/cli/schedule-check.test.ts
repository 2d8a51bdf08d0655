import { expect, test } from 'vitest';
import { registerScheduleCheck } from '../../src/cli/schedule-check.ts';
import { commandLine } from '../fakes/command-line.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';
import { STATION_YAML } from '../fakes/ward-files.ts';

function checkOf(schedule: string) {
  const ward = tempWard();
  beginRecord(ward);
  ward.files.writeText('station.yaml', STATION_YAML);
  ward.files.writeText('schedules/tuan.yaml', schedule);
  return commandLine(ward, registerScheduleCheck, { stationFiles: () => ward.files, clock: ward.clock });
}

test('a faulty schedule is told line by line with what to write instead, and ends with 1', async () => {
  const loa = checkOf('chuong-trinh:\n  tin: {}\n');
  const { out, exitCode } = await loa(['check']);
  expect(exitCode).toBe(1);
  expect(out).toContain(
    'schedules/tuan.yaml:1:1 lỗi: Không có khóa “chuong-trinh” ở chỗ này.\n      → Ý bạn là “programmes”?',
  );
  expect(out).toContain('1 lỗi cần sửa.\nLịch đang có hiệu lực vẫn giữ nguyên');
  expect(out).not.toContain('\u001b');
});

test('a program gets one document with the place, code, sentence and advice of each', async () => {
  const { exitCode, json } = await checkOf(
    'programmes:\n  tin: { title: Tin, days: thứ hai, at: 6, items: [{ say: Xin chào }] }\n',
  )(['check'], { json: true });
  expect(exitCode).toBe(1);
  expect(json()).toEqual({
    ok: false,
    problems: [
      {
        file: 'schedules/tuan.yaml',
        line: 2,
        column: 41,
        code: 'schedule.bad-time',
        severity: 'error',
        message: '“6” không rõ là mấy giờ.',
        hint: 'Hãy viết "06:00", 6h30 hoặc 5 giờ chiều; giờ có dấu hai chấm nên đặt trong ngoặc kép.',
      },
      expect.objectContaining({
        code: 'schedule.say-not-approved',
        severity: 'waiting',
        line: 2,
        column: 52,
      }),
    ],
  });
});

test('a schedule in which nothing is left to do is good, with what it will air, and ends with 0', async () => {
  const loa = checkOf('programmes: {}\n');
  expect(await loa(['check'])).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('Lịch không có lỗi: 0 chương trình, 0 lượt phát trong 7 ngày tới.'),
  });
});

test('on a terminal, faults are red', async () => {
  const { out } = await checkOf('- x\n')(['check'], { interactive: true });
  expect(out).toContain('\u001b[31mlỗi\u001b[39m');
});
