/** Proves an export by itself, in one pass and flat memory: signature, links, numbers, courses of airings, end. */
import { refuse } from '../model/problem.ts';
import { ExportCourse } from './export-course.ts';
import { readExportHead } from './export-head.ts';
import { ExportCount, type ExportSummary } from './export-summary.ts';

/** What is in it. Throws a Refusal that names the first fault, `readExportHead`'s and `ExportCourse`'s. */
export async function checkExport(lines: AsyncIterable<readonly Buffer[]>): Promise<ExportSummary> {
  const count = new ExportCount();
  let course: ExportCourse | null = null;
  for await (const some of lines) {
    for (const line of some) {
      if (course === null) course = new ExportCourse(readExportHead(String(line)).manifest);
      else count.add(course.follow(line));
    }
  }
  if (course === null) throw refuse('export.not-an-export');
  course.end();
  return count.summary(course.manifest, course.open.size);
}
