/** `loa log verify`: proves the chain, or names the first broken entry; exit code 1 on a finding. */
import type { Command } from 'commander';
import type { Finding, Verification } from '../record/verify.ts';
import { findingText, verificationJson, verifyLog } from '../verbs/verify-log.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

/** Rows named one by one; beyond that their number says enough. */
const FINDINGS_SHOWN = 20;

export function registerLogVerify(log: Command, context: CliContext): void {
  log
    .command('verify')
    .description(context.say('log.verify.command'))
    .action(() => runVerify(context));
}

function runVerify(context: CliContext): void {
  const verification = verifyLog(context.ward().records);
  if (!verification.ok) context.exit(1);
  const json = verificationJson(verification, context.options.lang);
  context.answer(json, verificationText(context, verification));
}

export function verificationText(context: CliContext, verification: Verification): string {
  const { ok, entries, airings, head, findings } = verification;
  const lines = ok
    ? [context.say('log.verify.ok', { entries, airings, hash: head.hash })]
    : [context.say('log.verify.broken', { entries }), ...findingLines(findings, context)];
  return wrapped(lines.join('\n'), context.terminal.columns);
}

function findingLines(findings: readonly Finding[], context: CliContext): readonly string[] {
  const shown = findings
    .slice(0, FINDINGS_SHOWN)
    .map((finding) => `  ${findingText(finding, context.options.lang)}`);
  const left = findings.length - shown.length;
  return left === 0 ? shown : [...shown, `  ${context.say('log.verify.more', { left })}`];
}
