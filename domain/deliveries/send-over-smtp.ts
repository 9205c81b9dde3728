import { Readable } from "node:stream";
import {
  call,
  dial,
  leave,
  type OpenConnection,
  park,
  type SmtpTimeouts,
  takeParked,
} from "./smtp-connections";

/** Where a conversation with the mail server ended, for `judge-answer.ts` to make sense of. */
export type SmtpEnd =
  | { accepted: true; answer: string }
  | { accepted: false; error: SmtpError; handedOver: boolean; interrupted: boolean };

export type SmtpError = Error & {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
};

export type SmtpMessage = { from: string; to: string; bytes: Buffer };

/**
 * One message to one recipient, over a connection that has just carried another one or over a new one. `handedOver` says
 * whether the server had begun to get the message itself when it ended badly; the signal breaks off only before that.
 */
export async function sendOverSmtp(
  url: string,
  message: SmtpMessage,
  signal: AbortSignal,
  timeouts: SmtpTimeouts = {},
): Promise<SmtpEnd> {
  const place = JSON.stringify([url, timeouts]);
  const known = takeParked(place);
  if (known) {
    const end = await converse(known, message, signal, place);
    if (!isOfTheConnection(end)) return end;
  }
  const { open, ready } = dial(url, timeouts);
  return converse(open, message, signal, place, ready);
}

/** The server may have closed a connection that waited, or want no further message on it: a new one is another matter. */
function isOfTheConnection(end: SmtpEnd) {
  if (end.accepted || end.handedOver || end.interrupted) return false;
  const { code, command, responseCode } = end.error;
  if (responseCode === undefined) return code !== "ETIMEDOUT" && code !== "EENVELOPE";
  return responseCode === 421 || command === "MAIL FROM";
}

async function converse(
  open: OpenConnection,
  message: SmtpMessage,
  signal: AbortSignal,
  place: string,
  ready: () => Promise<void> = async () => {},
): Promise<SmtpEnd> {
  let handedOver = false;
  const breakOff = () => {
    if (!handedOver) open.connection.close();
  };
  signal.addEventListener("abort", breakOff, { once: true });
  try {
    const conversation = async () => {
      signal.throwIfAborted();
      await ready();
      const bytes = noticing(message.bytes, () => {
        handedOver = true;
      });
      return call<{ response: string }>((done) =>
        open.connection.send({ from: message.from, to: [message.to] }, bytes, done),
      );
    };
    const { response } = await Promise.race([conversation(), open.broken]);
    open.messages += 1;
    if (signal.aborted) leave(open);
    else park(place, open);
    return { accepted: true, answer: response };
  } catch (error) {
    leave(open);
    return { accepted: false, error: error as SmtpError, handedOver, interrupted: signal.aborted };
  } finally {
    signal.removeEventListener("abort", breakOff);
  }
}

/** The stream is read from only once the server has said that the message may come. */
function noticing(bytes: Buffer, onStart: () => void) {
  return new Readable({
    read() {
      onStart();
      this.push(bytes);
      this.push(null);
    },
  });
}
