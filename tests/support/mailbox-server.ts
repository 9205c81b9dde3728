import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

type Kept = { uid: number; raw: string; flags: Set<string> };

type Script = {
  /** Closes the connection instead of marking a mail, as if the reader had been killed. */
  dieBeforeMarking?: boolean;
  refuseSignIn?: boolean;
  /** Whether mails may carry other marks than the usual ones. */
  keywords?: boolean;
};

/** A mailbox on a free port that speaks as much IMAP4rev1 as reading it takes, without TLS. */
export async function startMailboxServer() {
  const script: Script = {};
  const mails: Kept[] = [];
  const fetched: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    socket.write("* OK [CAPABILITY IMAP4rev1] ready\r\n");
    let waiting = "";
    socket.on("data", (bytes) => {
      waiting += bytes.toString("latin1");
      for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
        const [, tag = "*", command = ""] = /^(\S+) (.*)$/.exec(waiting.slice(0, end)) ?? [];
        waiting = waiting.slice(end + 2);
        answer(socket, tag, command);
      }
    });
  });

  function answer(socket: Socket, tag: string, command: string) {
    const say = (...lines: string[]) => socket.write(`${lines.join("\r\n")}\r\n`, "latin1");
    const done = (...lines: string[]) => say(...lines, `${tag} OK done`);
    const [, uids = ""] = /^UID (?:FETCH|STORE) (\S+)/.exec(command) ?? [];
    const mail = mails.find(({ uid }) => String(uid) === uids);
    if (command.startsWith("LOGIN") && script.refuseSignIn)
      return say(`${tag} NO [AUTHENTICATIONFAILED] Wrong password`);
    if (command === "CAPABILITY") return done("* CAPABILITY IMAP4rev1");
    if (command.startsWith("LIST")) return done('* LIST () "/" INBOX');
    if (command.startsWith("SELECT")) return done(...selected());
    if (command.startsWith("UID SEARCH")) return done(`* SEARCH ${searched(command).join(" ")}`.trim());
    if (command.startsWith("UID FETCH") && mail) return done(part(mail, command));
    if (command.startsWith("UID STORE") && mail) {
      if (script.dieBeforeMarking) return socket.destroy();
      for (const flag of /\(([^)]*)\)/.exec(command)?.[1]?.split(" ") ?? []) mail.flags.add(flag);
      return done();
    }
    if (command === "LOGOUT") {
      done("* BYE");
      return socket.end();
    }
    return done();
  }

  const selected = () => [
    `* ${mails.length} EXISTS`,
    "* FLAGS (\\Seen)",
    `* OK [PERMANENTFLAGS (\\Seen${script.keywords === false ? "" : " \\*"})] kept`,
    "* OK [UIDVALIDITY 1] valid",
    `* OK [UIDNEXT ${mails.length + 1}] next`,
  ];

  const searched = (command: string) => {
    const mark = /UNKEYWORD (\S+)/.exec(command)?.[1] ?? "\\Seen";
    return mails.filter(({ flags }) => !flags.has(mark)).map(({ uid }) => uid);
  };

  function part({ uid, raw }: Kept, command: string) {
    fetched.push(uid);
    const [, most] = /<0\.(\d+)>/.exec(command) ?? [];
    const bytes = raw.slice(0, Number(most ?? raw.length));
    return `* ${uid} FETCH (UID ${uid} BODY[]<0> {${bytes.length}}\r\n${bytes})`;
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    script,
    mails,
    /** Which mails were read, each as often as it was. */
    fetched,
    url: `imap://bounces:secret@127.0.0.1:${port}/INBOX?requireTLS=false`,
    put(raw: string | Buffer) {
      const bytes = Buffer.from(raw).toString("latin1");
      mails.push({ uid: mails.length + 1, raw: bytes, flags: new Set() });
    },
    empty() {
      mails.length = 0;
      fetched.length = 0;
      for (const key of Object.keys(script)) Reflect.deleteProperty(script, key);
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export type MailboxServer = Awaited<ReturnType<typeof startMailboxServer>>;
