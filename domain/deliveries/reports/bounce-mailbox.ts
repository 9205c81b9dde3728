const limits = { mails: 200, bytes: 262_144 };

/** Says on the server that a mail was read here, where keywords can be kept; people may look in without harm. */
const keyword = "$TidemarkRead";

export type MailIn = { uid: number; raw: Buffer };

/**
 * Opens the mailbox and hands over its mails that were not read here yet, oldest first, at most 200 and of each its
 * first 256 KB, which hold all that a report says. Each is marked only after it was dealt with: killed in between, it
 * is read again, and what it told is known by then.
 */
export async function readMailbox(
  address: string,
  deal: (mail: MailIn) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  // Only here: a worker without such a mailbox does not read the library.
  const { ImapFlow } = await import("imapflow");
  const { folder, ...options } = optionsOf(address);
  const client = new ImapFlow({ ...options, ...patience });
  const breakOff = () => client.close();
  // A connection that breaks is told by the command that was under way.
  client.on("error", () => {});
  signal.addEventListener("abort", breakOff, { once: true });
  try {
    await client.connect();
    const mailbox = await client.mailboxOpen(folder);
    const mayKeep = mailbox.permanentFlags?.has("\\*") ?? false;
    const found = await client.search(mayKeep ? { unKeyword: keyword } : { seen: false }, { uid: true });
    const uids = (found || []).slice(0, limits.mails);
    let read = 0;
    for (const uid of uids) {
      if (signal.aborted) break;
      const mail = await client.fetchOne(
        String(uid),
        { source: { start: 0, maxLength: limits.bytes } },
        { uid: true },
      );
      const raw = mail ? mail.source : undefined;
      if (raw) await deal({ uid, raw });
      await client.messageFlagsAdd(String(uid), mayKeep ? [keyword, "\\Seen"] : ["\\Seen"], { uid: true });
      read += 1;
    }
    await client.logout();
    return read;
  } finally {
    signal.removeEventListener("abort", breakOff);
    client.close();
  }
}

const patience = {
  logger: false,
  disableAutoIdle: true,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 60_000,
  maxLiteralSize: 1_048_576,
  clientInfo: { name: "Tidemark" },
} as const;

/** The folder is the path of the address; a password never travels in the clear unless `requireTLS=false` says so. */
function optionsOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === "imaps:";
  const inTheClear = url.searchParams.get("requireTLS") === "false";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    ...(secure ? {} : { doSTARTTLS: !inTheClear }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    folder: decodeURIComponent(url.pathname.slice(1)) || "INBOX",
  };
}
