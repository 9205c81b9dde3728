import { type BounceKind, bounceKindOf } from "./bounce-kind";
import type { SmtpEnd, SmtpError } from "./send-over-smtp";
import { serverWords } from "./server-words";

/** What one try came to. `answer` is the server's own words where it spoke, ours where it did not. */
export type Verdict =
  | { outcome: "sent"; answer: string }
  /** `isFinal`: nobody can look whether it arrived, and it must not arrive twice. */
  | { outcome: "uncertain"; answer: string; isFinal?: boolean }
  /** What the address is held to have done, should this be the last try; null when no server refused it. */
  | { outcome: "retry" | "failed"; answer: string; bounce: BounceKind | null }
  /** Nothing was sent and nothing went wrong: whoever takes messages asked for time. It does not count as a try. */
  | { outcome: "later"; answer: string; waitMs: number }
  | { outcome: "given-back" };

/**
 * Refusals for good are believed only of the recipient and of the message. What the server holds against us (our
 * password, our sender, its own troubles) can be mended within the time that retries are given.
 */
export function judgeAnswer(end: SmtpEnd): Verdict {
  if (end.accepted) return { outcome: "sent", answer: serverWords(end.answer) };
  const { error, handedOver, interrupted } = end;
  if (interrupted && !handedOver) return { outcome: "given-back" };
  if (handedOver && !((error.responseCode ?? 0) >= 400)) return { outcome: "uncertain", answer: silence };
  const answer = wordsOf(error);
  return { outcome: isForGood(error) ? "failed" : "retry", answer, bounce: bounceOf(error) };
}

const silence =
  "The connection ended after the message was handed over and before the server answered: it may have arrived.";

function isForGood({ code, command, responseCode = 0 }: SmtpError) {
  if (code === "EENVELOPE" && command === "API") return true;
  if (command !== "RCPT TO" && command !== "DATA") return false;
  return responseCode >= 500 && responseCode !== 503;
}

/** Only what was said of the recipient or of the message; our own troubles with the server are not theirs. */
function bounceOf({ command = "", response = "", responseCode: code }: SmtpError): BounceKind | null {
  // 421 is the server taking its leave, whatever it was asked.
  if (code === undefined || code === 421 || !["MAIL FROM", "RCPT TO", "DATA"].includes(command)) return null;
  if (command === "MAIL FROM") return "refused";
  const [, status] = /^\d{3}[ -]([245]\.\d+\.\d+)\b/.exec(response) ?? [];
  return bounceKindOf({ code, status, ofRecipient: command === "RCPT TO" });
}

const sentences: Record<string, string> = {
  ECONNECTION: "The mail server could not be reached, or hung up.",
  ESOCKET: "The mail server could not be reached.",
  EDNS: "The mail server's name is not known.",
  ETIMEDOUT: "The mail server did not answer in time.",
  ETLS: "No secure connection to the mail server could be made.",
  EAUTH: "The mail server did not let us sign in.",
  EPROTOCOL: "The mail server refused the conversation.",
};

/** Of a recipient or a message the server's own words say it best; of a connection they want an introduction. */
function wordsOf({ code = "", command = "", response, message }: SmtpError) {
  if (response && ["MAIL FROM", "RCPT TO", "DATA"].includes(command)) return serverWords(response);
  const sentence = sentences[code] ?? "The mail could not be handed to the mail server.";
  return `${sentence} (${serverWords(response || message)})`;
}
