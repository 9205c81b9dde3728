import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type ReceivedMail = { to: string[]; subject: string; text: string };

const folder = () => join(process.env.TIDEMARK_E2E_FOLDER ?? "", "mails");

/** Everything that arrived for an address so far, oldest first. */
export function mailsTo(address: string): ReceivedMail[] {
  return readdirSync(folder())
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder(), name), "utf8")) as ReceivedMail)
    .filter((mail) => mail.to.includes(address));
}

/** Waits for the next mail to an address, after so many that it had before. */
export async function nextMailTo(address: string, before: number): Promise<ReceivedMail> {
  for (let tries = 0; tries < 150; tries++) {
    const mail = mailsTo(address)[before];
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail arrived for ${address}.`);
}

/** The link to sign in or to join that stands in a mail, and the code if one stands on a line of its own. */
export function secretsOf(mail: ReceivedMail) {
  const link = /https?:\/\/\S+\/(?:sign-in\/link|invitation)\/\S+/.exec(mail.text)?.[0] ?? "";
  const code = /^\s*([0-9A-Z]{4}-[0-9A-Z]{4})\s*$/m.exec(mail.text)?.[1] ?? "";
  return { link, code };
}
