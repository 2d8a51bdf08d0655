/**
 * Official pages by Typst, in this process: a tenth of a second, nothing read but our own template and typeface. Whoever
 * asks is a command of its own, never the daemon, so that nothing stands in the pump's way (law 10).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeTypstCompileResult, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfficialPage, Typesetter } from '../model/ports/typesetter.ts';

const TEMPLATE = join(import.meta.dirname, 'typst', 'official-page.typ');

/** Times' own widths, with every Vietnamese letter. */
const TYPEFACE = '@expo-google-fonts/tinos';
const FACES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];

/** Of the template, the roomiest first: one sheet is worth smaller letters, several are worth none. */
const DENSITIES = ['0', '1', '2'];
const OF_SEVERAL_PAGES = '1';

export const typstPages: Typesetter = {
  async pdf(page: OfficialPage) {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const { resolve } = createRequire(import.meta.url);
    const fontBlobs = FACES.map((face) => readFileSync(resolve(`${TYPEFACE}/${face}`)));
    // A workspace of no files: the template asks for none.
    const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: import.meta.dirname });
    const mainFileContent = readFileSync(TEMPLATE, 'utf8');
    const data = JSON.stringify(page);
    const set = (density: string) =>
      documentOf(compiler.compile({ mainFileContent, inputs: { page: data, density } }));
    for (const density of DENSITIES) {
      const sheet = set(density);
      if (sheet.numOfPages === 1) return compiler.pdf(sheet);
    }
    return compiler.pdf(set(OF_SEVERAL_PAGES));
  },
};

function documentOf(compiled: NodeTypstCompileResult): NodeTypstDocument {
  const { result } = compiled;
  if (result === null) throw new Error(`the page cannot be set: ${String(compiled.takeError())}`);
  return result;
}
