import { environment } from "@/config/environment";
import { type Recipient, toRecipient } from "./recipient";

/** Who our mail is from: `MAIL_FROM`, as `Name <address>` or an address alone. */
export function sender(): Recipient {
  const from = environment().MAIL_FROM.trim();
  const named = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(from)?.groups;
  const { name = "", address = from } = named ?? {};
  return toRecipient({ name: name.trim().replace(/^"(.*)"$/, "$1"), address: address.trim() });
}
