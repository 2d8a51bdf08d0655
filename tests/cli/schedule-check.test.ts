import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registerScheduleCheck } from '../../src/cli/schedule-check.ts';
import { approveClips } from '../../src/verbs/approve-clip.ts';
import { add, clipWard, usbStick } from '../fakes/clip-ward.ts';
import { commandLine } from '../fakes/command-line.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';
import { toneVoice } from '../fakes/tone-voice.ts';
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

test('advice that seven texts have in common is given once, at the end', async () => {
  const items = Array.from({ length: 7 }, (_, at) => `{ say: Câu số ${at} }`).join(', ');
  const { out } = await checkOf(
    `programmes:\n  tin: { title: Tin, days: thứ hai, at: "06:00", items: [${items}] }\n`,
  )(['check']);
  expect(out.match(/chưa được duyệt/g)).toHaveLength(7);
  expect(out.match(/→ Người duyệt chạy: loa schedule approve/g)).toHaveLength(1);
  expect(out).toContain('\n\n→ Người duyệt chạy: loa schedule approve --as TÊN\n\n7 việc chờ người duyệt.');
});

test('a ladder of which no voice can speak now is told at its line, with what each lacks; one that can is enough', async () => {
  const told = async (...states: readonly ('well' | 'missing')[]) => {
    const ward = clipWard({
      voices: states.map((state, at) => toneVoice(`hum-${at}`, state)),
      audio: quickAudio,
    });
    ward.files.writeText('station.yaml', `${STATION_YAML}voice:\n  ladder: [espeak-ng:zz, fpt:banmai]\n`);
    ward.files.writeText('schedules/tuan.yaml', 'programmes: {}\n');
    const outside = { stationFiles: () => ward.files, clock: ward.clock };
    return commandLine(ward, registerScheduleCheck, outside)(['check']);
  };
  const { out, exitCode } = await told('missing', 'missing');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/station\.yaml:15:11 lưu ý: Lúc này không giọng nào ở đây đọc được \(hum-0,\s+hum-1\)/);
  expect(out.match(/Máy chưa có espeak-ng/g)).toHaveLength(1);
  expect((await told('missing', 'well')).out).not.toContain('lưu ý: Lúc này');
});

test('an approved recording whose file was changed, or is gone, is told before its hour', async () => {
  const ward = clipWard({ audio: quickAudio });
  const usb = usbStick();
  await add(ward, [
    usb.tone('a.wav'),
    usb.tone('b.wav', 300),
    usb.tone('c.wav', 500),
    usb.tone('d.wav', 600),
  ]);
  await approveClips(ward, { clips: ['a', 'b', 'c'], topic: null, by: 'lanh-dao' });
  appendFileSync(ward.files.absolute('audio/b.wav'), 'x');
  ward.files.remove('audio/c.wav');
  ward.files.remove('audio/d.wav');
  ward.files.writeText('station.yaml', STATION_YAML);
  ward.files.writeText('schedules/tuan.yaml', 'programmes: {}\n');
  const outside = { stationFiles: () => ward.files, clock: ward.clock };
  const { out } = await commandLine(ward, registerScheduleCheck, outside)(['check']);
  expect(out).toContain('Tệp audio/b.wav của “b” đã mất hoặc bị thay đổi');
  expect(out).toContain('Tệp audio/c.wav của “c” đã mất hoặc bị thay đổi');
  expect(out.match(/bị thay đổi/g)).toHaveLength(2);
});
