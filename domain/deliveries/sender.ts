import { environment } from "@/config/environment";
import { oneLine } from "./one-line";
import type { Recipient } from "./recipient";

/** Who our mail is from: `MAIL_FROM`, as `Name <address>` or an address alone. */
export function sender(): Recipient {
  const from = oneLine(environment().MAIL_FROM);
  const { name = "", address = from } = /^(?<name>[^<]*)<(?<address>[^>]+)>$/.exec(from)?.groups ?? {};
  return { name: name.trim().replace(/^"(.*)"$/, "$1"), address: address.trim() };
}
