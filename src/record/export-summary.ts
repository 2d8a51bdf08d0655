/** What is in an export, counted from its entries while they are followed: what whoever receives it will see. */
import type { Outcome } from '../model/airing.ts';
import type { AiringHead } from '../model/entry.ts';
import type { CivilDate } from '../model/time.ts';
import type { FollowedEntry } from './export-course.ts';
import type { ExportManifest } from './export-manifest.ts';

export interface ExportSummary {
  readonly manifest: ExportManifest;
  readonly entries: number;
  /** Entries whose payload stayed at the station. */
  readonly keptBack: number;
  /** Airings that ended in these entries, by how they did. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly airings: number;
  readonly airtimeFrames: number;
  /** First and last date of the airings that begin in these entries; null: none does. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  /** Administrative units of those airings, as each was named then. */
  readonly units: readonly string[];
  /** Airings that have begun and not ended. */
  readonly open: number;
}

export class ExportCount {
  private entries = 0;
  private keptBack = 0;
  private airtimeFrames = 0;
  private readonly outcomes: Partial<Record<Outcome, number>> = {};
  private readonly units = new Set<string>();
  private period: { from: CivilDate; to: CivilDate } | null = null;

  add({ entry }: FollowedEntry): void {
    this.entries += 1;
    if (entry === null) this.keptBack += 1;
    const body = entry?.body;
    if (body?.kind === 'airing-opened' || body?.kind === 'airing-decided') this.place(body.airing);
    if (body?.kind !== 'airing-closed' && body?.kind !== 'airing-decided') return;
    this.outcomes[body.outcome] = (this.outcomes[body.outcome] ?? 0) + 1;
    if (body.kind === 'airing-closed') this.airtimeFrames += body.airtimeFrames;
  }

  /** `open`: how many airings are open at the end. */
  summary(manifest: ExportManifest, open: number): ExportSummary {
    const { entries, keptBack, outcomes, airtimeFrames, period } = this;
    const airings = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    const units = [...this.units];
    return { manifest, entries, keptBack, outcomes, airings, airtimeFrames, period, units, open };
  }

  private place({ date, unit }: AiringHead): void {
    this.units.add(unit);
    if (this.period === null) this.period = { from: date, to: date };
    else if (date < this.period.from) this.period.from = date;
    else if (date > this.period.to) this.period.to = date;
  }
}
