/** Why an airing ended as it did, in a sentence that can stand in a signed report. */
import type { Cause } from '../model/airing.ts';
import { say } from './say.ts';
import type { Lang } from './sentence.ts';

/** Causes have sentences under `cause.<code>`; a cause that is a problem of another room keeps that one's sentence. */
export function sayCause(lang: Lang, cause: Cause): string {
  const code = `cause.${cause.code}`;
  const sentence = say(lang, code, cause.params);
  return sentence === code ? say(lang, cause.code, cause.params) : sentence;
}
