import { expect, test } from 'vitest';
import { readSuperiorConfig, superiorYaml } from '../../src/district/superior-config.ts';
import { Refusal } from '../../src/model/problem.ts';
import type { SuperiorConfig } from '../../src/model/received.ts';
import { sayProblem } from '../../src/words/say.ts';

const CONFIG: SuperiorConfig = {
  id: 'phong-van-hoa',
  name: 'Phòng "Văn hóa": quận # 1',
  zone: 'Asia/Ho_Chi_Minh',
  database: null,
  topics: new Map(),
};

function problemsOf(text: string): readonly string[] {
  try {
    readSuperiorConfig(text);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map((problem) => sayProblem('vi', problem));
  }
}

test('what is written is read back, whatever stands in a name', () => {
  const remote = { ...CONFIG, database: 'postgres://loa:mật-khẩu@db/loa?sslmode=require' };
  for (const config of [CONFIG, remote]) expect(readSuperiorConfig(superiorYaml(config))).toEqual(config);
});

test('a zone that is not written is Việt Nam’s', () => {
  expect(readSuperiorConfig('id: a\nname: A')).toEqual({ ...CONFIG, id: 'a', name: 'A' });
});

test('topics have titles by their ids; neither may be anything else', () => {
  const yaml = 'id: a\nname: A\ntopics:\n  chong-bao: "  Chống bão "\n  sap-xep: Sắp xếp\n';
  expect([...readSuperiorConfig(yaml).topics]).toEqual([
    ['chong-bao', 'Chống bão'],
    ['sap-xep', 'Sắp xếp'],
  ]);
  expect(superiorYaml(CONFIG)).toContain('# topics:');
  for (const topics of ['{ Chống bão: x }', '{ a: "" }', '{ a: 1 }', '{ a: "x\\ny" }', '[a]', 'a']) {
    const told = problemsOf(`id: a\nname: A\ntopics: ${topics}\n`);
    expect(told, topics).toHaveLength(1);
    expect(told[0]).toMatch(/^district\.yaml:3:/);
    expect(told[0]).not.toMatch(/[{}]/);
  }
});

test('every mistake is told at once with its place, in whole sentences', () => {
  const told = problemsOf('id: Phòng\nname: ""\nzone: Asia/Hanoi\ndatabase: mysql://x\ntên: x\n');
  expect(told).toHaveLength(5);
  for (const line of told) expect(line).toMatch(/^district\.yaml:\d+:\d+: /);
  for (const line of told) expect(line).not.toMatch(/[{}]/);
  expect(told.join('\n')).toContain('“Phòng” không dùng làm mã được');
  expect(told.join('\n')).toContain('mysql://x');
});

test('what is no YAML, or says nothing, is no superior unit', () => {
  for (const text of ['', 'x', 'id: [', '- a']) expect(problemsOf(text)).not.toEqual([]);
});
