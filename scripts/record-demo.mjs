// Draws docs/demo.svg: `loa demo` as it looks on a terminal, caught while the announcement is on air.
// Run by hand when its looks have changed: node scripts/record-demo.mjs (needs util-linux `script`).
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COLUMNS = 104;
const ROWS = 90;
/** The picture is taken this long after the sound began, ms. */
const SNAPSHOT_AFTER_MS = 15_000;
/** Where the picture ends: the definitions are for readers of the report. */
const LAST_LINE = /^Cách tính/;
const ON_AIR = /^▶ /;

const FONT_PX = 14;
const CELL_PX = FONT_PX * 0.6;
const LINE_PX = 19;
const MARGIN_PX = 18;
/** The 16 colours of the terminal that the program uses. */
const PALETTE = { 1: '#e06c75', 2: '#98c379', 3: '#e5c07b', 6: '#56b6c2', 8: '#7f848e' };
const PAPER = '#1e222a';
const INK = '#dcdfe4';

const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
let onAirLine = null;

const child = spawn(
  'script',
  ['-qefc', `stty cols ${COLUMNS} rows ${ROWS}; node bin/loa.mjs demo`, '/dev/null'],
  {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '1', TERM: 'xterm-256color' },
  },
);
let airingSince = null;
child.stdout.on('data', (chunk) => terminal.write(chunk, watchAir));
child.on('exit', (code) => {
  if (code !== 0) throw new Error(`loa demo ended with ${code}`);
  terminal.write('', () => draw());
});

/** Keeps the line of the meter as it stood in the middle of the announcement. */
function watchAir() {
  const at = lines().findIndex((line) => ON_AIR.test(textOf(line)));
  if (at < 0) return;
  airingSince ??= Date.now();
  if (onAirLine === null && Date.now() - airingSince > SNAPSHOT_AFTER_MS) onAirLine = cellsOf(lines()[at]);
}

function draw() {
  const all = lines();
  const end = all.findIndex((line) => LAST_LINE.test(textOf(line)));
  const rows = all
    .slice(0, end < 0 ? undefined : end)
    .map((line) => (ON_AIR.test(textOf(line)) && onAirLine !== null ? onAirLine : cellsOf(line)));
  while (rows.length > 0 && rows.at(-1).every((cell) => cell.chars.trim() === '')) rows.pop();
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs', 'demo.svg'), svg(rows));
}

function lines() {
  const buffer = terminal.buffer.active;
  return Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at));
}

function textOf(line) {
  return line.translateToString(true);
}

function cellsOf(line) {
  return Array.from({ length: COLUMNS }, (_, at) => {
    const cell = line.getCell(at);
    return {
      chars: cell.getChars() || (cell.getWidth() === 0 ? '' : ' '),
      colour: cell.isFgPalette() ? (PALETTE[cell.getFgColor() % 8] ?? INK) : INK,
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
    };
  });
}

function svg(rows) {
  const width = Math.ceil(COLUMNS * CELL_PX + 2 * MARGIN_PX);
  const height = rows.length * LINE_PX + 2 * MARGIN_PX;
  const body = rows.map((cells, at) => row(cells, MARGIN_PX + (at + 0.75) * LINE_PX)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="loa demo">
<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>
<g font-family="'DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="${FONT_PX}" xml:space="preserve">
${body}
</g>
</svg>
`;
}

/** Runs of one look become one text, each placed at its own column, so that no font can shift what follows. */
function row(cells, y) {
  const runs = [];
  cells.forEach((cell, column) => {
    const last = runs.at(-1);
    const same = last && last.colour === cell.colour && last.bold === cell.bold && last.dim === cell.dim;
    if (same) last.text += cell.chars;
    else runs.push({ ...cell, column, text: cell.chars });
  });
  return runs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, column, colour, bold, dim }) => {
      const trimmed = text.trimEnd();
      const look = `${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.6"' : ''}`;
      const x = (MARGIN_PX + column * CELL_PX).toFixed(1);
      return `<text x="${x}" y="${y.toFixed(1)}" fill="${colour}" textLength="${(widthOf(trimmed) * CELL_PX).toFixed(1)}"${look}>${escaped(trimmed)}</text>`;
    })
    .join('');
}

function widthOf(text) {
  return [...text.normalize('NFC')].length;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
