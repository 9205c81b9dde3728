import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/**
 * What the browser tests look at: the demo, without a mail server, and an empty installation that sends its mail to
 * a real SMTP server whose messages the tests read as files. Both are started by the commands people use.
 */
const folder = process.env.TIDEMARK_E2E_FOLDER ?? "";
const mails = join(folder, "mails");
mkdirSync(mails, { recursive: true });

const mailServer = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  logger: false,
  async onData(stream, session, done) {
    const raw = await buffer(stream).catch(() => undefined);
    if (!raw) return;
    const parsed = await simpleParser(raw);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const name = `${Date.now()}-${Math.random().toString(36).slice(2)}.json`;
    writeFileSync(join(mails, name), JSON.stringify({ to, subject: parsed.subject, text: parsed.text }));
    done();
  },
});
await new Promise<void>((resolve) => mailServer.listen(0, "127.0.0.1", resolve));
const address = mailServer.server.address();
const smtpPort = typeof address === "object" && address ? address.port : 0;

const children: ChildProcess[] = [];
const ended: Promise<unknown>[] = [];
const demoPort = process.env.TIDEMARK_E2E_DEMO_PORT ?? "";
const emptyPort = process.env.TIDEMARK_E2E_EMPTY_PORT ?? "";

start("demo", ["--demo"], { PORT: demoPort, TIDEMARK_DEV_PAGES: "on" });
start("empty", [], { PORT: emptyPort, HOST: "127.0.0.1", SMTP_URL: `smtp://127.0.0.1:${smtpPort}` });
await Promise.all([answering(demoPort), answering(emptyPort)]);
console.log("Both answer.");

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

function start(name: string, flags: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ["scripts/start/run.mjs", "launcher", ...flags], {
    env: { ...process.env, TIDEMARK_DIR: join(folder, name), RATE_LIMITS: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const logFile = createWriteStream(join(folder, `${name}.log`));
  child.stdout?.pipe(logFile);
  child.stderr?.pipe(logFile);
  children.push(child);
  ended.push(new Promise((resolve) => child.once("exit", resolve)));
}

async function answering(port: string) {
  for (let tries = 0; tries < 1200; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing answers on port ${port}; see ${folder}.`);
}

async function stop() {
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(ended);
  process.exit(0);
}
