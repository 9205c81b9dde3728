import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { settings } from "@/db/schema/operation";
import { type MailIn, readMailbox } from "./reports/bounce-mailbox";
import { type Report, readReport } from "./reports/read-report";
import { serverWords } from "./server-words";
import { tellBounce } from "./tell-bounce";

/**
 * Reads what came back into the mailbox for undeliverable mail; does nothing where none is configured. What is no
 * report of ours is passed over and marked as read like the rest. When the mailbox cannot be read, administrators see
 * why, and the next run tries again.
 */
export async function readBounces(now: Date, signal: AbortSignal): Promise<void> {
  const { MAIL_BOUNCE_IMAP_URL } = environment();
  if (MAIL_BOUNCE_IMAP_URL === undefined) return;
  try {
    const read = await readMailbox(MAIL_BOUNCE_IMAP_URL, (mail) => deal(mail, now), signal);
    if (read > 0) log.info({ event: "mail.reports-read", read }, "The mailbox of bounces was read.");
    await remember(now, null);
  } catch (error) {
    if (signal.aborted) return;
    const problem = problemOf(error);
    log.warn({ event: "mail.reports-unread", problem }, "The mailbox of bounces could not be read.");
    await remember(now, problem);
  }
}

async function deal({ uid, raw }: MailIn, now: Date) {
  const report = readReport(raw);
  if (!report) {
    log.info(
      { event: "mail.no-report", uid },
      "A mail in the mailbox of bounces is no report, and was passed over.",
    );
    return;
  }
  for (const told of toldBy(report)) await tellBounce(told, now);
}

const toldBy = ({ outcomes, ...message }: Report) =>
  outcomes.map((outcome) => ({ ...message, ...outcome, source: "report" as const }));

async function remember(now: Date, problem: string | null) {
  const value = { at: now.toISOString(), problem };
  await db
    .insert(settings)
    .values({ key: "bounceMailbox", value, changedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } });
}

/** The server's answer where it gave one; never the address, which holds a password. */
function problemOf(error: unknown) {
  const { responseText, authenticationFailed, code, message } = error as Record<string, unknown>;
  const said = serverWords(String(responseText ?? message ?? code ?? ""));
  return authenticationFailed
    ? `The mailbox did not let us sign in. (${said})`
    : `The mailbox could not be read. (${said})`;
}
