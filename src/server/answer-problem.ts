/** Answers what was refused, or went wrong, in the language of whoever asks. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../words/sentence.ts';
import { askedLang } from './asked-lang.ts';
import { PROBLEM_TYPE, problemDocument, type Refused, refusedBy } from './problem-document.ts';

/** Every connection that was refused something ends: who guesses, or floods, begins anew. `more` stands beside the problems. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  tellFault: (error: unknown) => void,
  more: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const { status, problems, headers } = refusedBy(error) ?? faulty(error, tellFault);
  const lang = langOf(request);
  return reply
    .code(status)
    .headers({ ...headers, connection: 'close', 'content-language': lang, vary: 'accept-language' })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify({ ...problemDocument(status, problems, lang), ...more }));
}

function faulty(error: unknown, tellFault: (error: unknown) => void): Refused {
  tellFault(error);
  return { status: 500, problems: [{ code: 'api.fault', severity: 'error', params: {} }], headers: {} };
}

export function langOf({ headers }: FastifyRequest): Lang {
  return askedLang(headers['accept-language']);
}
