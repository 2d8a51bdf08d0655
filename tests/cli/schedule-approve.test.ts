/** A second person confirms what they were shown, and nothing else (laws 3, 4). */
import { expect, test } from 'vitest';
import { registerScheduleApprove, registerSchedulePropose } from '../../src/cli/schedule-approve.ts';
import { registerScheduleShow } from '../../src/cli/schedule-show.ts';
import { stationRulesOf } from '../../src/rights/station-rules.ts';
import { readStation } from '../../src/schedule/read-station.ts';
import { commandLine } from '../fakes/command-line.ts';
import { beginRecord, beginRecordOf, personAdded, tempWard } from '../fakes/temp-ward.ts';
import { STATION_YAML, scheduleYaml, writeFiles } from '../fakes/ward-files.ts';

const SCHEDULE = scheduleYaml(['sang', 'thứ hai', '06:00']);
const AT_TERMINAL = { as: 'lanh-dao', interactive: true };

function loaOn(ward: ReturnType<typeof tempWard>) {
  writeFiles(ward, SCHEDULE);
  return commandLine(ward, (program, context) => {
    registerScheduleShow(program, context);
    registerSchedulePropose(program, context);
    registerScheduleApprove(program, context);
  });
}

/** No hour is confirmed yet. */
function newWard() {
  const ward = tempWard();
  beginRecordOf(ward, [personAdded('bien-tap', ['edit']), personAdded('lanh-dao', ['approve'])]);
  return { ward, loa: loaOn(ward) };
}

/** station.yaml's rules are confirmed as they stand. */
function confirmedWard() {
  const ward = tempWard();
  const { station } = readStation(STATION_YAML);
  if (station === null) throw new Error('no station');
  const by = { by: 'lanh-dao', author: 'bien-tap', basis: null };
  beginRecord(ward, [{ kind: 'rules-confirmed', rules: stationRulesOf(station), ...by }]);
  return { ward, loa: loaOn(ward) };
}

function head(ward: ReturnType<typeof tempWard>): number {
  return ward.records.head().seq;
}

test('at the terminal it shows hours, texts and voices, and writes nothing without a yes', async () => {
  const { ward, loa } = newWard();
  const before = head(ward);
  for (const answer of ['', 'không', 'để sau', undefined]) {
    const { out, err, exitCode } = await loa(['approve'], {
      ...AT_TERMINAL,
      ...(answer === undefined ? {} : { answer }),
    });
    expect(exitCode).toBe(1);
    expect(out).toContain('thứ hai 06:00–06:15');
    expect(out).toContain('  espeak-ng:vi sẽ đọc:\n    “Đây là bản tin sang.”');
    expect(err).toMatch(/Chưa xác nhận gì\. .*loa schedule approve [0-9a-f]{16} --as/);
  }
  expect(head(ward)).toBe(before);
  const { out, exitCode } = await loa(['approve'], { ...AT_TERMINAL, answer: ' Có ' });
  expect(exitCode).toBe(0);
  expect(out).toContain('espeak-ng:vi được đọc:');
  expect(out).toContain('có hiệu lực từ bây giờ');
});

test('the command that show --new writes out confirms that version, without another question', async () => {
  const { loa } = newWard();
  const shown = (await loa(['show', '--new'])).out;
  const [, version = ''] = /loa schedule approve ([0-9a-f]{16}) --as TÊN/.exec(shown) ?? [];
  const { out, exitCode } = await loa(['approve', version], AT_TERMINAL);
  expect(exitCode).toBe(0);
  expect(out).not.toContain('sẽ đọc');
  expect(out).toContain('có hiệu lực từ bây giờ');
});

test('a file that was swapped after the look is refused, and the person is told what to look at again', async () => {
  const { ward, loa } = newWard();
  const { version } = (await loa(['show', '--new'], { json: true })).json() as { version: string };
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00'], ['them', 'thứ hai', '06:30']));
  const before = head(ward);
  const { err, exitCode } = await loa(['approve', version], AT_TERMINAL);
  expect(exitCode).toBe(1);
  expect(err).toMatch(/bây giờ là bản [0-9a-f]{16}.*Hãy xem lại giờ phát, lời đọc và quy định/);
  expect(head(ward)).toBe(before);
});

