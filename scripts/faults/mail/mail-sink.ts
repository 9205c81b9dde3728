import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** One message that was taken: to whom, and which it is. */
export type Taken = { to: string; messageId: string; at: number };

/** What the server does instead of saying yes; `stall` never answers, `hangUp` ends the connection without a word. */
export type Refusal = string | "stall" | "hangUp";

export type Manners = {
  greet?: () => Refusal | undefined;
  mail?: () => Refusal | undefined;
  recipient?: (address: string) => Refusal | undefined;
  /** Asked when the whole message has come, which is then not taken. */
  data?: (address: string) => Refusal | undefined;
  /** Asked when the message has been taken: how the answer is lost. */
  lose?: (address: string) => "stall" | "hangUp" | undefined;
  /** Offers encryption and then speaks something else. */
  breaksTls?: boolean;
  thinkMs?: number;
};

export type MailSink = Awaited<ReturnType<typeof openMailSink>>;

/**
 * A mail server that takes messages as fast as they come and remembers of each no more than its recipient and its
 * Message-ID. How it behaves may be changed at any time.
 */
export async function openMailSink(manners: Manners = {}, onTaken: (taken: Taken) => void = () => {}) {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const note = (message: Taken) => {
    taken.push(message);
    onTaken(message);
  };
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    converse(socket, manners, note);
  });
  const port = await listen(server);
  return {
    ...{ taken, manners, port, url: `smtp://127.0.0.1:${port}` },
    connections: () => connections,
    /** As if nobody were there: connections break, and new ones are refused. */
    async vanish() {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    comeBack: () => listen(server, port),
  };
}

async function listen(server: ReturnType<typeof createServer>, port = 0) {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function converse(socket: Socket, manners: Manners, note: (taken: Taken) => void) {
  let waiting = "";
  let message: string | null = null;
  let to = "";

  const act = (refusal: Refusal | undefined, otherwise: string) => {
    if (refusal === "hangUp") socket.destroy();
    else if (refusal !== "stall") socket.write(`${refusal ?? otherwise}\r\n`);
    // Whoever says 421 closes the connection.
    if (refusal?.startsWith("421")) socket.end();
  };
  const finish = (whole: string) => {
    const refusal = manners.data?.(to);
    if (refusal) return act(refusal, "");
    const messageId = /^message-id:\s*(<[^>]+>)/im.exec(whole)?.[1] ?? "";
    note({ to, messageId, at: Date.now() });
    act(manners.lose?.(to), "250 2.0.0 Taken");
  };
  const onCommand = (line: string) => {
    const [verb = ""] = line.toUpperCase().split(/[ :]/, 1);
    if (verb === "EHLO")
      act(undefined, `250-sink\r\n${manners.breaksTls ? "250-STARTTLS\r\n" : ""}250 8BITMIME`);
    else if (verb === "STARTTLS") act(undefined, "220 2.0.0 Go ahead\r\nthis is no handshake");
    else if (verb === "MAIL") act(manners.mail?.(), "250 2.1.0 Yes");
    else if (verb === "RCPT") {
      to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      act(manners.recipient?.(to), "250 2.1.5 Yes");
    } else if (verb === "DATA") {
      message = "";
      act(undefined, "354 Go on");
    } else if (verb === "QUIT") socket.end("221 2.0.0 Goodbye\r\n");
    else act(undefined, "250 2.0.0 Yes");
  };

  socket.setEncoding("latin1");
  socket.setNoDelay(true);
  socket.on("data", (chunk: string) => {
    if (message !== null) {
      message += chunk;
      if (!message.endsWith("\r\n.\r\n")) return;
      const whole = message;
      message = null;
      if (manners.thinkMs) setTimeout(() => finish(whole), manners.thinkMs);
      else finish(whole);
      return;
    }
    const lines = (waiting + chunk).split("\r\n");
    waiting = lines.pop() ?? "";
    for (const line of lines) onCommand(line);
  });
  act(manners.greet?.(), "220 sink ESMTP");
}
