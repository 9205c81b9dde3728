import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type CapturedMail = {
  from: string;
  recipients: string[];
  raw: string;
  parsed: ParsedMail;
};

/** What the server says instead of yes; `stall` never answers and `hangUp` closes without an answer. */
export type Reply = { code: number; text: string } | "stall" | "hangUp";

type Script = {
  connect?: () => Reply | undefined;
  recipient?: (address: string) => Reply | undefined;
  data?: (recipients: string[]) => Reply | undefined;
  /** How long the server thinks before it accepts a message. */
  thinkMs?: number;
};

/** A real SMTP server on a free port that keeps what it accepts; `script` may be changed between messages. */
export async function startMailServer(script: Script = {}) {
  const accepted: CapturedMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1;
      answer(script.connect?.(), done);
    },
    onRcptTo({ address }, _session, done) {
      answer(script.recipient?.(address), done);
    },
    async onData(stream, session, done) {
      // A client that is killed in the middle of a message has sent none.
      const raw = await buffer(stream).catch(() => undefined);
      if (!raw) return;
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      if (script.thinkMs) await new Promise((resolve) => setTimeout(resolve, script.thinkMs));
      const reply = script.data?.(recipients);
      if (reply === "hangUp") {
        hangUp(server, session);
        return;
      }
      // Whether the client is still there to hear it or not: an accepted message is an accepted message.
      if (reply === undefined) {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
        accepted.push({ from, recipients, raw: raw.toString("latin1"), parsed: await simpleParser(raw) });
      }
      answer(reply, done);
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    script,
    accepted,
    port,
    url: `smtp://127.0.0.1:${port}`,
    connections: () => connections,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

function answer(reply: Reply | undefined, done: (error?: Error | null) => void) {
  if (reply === undefined) done();
  else if (typeof reply === "object")
    done(Object.assign(new Error(reply.text), { responseCode: reply.code }));
}

function hangUp(server: SMTPServer, session: SMTPServerSession) {
  for (const connection of server.connections) if (connection.session.id === session.id) connection.close();
}
