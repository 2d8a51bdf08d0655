/** Capitals as officers type them: "SGD&ĐT" is "SGDĐT", and who has no Vietnamese keys types "QD-UBND" for "QĐ-UBND". */

export type LetterTable = ReadonlyMap<string, string>;

/** What a cluster is looked up by: capitals alone. */
export function tableKey(cluster: string): string {
  return cluster.replace(/[&. ]/g, '').toUpperCase();
}

/** Plain letters stand for those with marks where no other entry has them. */
export function letterTable(entries: Readonly<Record<string, string>>): LetterTable {
  const table = new Map(Object.entries(entries));
  for (const [key, words] of Object.entries(entries)) {
    const plain = key.replaceAll('Đ', 'D').replaceAll('Ư', 'U');
    if (!table.has(plain)) table.set(plain, words);
  }
  return table;
}
