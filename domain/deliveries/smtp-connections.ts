import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";

const patience = {
  dnsTimeout: 15_000,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  // RFC 5321 asks for ten minutes after the final dot; the lease is held meanwhile.
  socketTimeout: 300_000,
};

export type SmtpTimeouts = Partial<typeof patience>;

/** A connection that can take another message; many servers want a new one after so many. */
const mostMessages = 20;
/** Well below the time after which servers close idle connections. */
const idleMs = 5000;

export type OpenConnection = {
  connection: SMTPConnection;
  /** Fails when the connection breaks, and never succeeds. */
  broken: Promise<never>;
  isBroken: boolean;
  messages: number;
};

type Parked = { open: OpenConnection; timer: NodeJS.Timeout };

const parked = new Map<string, Parked[]>();

/** A connection that has carried a message before and is still open; null when there is none. */
export function takeParked(place: string): OpenConnection | null {
  const waiting = parked.get(place) ?? [];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    clearTimeout(one.timer);
    if (!one.open.isBroken && !one.open.connection.destroyed) return one.open;
    leave(one.open);
  }
  return null;
}

/** Keeps a connection for the next message for a moment, unless it has carried enough. */
export function park(place: string, open: OpenConnection) {
  if (open.isBroken || open.messages >= mostMessages) return leave(open);
  const waiting = parked.get(place) ?? [];
  const timer = setTimeout(() => {
    waiting.splice(waiting.indexOf(one), 1);
    leave(open);
  }, idleMs);
  const one = { open, timer };
  parked.set(place, [...waiting.filter(({ open: other }) => !other.isBroken), one]);
}

/** Says goodbye on every connection that waits for a message, when a worker stops. */
export function leaveMailServer() {
  for (const place of parked.keys())
    for (let open = takeParked(place); open; open = takeParked(place)) leave(open);
}

/** Connects and signs in. Whoever calls races `broken` against it. */
export function dial(url: string, timeouts: SmtpTimeouts) {
  const { auth, ...options } = parseConnectionUrl(url);
  // A password never travels in the clear unless the address says `requireTLS=false`.
  const connection = new SMTPConnection({
    requireTLS: Boolean(auth),
    ...options,
    ...patience,
    ...timeouts,
    logger: false,
  });
  const open: OpenConnection = { connection, broken: breaking(connection), isBroken: false, messages: 0 };
  open.broken.catch(() => {
    open.isBroken = true;
  });
  const ready = async () => {
    await call((done) => connection.connect(done));
    if (auth && connection.allowsAuth) await call((done) => connection.login(auth, done));
  };
  return { open, ready };
}

function breaking(connection: SMTPConnection) {
  return new Promise<never>((_, reject) => {
    connection.on("error", reject);
    // The answer with which a server takes its leave is told only after the end.
    connection.once("end", () => setImmediate(() => reject(new Error("The connection was closed."))));
  });
}

/** Says goodbye where there is somebody to say it to, and does not wait long for the answer. */
export function leave({ connection }: OpenConnection) {
  if (connection.destroyed || connection.stage === "init") return connection.close();
  connection.quit();
  setTimeout(() => connection.close(), 2000).unref();
}

export function call<Result>(start: (done: (error?: Error | null, result?: Result) => void) => void) {
  return new Promise<Result>((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result as Result)));
  });
}