test('a script that names no version is told afterwards what it confirmed', async () => {
  const { loa } = newWard();
  const { out, exitCode } = await loa(['approve'], { as: 'lanh-dao' });
  expect(exitCode).toBe(0);
  expect(out).toContain('  thứ hai 06:00–06:15');
  expect(out).toContain('espeak-ng:vi được đọc:\n    “Đây là bản tin sang.”');
});

test('a new voice of the ladder is named before and after, on the page and in JSON', async () => {
  const { ward, loa } = confirmedWard();
  await loa(['approve'], { as: 'lanh-dao' });
  const station = `${STATION_YAML}voice: { ladder: ['sherpa:audio/giong', 'espeak-ng:vi'] }\n`;
  writeFiles(ward, SCHEDULE, station);
  const { out: shown } = await loa(['show', '--new']);
  expect(shown).toContain('Giọng mới: sherpa:audio/giong sẽ đọc các lời này (đã duyệt cho espeak-ng:vi):');
  const texts = [
    {
      text: 'Đây là bản tin sang.',
      words: 'Đây là bản tin sang.',
      wordsSha256: expect.any(String),
      voices: ['sherpa:audio/giong'],
      approvedVoices: ['espeak-ng:vi'],
    },
  ];
  expect((await loa(['show', '--new'], { json: true })).json()).toMatchObject({ texts });
  const { out } = await loa(['approve'], { ...AT_TERMINAL, answer: 'có' });
  expect(out).toContain('Giọng mới: sherpa:audio/giong được đọc các lời này');
});

test('other rules stand beside those confirmed, an exception with its document and dates', async () => {
  const { ward, loa } = confirmedWard();
  await loa(['approve'], { as: 'lanh-dao' });
  const station = STATION_YAML.replace('max-session: 45 phút', 'max-session: 60 phút')
    .replace('"21:00 - 05:00"', '"02:00 - 02:01"')
    .replace(
      'days: hằng ngày\n',
      [
        'days: thứ hai - thứ sáu',
        '  exceptions:',
        '    - issuer: "UBND\\e[2K thành phố"',
        '      number: 12/QĐ-UBND',
        '      from: 1/4/2024',
        '      until: 10/4/2024',
        '      max-sessions-per-day: không giới hạn',
        '',
      ].join('\n'),
    );
  writeFiles(ward, SCHEDULE, station);
  const lines = [
    '  giờ yên tĩnh: 21:00–05:00 → 02:00–02:01',
    '  số phút mỗi buổi nhiều nhất: 45 → 60',
    '  ngày được phát: thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật → thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu',
    '  thêm ngoại lệ: UBND�[2K thành phố, số 12/QĐ-UBND, 01/04/2024 – 10/04/2024: số buổi mỗi ngày nhiều nhất không giới hạn',
  ];
  const { out: shown } = await loa(['show', '--new']);
  expect(shown.split('\n')).toEqual(expect.arrayContaining(lines));
  expect((await loa(['show', '--new'], { json: true })).json()).toMatchObject({
    rulesChanged: true,
    ruleChanges: expect.arrayContaining([{ rule: 'maxSessionMinutes', was: 45, now: 60 }]),
  });
  const { out } = await loa(['approve'], { as: 'lanh-dao' });
  expect(out.split('\n')).toEqual(expect.arrayContaining(lines));

  writeFiles(ward, SCHEDULE, STATION_YAML);
  const { out: back } = await loa(['show', '--new']);
  expect(back).toContain('bỏ ngoại lệ: UBND�[2K thành phố, số 12/QĐ-UBND');
  expect(back).toContain('số phút mỗi buổi nhiều nhất: 60 → 45');
});
