import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { typstPages } from '../../src/adapters/typst-pages.ts';
import { certificatePage } from '../../src/verbs/certificate-page.ts';
import { manyAsks, sampleFacts } from '../fakes/sample-certificate.ts';

const PDFTOTEXT = 'pdftotext';

function hasPdftotext(): boolean {
  try {
    execFileSync(PDFTOTEXT, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function textOf(pdf: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'loa-page-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'page.pdf'), pdf);
  return execFileSync(PDFTOTEXT, ['-layout', join(dir, 'page.pdf'), '-'], { encoding: 'utf8' });
}

test('the same facts give the same bytes, and other facts others', async () => {
  const page = certificatePage(sampleFacts());
  const [once, again] = [await typstPages.pdf(page), await typstPages.pdf(page)];
  expect(Buffer.from(once).equals(again)).toBe(true);
  expect(Buffer.from(once).toString('latin1', 0, 5)).toBe('%PDF-');
  const other = await typstPages.pdf(certificatePage(sampleFacts({ seq: 235 })));
  expect(Buffer.from(once).equals(other)).toBe(false);
});

test.skipIf(!hasPdftotext())(
  'a page bears the national heading, the figures and the proof, on one sheet',
  async () => {
    const text = textOf(await typstPages.pdf(certificatePage(sampleFacts())));
    const plain = text.normalize('NFC').replace(/\s+/g, ' ');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN',
      'PHƯỜNG LÁNG',
      'Láng, ngày 01 tháng 4 năm 2024',
      'XÁC NHẬN PHÁT SÓNG',
      '12/KH-UBND ngày 15 tháng 3 năm 2024',
      '20 lượt',
      '0:09:30',
      '1 lượt lỡ giờ',
      'CHỦ TỊCH',
      'c0ffee01'.repeat(8),
    ])
      expect(plain).toContain(words);
    // A form feed ends each page.
    expect(text.split('\f')).toHaveLength(2);
  },
);

/** The text of each page. */
async function pagesOf(asks: number): Promise<readonly string[]> {
  const facts = sampleFacts({ asks: manyAsks(asks) });
  const text = textOf(await typstPages.pdf(certificatePage(facts)));
  return text.normalize('NFC').split('\f').slice(0, -1);
}

test.skipIf(!hasPdftotext())(
  'eight topics, and sixteen things of which each is short, are certified on one sheet without a page’s number',
  async () => {
    for (const asks of [8, 16]) {
      const pages = await pagesOf(asks);
      expect(pages, `${asks}`).toHaveLength(1);
      expect(pages[0]?.match(/0:09:30/g)).toHaveLength(asks);
      expect(pages[0]).toContain('CHỦ TỊCH');
      expect(pages[0]).not.toContain('Trang');
    }
  },
);

test.skipIf(!hasPdftotext())(
  'what no sheet holds stands on numbered pages, each with what it is proved by, the last with the signatures',
  async () => {
    const pages = await pagesOf(50);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      expect(page).toContain('c0ffee01'.repeat(8));
      expect(page.includes('tiếp theo')).toBe(index > 0);
      expect(page.includes('CHỦ TỊCH')).toBe(index === pages.length - 1);
      expect(page).toContain('Nội dung yêu cầu');
    }
    expect(pages.join('').match(/0:09:30/g)).toHaveLength(50);
    // The signatures never stand on a page of their own.
    expect(pages.at(-1)).toContain('0:09:30');
  },
);

test.skipIf(!hasPdftotext())('what an order is called is written, never obeyed', async () => {
  const facts = sampleFacts();
  const title = '#panic("x") *đậm* $x$ @ref <nhãn> \\ // `mã`';
  const text = textOf(await typstPages.pdf(certificatePage({ ...facts, order: { ...facts.order, title } })));
  expect(text.replace(/\s+/g, ' ')).toContain(title);
});
