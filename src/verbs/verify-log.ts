/** Proves the station's whole record as it stands at one moment, while the daemon may be appending. */
import type { RecordStore } from '../model/ports/record-store.ts';
import { type Finding, type Verification, verifyChain } from '../record/verify.ts';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';

export function verifyLog(records: RecordStore): Verification {
  return records.atOneMoment(() => verifyChain(records.entries(0), records.head(), records.airingsBySeq()));
}

/** The document that `loa log verify --json` prints. */
export function verificationJson({ ok, entries, airings, head, findings }: Verification, lang: Lang) {
  return {
    ok,
    entries,
    airings,
    head: { chainId: head.chainId, seq: head.seq, hash: head.hash },
    findings: findings.map((finding) => ({ ...finding, message: findingText(finding, lang) })),
  };
}

export function findingText(finding: Finding, lang: Lang): string {
  const params = finding.kind === 'entry' ? { seq: finding.seq } : { airing: finding.airing };
  return say(lang, `log.verify.${finding.fault}`, params);
}
