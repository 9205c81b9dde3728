import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";

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

const patience = {
  dnsTimeout: 15_000,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  // RFC 5321 asks for ten minutes after the final dot; the lease is held meanwhile.
  socketTimeout: 300_000,
};

export type SmtpTimeouts = Partial<typeof patience>;

/**
 * One message to one recipient over a connection of its own. `handedOver` says whether the server had begun to get
 * the message itself when it ended badly; the signal breaks off only before that.
 */
export async function sendOverSmtp(
  url: string,
  message: SmtpMessage,
  signal: AbortSignal,
  timeouts: SmtpTimeouts = {},
): Promise<SmtpEnd> {
  const { auth, ...options } = parseConnectionUrl(url);
  // A password never travels in the clear unless the address says `requireTLS=false`.
  const connection = new SMTPConnection({
    requireTLS: Boolean(auth),
    ...options,
    ...patience,
    ...timeouts,
    logger: false,
  });
  let handedOver = false;
  const breakOff = () => {
    if (!handedOver) connection.close();
  };
  signal.addEventListener("abort", breakOff, { once: true });
  try {
    const failure = new Promise<never>((_, reject) => {
      connection.once("error", reject);
      // The answer with which a server takes its leave is told only after the end.
      connection.once("end", () => setImmediate(() => reject(new Error("The connection was closed."))));
    });
    const conversation = async () => {
      signal.throwIfAborted();
      await call((done) => connection.connect(done));
      if (auth && connection.allowsAuth) await call((done) => connection.login(auth, done));
      const bytes = noticing(message.bytes, () => {
        handedOver = true;
      });
      return call<{ response: string }>((done) =>
        connection.send({ from: message.from, to: [message.to] }, bytes, done),
      );
    };
    const { response } = await Promise.race([conversation(), failure]);
    return { accepted: true, answer: response };
  } catch (error) {
    return { accepted: false, error: error as SmtpError, handedOver, interrupted: signal.aborted };
  } finally {
    signal.removeEventListener("abort", breakOff);
    leave(connection);
  }
}

/** Says goodbye where there is somebody to say it to, and does not wait long for the answer. */
function leave(connection: SMTPConnection) {
  connection.on("error", () => {});
  if (connection.destroyed || connection.stage === "init") return connection.close();
  connection.quit();
  setTimeout(() => connection.close(), 2000).unref();
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

function call<Result>(start: (done: (error?: Error | null, result?: Result) => void) => void) {
  return new Promise<Result>((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result as Result)));
  });
}
