// `npm run bench:speech`: how many cases are said as an announcer says them, a category, and how fast.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayText } from '../src/speech/say-text.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The scorer and its cases belong to the brief, not to the project: without them only the speed is measured. */
const SCORER = join(ROOT, '..', 'shared', 'speech', 'score.py');
const GIVEN_CASES = join(ROOT, '..', 'shared', 'speech', 'admin-cases.tsv');
const OWN_CASES = ['kinds.tsv', 'notices.tsv'].map((file) => join(ROOT, 'tests', 'speech', 'cases', file));

const TEXT_CHARACTERS = 2_000_000;
/** The longest text that is spoken at once; espeak-ng takes a second for as much. */
const PAGE_CHARACTERS = 20_000;
const ROUNDS = 3;

const print = (line: string): void => console.log(line);

function printAccuracy(): void {
  if (!existsSync(SCORER) || spawnSync('python3', ['--version']).status !== 0) {
    print('The scorer (../shared/speech/score.py, python3) is not here: accuracy is not measured.\n');
    return;
  }
  for (const cases of [GIVEN_CASES, ...OWN_CASES].filter(existsSync)) {
    print(`Accuracy on ${cases.slice(cases.lastIndexOf('/') + 1)}`);
    print(scored(cases));
  }
}

function scored(cases: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'loa-bench-'));
  try {
    const outputs = join(folder, 'outputs.txt');
    writeFileSync(outputs, `${inputsOf(cases).map(saidLine).join('\n')}\n`);
    return spawnSync('python3', [SCORER, cases, outputs], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inputsOf(cases: string): readonly string[] {
  const [head = '', ...rows] = readFileSync(cases, 'utf8').trimEnd().split('\n');
  const column = head.split('\t').indexOf('input');
  return rows.map((row) => (row.split('\t')[column] ?? '').replaceAll('␉', '\t').replaceAll('⏎', '\n'));
}

/** The scorer skips empty lines: what is silent must still have one. */
function saidLine(input: string): string {
  return sayText(input).lines.join(' ⏎ ') || '-';
}

function printSpeed(): void {
  for (const cases of OWN_CASES) {
    const pages = pagesOf(inputsOf(cases));
    const text = pages.join('');
    const ours = charactersPerSecond(text, () => {
      for (const page of pages) sayText(page);
    });
    const megabytes = ((ours / text.length) * Buffer.byteLength(text)) / 1e6;
    print(`Speed on ${text.length} characters of ${basename(cases)}, a page at a time, one core`);
    print(`  ours: ${ours.toFixed(0)} characters/s, ${megabytes.toFixed(2)} MB/s`);
    printEspeak(pages[0] ?? '', ours);
  }
}

/** Whole lines, again and again until there is enough, in pages as long as the longest text that is spoken at once. */
function pagesOf(lines: readonly string[]): readonly string[] {
  const pages: string[] = [];
  let page = '';
  for (let characters = 0, at = 0; characters < TEXT_CHARACTERS; at = (at + 1) % lines.length) {
    const line = `${lines[at]}\n`;
    if (page.length + line.length > PAGE_CHARACTERS) {
      pages.push(page);
      page = '';
    }
    page += line;
    characters += line.length;
  }
  return [...pages, page];
}

function printEspeak(page: string, ours: number): void {
  if (spawnSync('espeak-ng', ['--version']).status !== 0) {
    print('  espeak-ng is not here: no comparison');
    return;
  }
  const theirs = charactersPerSecond(page, () => espeakFrontEnd(page));
  print(
    `  espeak-ng's text front end: ${theirs.toFixed(0)} characters/s; ours ${(ours / theirs).toFixed(0)} ×`,
  );
}

/** Text to phonemes and nowhere: no sound is made. */
function espeakFrontEnd(text: string): void {
  execFileSync('espeak-ng', ['-v', 'vi', '-q', '-x', '-b', '1', '--stdin'], {
    input: text,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** By the best of some rounds: what the machine does besides only ever adds time. */
function charactersPerSecond(text: string, work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return (text.length / Math.min(...times)) * 1000;
}

printAccuracy();
printSpeed();
