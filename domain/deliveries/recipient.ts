import { oneLine } from "./one-line";

export type Recipient = { name: string; address: string };

/** One mailbox and nothing else: no quoting, no comments, no lists, no line breaks (RFC 5321's dot-string at a domain name). */
const sendable =
  /^(?=.{3,254}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/** Takes an address only in its plainest form, so that no parser down the line can read two recipients into it. */
export function toRecipient({ name, address }: Recipient): Recipient {
  if (!sendable.test(address)) throw new Error("This mail address is not in the form that can be sent to.");
  return { name: oneLine(name).slice(0, 200), address };
}
