import { environment } from "@/config/environment";
import { oneLine } from "./one-line";
import type { Recipient } from "./recipient";

/** Who our mail is from: `MAIL_FROM`, as `Name <address>` or an address alone; `tidemark@localhost` is allowed. */
export function sender(): Recipient {
  const from = oneLine(environment().MAIL_FROM);
  const named = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(from)?.groups;
  const { name = "", address = from } = named ?? {};
  if (!/^[^\s<>()",;:\\@]+@[^\s<>()",;:\\@]+$/.test(address.trim()))
    throw new Error("MAIL_FROM: must be one address, such as Tidemark <tidemark@example.org>.");
  return { name: name.trim().replace(/^"(.*)"$/, "$1"), address: address.trim() };
}
