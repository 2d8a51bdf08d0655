/**
 * A VITS model of a few hundred bytes, as sherpa-onnx loads them from a folder: it hums, a fixed time for each letter,
 * longer when it is asked to be slow. Written in ONNX's protobuf by hand: no Vietnamese model is small enough to ship.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE_RATE = 16_000;
/** Between letters stand blanks: two symbols a letter. */
const SAMPLES_A_SYMBOL = 400;
const HUM_HZ = 220;

const FLOAT = 1;
const INT64 = 7;

/** Every letter a voice is given; sherpa-onnx lowers capitals before it looks. */
const LETTERS =
  '_ abcdefghijklmnopqrstuvwxyzàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ,.!?';

/** Lays the model and its tokens into `folder`; without `facts` it is a model of no kind that sherpa-onnx knows. */
export function layHummingModel(folder: string, { facts = true } = {}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.onnx'), hummingModel(facts));
  const lines = [...LETTERS].map((letter, id) => `${letter} ${id}`);
  writeFileSync(join(folder, 'tokens.txt'), `${lines.join('\n')}\n`);
}

function hummingModel(withFacts: boolean): Buffer {
  const nodes = [
    node('Cast', ['x_length'], ['symbols'], intAttribute('to', FLOAT)),
    node('Mul', ['symbols', 'samples_a_symbol'], ['samples']),
    node('Mul', ['samples', 'length_scale'], ['slowed']),
    node('Squeeze', ['slowed'], ['end']),
    node('Range', ['zero', 'end', 'one'], ['times']),
    node('Mul', ['times', 'angle'], ['angles']),
    node('Sin', ['angles'], ['wave']),
    node('Mul', ['wave', 'loudness'], ['quiet']),
    node('Reshape', ['quiet', 'shape'], ['y']),
  ];
  const constants = [
    floats('samples_a_symbol', [1], [SAMPLES_A_SYMBOL]),
    floats('zero', [], [0]),
    floats('one', [], [1]),
    floats('angle', [1], [(2 * Math.PI * HUM_HZ) / SAMPLE_RATE]),
    floats('loudness', [1], [0.3]),
    integers('shape', [3], [1, 1, -1]),
  ];
  const inputs = [
    value('x', INT64, 2),
    value('x_length', INT64, 1),
    ...['noise_scale', 'length_scale', 'noise_scale_w'].map((name) => value(name, FLOAT, 1)),
  ];
  const graph = Buffer.concat([
    ...nodes.map((one) => field(1, one)),
    field(2, text('hum')),
    ...constants.map((one) => field(5, one)),
    ...inputs.map((one) => field(11, one)),
    field(12, value('y', FLOAT, 3)),
  ]);
  const facts = { sample_rate: SAMPLE_RATE, n_speakers: 1, language: 'vi', comment: 'hum' };
  const metadata = withFacts ? Object.entries({ ...facts, frontend: 'characters', add_blank: 1 }) : [];
  return Buffer.concat([
    number(1, 8),
    field(7, graph),
    field(8, number(2, 13)),
    ...metadata.map(([key, said]) =>
      field(14, Buffer.concat([field(1, text(key)), field(2, text(String(said)))])),
    ),
  ]);
}

function node(
  kind: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attribute?: Buffer,
): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => field(1, text(name))),
    ...outputs.map((name) => field(2, text(name))),
    field(4, text(kind)),
    ...(attribute === undefined ? [] : [field(5, attribute)]),
  ]);
}

function intAttribute(name: string, of: number): Buffer {
  return Buffer.concat([field(1, text(name)), number(3, of), number(20, 2)]);
}

function floats(name: string, dims: readonly number[], values: readonly number[]): Buffer {
  const packed = Buffer.from(new Float32Array(values).buffer);
  return Buffer.concat([
    ...dims.map((size) => number(1, size)),
    number(2, FLOAT),
    field(4, packed),
    field(8, text(name)),
  ]);
}

function integers(name: string, dims: readonly number[], values: readonly number[]): Buffer {
  return Buffer.concat([
    ...dims.map((size) => number(1, size)),
    number(2, INT64),
    field(7, Buffer.concat(values.map((each) => varint(BigInt(each))))),
    field(8, text(name)),
  ]);
}

function value(name: string, kind: number, rank: number): Buffer {
  const dims = Array.from({ length: rank }, (_, at) => field(1, field(2, text(`${name}${at}`))));
  const tensor = Buffer.concat([number(1, kind), field(2, Buffer.concat(dims))]);
  return Buffer.concat([field(1, text(name)), field(2, field(1, tensor))]);
}

function field(id: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(BigInt(id * 8 + 2)), varint(BigInt(bytes.length)), bytes]);
}

function number(id: number, of: number): Buffer {
  return Buffer.concat([varint(BigInt(id * 8)), varint(BigInt(of))]);
}

function text(of: string): Buffer {
  return Buffer.from(of, 'utf8');
}

/** Negative numbers as 64-bit two's complement. */
function varint(of: bigint): Buffer {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, of);
  do {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    bytes.push(left > 0n ? low | 0x80 : low);
  } while (left > 0n);
  return Buffer.from(bytes);
}
