/** The version of an npm package that this program may do without. */
import { createRequire } from 'node:module';

/** null: it is not installed. */
export function packageVersion(name: string): string | null {
  try {
    return (createRequire(import.meta.url)(`${name}/package.json`) as { readonly version: string }).version;
  } catch {
    return null;
  }
}
