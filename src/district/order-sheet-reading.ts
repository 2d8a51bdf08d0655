/** An order sheet while it is being read: its text, the schedule in it, and what is wrong with it, each with its place. */
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/programme.ts';
import { nearestSpelling } from '../schedule/near-miss.ts';
import type { YamlFile } from '../schedule/yaml-file.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import type { OrderSheetText } from './order-sheet-shape.ts';

export class SheetReading {
  readonly file: YamlFile;
  readonly text: OrderSheetText;
  readonly schedule: Schedule;
  /** The source of what names none. */
  readonly source: string;
  readonly problems: Problem[] = [];

  constructor(file: YamlFile, text: OrderSheetText, schedule: Schedule, source: string) {
    this.file = file;
    this.text = text;
    this.schedule = schedule;
    this.source = source;
  }

  /** Names of its recordings and texts, as the sheet has them. */
  soundNames(): readonly string[] {
    return [...Object.keys(this.text.clips ?? {}), ...Object.keys(this.text.texts ?? {})];
  }

  checkTopic(topic: string | null, path: KeyPath): void {
    const known = this.schedule.topics.map(({ id }) => id);
    if (topic !== null && !known.includes(topic)) this.foundUnknown('topic', topic, known, path);
  }

  foundUnknown(
    what: 'topic' | 'theme' | 'clip',
    value: string,
    known: readonly string[],
    path: KeyPath,
  ): void {
    const near = nearestSpelling(value, known) ?? '';
    this.found(`order.unknown-${what}`, { value, near, known: known.join(', ') }, path);
  }

  /** With the value at the path. */
  found(code: string, params: Problem['params'], path: KeyPath): void {
    this.problems.push({ code, severity: 'error', params, place: this.file.valuePlace(path) });
  }

  foundAtKey(code: string, params: Problem['params'], path: KeyPath): void {
    this.problems.push({ code, severity: 'error', params, place: this.file.keyPlace(path) });
  }
}
